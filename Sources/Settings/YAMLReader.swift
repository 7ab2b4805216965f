import Yams

/// Reads the YAML of a configuration into a tree in which every node knows its line and column.
struct YAMLReader {
    private let diagnostics: Diagnostics
    /// The text as it is parsed: that of the file, with repeated keys renamed.
    private var yaml: String

    /// What the parser calls a key that is no text.
    private static let nameOfOtherKeys = "<uncovertable>"

    /// More repeated keys than these are not looked for.
    private static let mostRepeatedKeys = 100

    init(_ diagnostics: Diagnostics) {
        self.diagnostics = diagnostics
        yaml = diagnostics.text.text
    }

    /// The root of the tree; nil where there is none, which is then reported.
    mutating func read() -> ConfigNode? {
        if let place = YAMLAliases.excess(in: diagnostics.text) {
            diagnostics.report(
                .syntax, "there are more than \(YAMLAliases.most) aliases", at: place,
                advice: "write out what the alias stands for")
            return nil
        }
        for attempt in 0... {
            do {
                guard let root = try compose(yaml: yaml, .basic, .default, .utf8) else { return reportEmpty() }
                return ConfigNode(yaml: root, text: diagnostics.text)
            } catch YamlError.duplicatedKeysInMapping(let keys, let context)
                where attempt < Self.mostRepeatedKeys && !keys.contains(Self.nameOfOtherKeys)
            {
                // The parser ends at the first repeated key. Under another name it lets us see the rest of the file.
                guard rename(keys, at: context.mark, attempt) else { return reportDuplicates(keys, at: context.mark) }
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                return reportDuplicates(keys, at: context.mark)
            } catch let error as YamlError {
                return report(error)
            } catch {
                return report(.no)
            }
        }
        return nil
    }

    private func reportEmpty() -> ConfigNode? {
        diagnostics.report(
            .empty, "there is no configuration in this file", at: ConfigPlace(line: 1, column: 1, length: 1),
            advice: "begin with 'version: 1'")
        return nil
    }

    private func reportDuplicates(_ keys: [String], at mark: Mark) -> ConfigNode? {
        guard !keys.contains(Self.nameOfOtherKeys) else { return reportOtherKeys() }
        for key in keys {
            let place = ConfigPlace(line: mark.line, column: mark.column, length: max(1, key.unicodeScalars.count))
            diagnostics.report(
                .duplicateKey, "key '\(key)' is there twice", at: place, advice: "leave one of them out")
        }
        return nil
    }

    /// Reports keys that are lists or mappings, of which the parser names any one and its place.
    private func reportOtherKeys() -> ConfigNode? {
        diagnostics.report(
            .duplicateKey, "a key that is a list or a mapping is there twice",
            at: ConfigPlace(line: 1, column: 1, length: 1), advice: "every key must be text")
        return nil
    }

    private func report(_ error: YamlError) -> ConfigNode? {
        let (message, place) = error.located(in: yaml)
        diagnostics.report(.syntax, message, at: place)
        return nil
    }
}

extension YAMLReader {
    /// Gives the key that stands at `mark` a name of the same length that no file uses.
    ///
    /// - Returns: false where none of `keys` stands there as written, as with escapes.
    private mutating func rename(_ keys: [String], at mark: Mark, _ attempt: Int) -> Bool {
        let written = ConfigText(yaml, name: "").rest(line: mark.line, column: mark.column)
        let quote = written.first == "\"" || written.first == "'" ? 1 : 0
        let rest = written.dropFirst(quote)
        guard let key = keys.first(where: { !$0.isEmpty && rest.starts(with: $0.unicodeScalars) }),
            let start = offset(line: mark.line, column: mark.column + quote)
        else { return false }
        let length = key.unicodeScalars.count
        let name = String(String.UnicodeScalarView(repeatElement(Self.privateScalar(attempt), count: length)))
        let end = yaml.unicodeScalars.index(start, offsetBy: length)
        yaml.replaceSubrange(start..<end, with: name)
        diagnostics.renamedKeys[name] = key
        return true
    }

    /// A code point of the private use area, another one for each attempt.
    private static func privateScalar(_ attempt: Int) -> Unicode.Scalar {
        Unicode.Scalar(UInt16(0xE000 + attempt)) ?? "\u{E000}"
    }

    private func offset(line: Int, column: Int) -> String.Index? {
        var (currentLine, currentColumn) = (1, 1)
        var previous: Unicode.Scalar?
        for index in yaml.unicodeScalars.indices {
            if (currentLine, currentColumn) == (line, column) { return index }
            let scalar = yaml.unicodeScalars[index]
            if ConfigText.endsLine(scalar, after: previous) {
                (currentLine, currentColumn) = (currentLine + 1, 1)
            } else if scalar != "\n" {
                currentColumn += 1
            }
            previous = scalar
        }
        return nil
    }
}

extension YamlError {
    /// What is wrong, in the parser's words, and where.
    fileprivate func located(in yaml: String) -> (message: String, place: ConfigPlace) {
        switch self {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let place = ConfigPlace(line: mark.line, column: mark.column, length: 1)
            guard let context else { return (problem, place) }
            return ("\(problem), \(context.text), which begins in line \(context.mark.line)", place)
        case .reader(let problem, let offset, _, _):
            return (problem, ConfigPlace(characters: offset ?? 0, in: yaml))
        default:
            return ("the file cannot be read as YAML", ConfigPlace(characters: 0, in: yaml))
        }
    }
}

extension ConfigPlace {
    /// The place behind so many characters of a text.
    fileprivate init(characters: Int, in yaml: String) {
        let lines = ConfigText(String(yaml.prefix(characters)), name: "").lines
        self.init(line: lines.count, column: (lines.last?.count ?? 0) + 1, length: 1)
    }
}

import Yams

/// A value of the YAML tree, with its place.
struct ConfigNode {
    let yaml: Node
    let text: ConfigText

    /// Text as written, and whether it stood in quotes.
    var scalar: (string: String, isQuoted: Bool)? {
        guard let scalar = yaml.scalar else { return nil }
        return (scalar.string, scalar.style != .plain)
    }

    /// The values of a list; nil where this is none.
    var elements: [ConfigNode]? {
        yaml.sequence.map { $0.map { ConfigNode(yaml: $0, text: text) } }
    }

    var isMapping: Bool { yaml.mapping != nil }

    /// True for `~`, `null` and for nothing at all.
    var isNull: Bool { yaml.null != nil && scalar?.isQuoted == false }

    /// What it is, for messages: "a list".
    var kind: String {
        if isNull { return "nothing" }
        if elements != nil { return "a list" }
        guard let scalar = yaml.scalar else { return "a mapping" }
        if scalar.style == .plain, yaml.bool != nil { return "'\(scalar.string)'" }
        return scalar.style == .plain && yaml.float != nil ? "a number" : "text"
    }

    /// The token that it begins with: the whole of a scalar, the first character of anything else.
    var place: ConfigPlace {
        let (line, column) = yaml.mark.map { ($0.line, $0.column) } ?? (1, 1)
        let whole = text.rest(line: line, column: column)
        let token = whole.skippingProperties
        return ConfigPlace(line: line, column: column + whole.count - token.count, length: max(1, tokenLength(token)))
    }

    private func tokenLength(_ rest: ArraySlice<Unicode.Scalar>) -> Int {
        guard let scalar = yaml.scalar else { return 1 }
        switch scalar.style {
        case .singleQuoted: return rest.lengthOfQuoted(by: "'", escape: nil)
        case .doubleQuoted: return rest.lengthOfQuoted(by: "\"", escape: "\\")
        default: return min(scalar.string.unicodeScalars.count, rest.count)
        }
    }
}

extension ArraySlice<Unicode.Scalar> {
    /// Without the anchor (`&name`) and the tag (`!name`) before a value.
    fileprivate var skippingProperties: Self {
        var rest = self
        while let first = rest.first, first == "&" || first == "!" {
            rest = rest.drop { $0 != " " && $0 != "\t" }.drop { $0 == " " || $0 == "\t" }
        }
        return rest.isEmpty ? self : rest
    }

    /// The length of a quoted scalar, both quotes included; up to the end of the line where it goes on behind it.
    fileprivate func lengthOfQuoted(by quote: Unicode.Scalar, escape: Unicode.Scalar?) -> Int {
        var index = startIndex + 1
        while index < endIndex {
            if self[index] == escape {
                index += 2
            } else if self[index] != quote {
                index += 1
            } else if escape == nil, index + 1 < endIndex, self[index + 1] == quote {
                index += 2
            } else {
                return index + 1 - startIndex
            }
        }
        return count
    }
}

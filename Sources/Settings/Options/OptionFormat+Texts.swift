import Text

extension OptionFormat where Value == Bool {
    static let flag = OptionFormat(.flag) { node throws(Rejection) in
        guard let scalar = node.scalar, !node.isNull else { throw node.wrongType(.flag) }
        switch scalar.string {
        case "true" where !scalar.isQuoted: return true
        case "false" where !scalar.isQuoted: return false
        case "true", "false": throw node.wrongType(.flag, advice: "leave the quotation marks out")
        default: throw node.badValue(.flag)
        }
    }
}

extension OptionFormat where Value == String {
    static let file = path(.file)
    static let folder = path(.folder)

    private static func path(_ shape: OptionShape) -> OptionFormat {
        OptionFormat(shape) { node throws(Rejection) in try node.path(shape) }
    }

    /// `auto`, or a BCP 47 tag: two or three letters, then parts of one to eight letters or digits (RFC 5646, 2.1).
    static let language = OptionFormat(.language) { node throws(Rejection) in
        let tag = try node.text(.language)
        if tag == "auto" || isLanguageTag(tag) { return tag }
        throw node.badValue(
            .language,
            advice: tag.contains("_") ? "write '\(tag.split(separator: "_").joined(separator: "-"))'" : nil)
    }

    private static func isLanguageTag(_ tag: String) -> Bool {
        let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let language = parts.first, (2...3).contains(language.count), language.allSatisfy(\.isASCIILetter) else {
            return false
        }
        return parts.dropFirst().allSatisfy { part in
            (1...8).contains(part.count) && part.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit }
        }
    }
}

extension OptionFormat where Value: RawRepresentable<String> & CaseIterable {
    /// One of the words that `Value` has.
    static var choice: OptionFormat {
        let words = Value.allCases.map(\.rawValue)
        let shape = OptionShape.choice(words)
        return OptionFormat(shape) { node throws(Rejection) in
            let word = try node.text(shape)
            guard let value = Value(rawValue: word) else {
                throw node.badValue(shape, advice: suggestion(for: word, among: words))
            }
            return value
        }
    }
}

extension OptionFormat where Value == String? {
    /// A path, or nothing.
    static let optionalFile = OptionFormat(.optionalFile) { node throws(Rejection) in
        node.isNull ? nil : try node.path(.optionalFile)
    }

    /// Any text, or nothing.
    static let optionalText = OptionFormat(.optionalText) { node throws(Rejection) in
        node.isNull ? nil : try node.text(.optionalText)
    }
}

extension OptionFormat where Value == [String] {
    static let globs = list(.globs(canBeEmpty: false))
    static let globsOrNone = list(.globs(canBeEmpty: true))

    /// Some of the given words, each once.
    static func choices(_ words: [String]) -> OptionFormat {
        let shape = OptionShape.choices(words)
        return OptionFormat(shape) { node throws(Rejection) in
            var chosen: [String] = []
            for element in try node.nonEmptyList(shape) {
                let word = try element.text(shape)
                guard words.contains(word) else {
                    throw element.badValue(shape, advice: suggestion(for: word, among: words))
                }
                guard !chosen.contains(word) else {
                    throw Rejection(code: .badValue, message: "names '\(word)' twice", place: element.place)
                }
                chosen.append(word)
            }
            return chosen
        }
    }

    private static func list(_ shape: OptionShape) -> OptionFormat {
        OptionFormat(shape) { node throws(Rejection) in
            let elements = try shape == .globs(canBeEmpty: true) ? node.list(shape) : node.nonEmptyList(shape)
            var globs: [String] = []
            for element in elements { globs.append(try element.text(shape)) }
            return globs
        }
    }
}

extension ConfigNode {
    /// A path as written; nothing is resolved yet.
    fileprivate func path(_ shape: OptionShape) throws(Rejection) -> String {
        let path = try text(shape)
        guard !path.utf8.contains(0) else { throw badValue(shape) }
        return path
    }

    fileprivate func list(_ shape: OptionShape) throws(Rejection) -> [ConfigNode] {
        if let elements { return elements }
        throw wrongType(shape, advice: isNull || isMapping ? nil : "put it in brackets: [\(written)]")
    }

    fileprivate func nonEmptyList(_ shape: OptionShape) throws(Rejection) -> [ConfigNode] {
        let elements = try list(shape)
        guard !elements.isEmpty else {
            throw Rejection(code: .badValue, message: "must be \(shape.expectation), not an empty list", place: place)
        }
        return elements
    }

    /// The token as it stands in the file.
    private var written: String {
        let token = text.rest(line: place.line, column: place.column).prefix(place.length)
        return String(String.UnicodeScalarView(token))
    }
}

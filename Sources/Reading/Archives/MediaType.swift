import Text

/// The media type of a record or of an HTTP answer: "text/html; charset=utf-8".
struct MediaType: Hashable, Sendable {
    /// What can be made of data of a type.
    enum Use: Sendable { case markup, text }

    /// Type and subtype in lower case: "text/html".
    let name: String
    /// The charset that is named and known.
    let charset: Charset?

    init(_ value: String) {
        let parts = Array(value.utf8)[...].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        name = String(decoding: HeaderFields.trimmed(parts[0]).map(\.asciiLowercased), as: UTF8.self)
        charset = parts.dropFirst().lazy.compactMap(Self.charset).first
    }

    /// Source: the registry of media types of IANA, and what servers call plain text.
    private static let uses: [String: Use] = [
        "text/html": .markup, "application/xhtml+xml": .markup, "application/vnd.wap.xhtml+xml": .markup,
        "text/plain": .text, "text/markdown": .text, "text/x-markdown": .text,
    ]

    /// Nil where no article can be made of it.
    var use: Use? { Self.uses[name] }

    private static func charset(_ parameter: ArraySlice<UInt8>) -> Charset? {
        let sides = parameter.split(separator: UInt8(ascii: "="), maxSplits: 1)
        guard sides.count == 2 else { return nil }
        let name = HeaderFields.trimmed(sides[0]).map(\.asciiLowercased)
        guard name.elementsEqual("charset".utf8) else { return nil }
        let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
        return Charset.named(HeaderFields.trimmed(sides[1]).filter { !quotes.contains($0) }[...])
    }
}

import Text

/// What a page itself says of its charset: `<meta charset>`, `<meta http-equiv>`, the XML declaration.
enum CharsetDeclaration {
    /// How far browsers look for it (WHATWG says 1,024 bytes, but pages have it further down), in bytes.
    private static let reach = 8_192

    private static let commentStart = Array("<!--".utf8)
    private static let commentEnd = Array("-->".utf8)
    private static let meta = Array("<meta".utf8)
    private static let xml = Array("<?xml".utf8)
    private static let charset = Array("charset".utf8)
    private static let encoding = Array("encoding".utf8)

    /// The first charset that is declared by a label which WHATWG's table knows.
    static func charset(of bytes: [UInt8]) -> Charset? {
        let head = bytes.prefix(reach)
        var index = head.startIndex
        while let tag = head[index...].firstIndex(of: UInt8(ascii: "<")) {
            let rest = head[tag...]
            index = tag + 1
            if rest.starts(with: commentStart) {
                guard let end = firstIndex(of: commentEnd, in: rest) else { return nil }
                index = end
            } else if let key = begins(rest, meta) ? Self.charset : begins(rest, xml) ? encoding : nil {
                let end = rest.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
                if let declared = label(after: key, in: head[tag..<end]).flatMap(Charset.named) { return declared }
                index = end
            }
        }
        return nil
    }

    /// Whether `bytes` begin with `name` in any case.
    private static func begins(_ bytes: ArraySlice<UInt8>, _ name: [UInt8]) -> Bool {
        bytes.prefix(name.count).elementsEqual(name) { $0.asciiLowercased == $1 }
    }

    private static func firstIndex(of name: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        bytes.indices.first { begins(bytes[$0...], name) }
    }

    /// The label behind `key` and an equals sign, with or without quotation marks.
    private static func label(after key: [UInt8], in tag: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var rest = tag
        while let start = firstIndex(of: key, in: rest) {
            rest = rest[(start + key.count)...].drop(while: \.isASCIIWhitespace)
            guard rest.first == UInt8(ascii: "=") else { continue }
            let value = rest.dropFirst().drop { $0.isASCIIWhitespace || isQuotationMark($0) }
            return value.prefix { !$0.isASCIIWhitespace && !isQuotationMark($0) && !";/>?".utf8.contains($0) }
        }
        return nil
    }

    private static func isQuotationMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }
}

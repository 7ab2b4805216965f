import Text

extension JSONReader {
    /// A string, from its opening quotation mark, which is the byte in hand, to behind its closing one.
    mutating func string() throws(JSONError) -> String {
        let quotationMark = bytes[index]
        index += 1
        let start = index
        skipPlainBytes(until: quotationMark)
        if current == quotationMark, closesString() {
            defer { index += 1 }
            return String(decoding: bytes[start..<index], as: UTF8.self)
        }
        var content = Array(bytes[start..<index])
        while let byte = current {
            switch byte {
            case quotationMark where closesString():
                index += 1
                return String(decoding: content, as: UTF8.self)
            case UInt8(ascii: "\\"): try escape(into: &content)
            default:
                if !isTolerant { throw error("a control character stands in a string") }
                content.append(byte)
                index += 1
            }
            let run = index
            skipPlainBytes(until: quotationMark)
            content.append(contentsOf: bytes[run..<index])
        }
        if isTolerant { return String(decoding: content, as: UTF8.self) }
        throw error("the closing quotation mark is missing")
    }

    /// Goes to the next quotation mark, backslash or control character.
    private mutating func skipPlainBytes(until quotationMark: UInt8) {
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte < 0x20 || byte == quotationMark || byte == UInt8(ascii: "\\") { return }
            index += 1
        }
    }

    private mutating func escape(into content: inout [UInt8]) throws(JSONError) {
        index += 1
        guard let letter = current else {
            if isTolerant { return }
            throw error("the string ends within an escape")
        }
        index += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(letter)
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0C)
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "u"): try unicodeEscape(into: &content)
        default:
            guard isTolerant else {
                index -= 1
                throw error("no such escape")
            }
            content.append(letter)
        }
    }

    /// The code point of `\uXXXX`, of which the digits are still to come, with the second half of a surrogate pair.
    private mutating func unicodeEscape(into content: inout [UInt8]) throws(JSONError) {
        guard let first = hexadecimal(at: index) else {
            if isTolerant { return content.append(UInt8(ascii: "u")) }
            throw error("four hexadecimal digits are missing")
        }
        index += 4
        var code = first
        if UTF16.isLeadSurrogate(UInt16(first)), let second = lowSurrogate() {
            index += 6
            code = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
        }
        content.append(contentsOf: UTF8.encode(Unicode.Scalar(code) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
    }

    private func lowSurrogate() -> UInt32? {
        guard bytes[index...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]),
            let code = hexadecimal(at: index + 2), UTF16.isTrailSurrogate(UInt16(code))
        else { return nil }
        return code
    }

    private func hexadecimal(at start: Int) -> UInt32? {
        guard start + 4 <= bytes.endIndex else { return nil }
        var value: UInt32 = 0
        for byte in bytes[start..<start + 4] {
            guard let digit = byte.hexadecimalValue else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return value
    }
}

import Text

/// What divides chunks: Unicode's white space, the zero-width space and the byte order mark.
enum WhiteSpace {
    /// The length in bytes of the white space that starts at `start`.
    static func length(_ bytes: [UInt8], from start: Int, limit: Int) -> Int {
        var offset = start
        while offset < limit {
            let length = spaceLength(bytes, at: offset)
            if length == 0 { break }
            offset += length
        }
        return offset - start
    }

    /// A longer stretch without white space is no text of any language, but encoded data; it is cut.
    private static let longestChunk = 16_384

    /// Where the chunk that starts at `start` ends; `mayHoldAddress` is set where it holds an `@`, a slash or "www".
    static func endOfChunk(_ bytes: [UInt8], from start: Int, limit: Int, _ mayHoldAddress: inout Bool) -> Int {
        var offset = start
        let limit = min(limit, start + longestChunk)
        while offset < limit {
            let byte = bytes[offset]
            if byte.isASCII {
                if byte.isASCIIWhitespace { break }
                if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "/") || byte | 0x20 == UInt8(ascii: "w") {
                    mayHoldAddress = true
                }
                offset += 1
            } else {
                if spaceLength(bytes, at: offset) > 0 { break }
                offset += 1
                while offset < bytes.count, bytes[offset].isUTF8Continuation { offset += 1 }
            }
        }
        return offset
    }

    /// The length in bytes of the space character at `offset`, or 0 where another one stands there.
    static func spaceLength(_ bytes: [UInt8], at offset: Int) -> Int {
        let byte = bytes[offset]
        if byte.isASCII { return byte.isASCIIWhitespace ? 1 : 0 }
        // Lead bytes of U+0085 and U+00A0, U+1680, U+2000 to U+205F, U+3000, U+FEFF.
        guard byte == 0xC2 || byte == 0xE1 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF else { return 0 }
        let (scalar, length) = bytes.scalar(at: offset)
        return scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}" ? length : 0
    }
}

import Text

/// Text in the form in which two places of a page are compared: lower case, letters and digits only, single spaces.
enum ComparableText {
    private static let space = UInt8(ascii: " ")
    /// Lower-casing makes no character longer than this many times its bytes.
    private static let growth = 2

    /// - Parameter limit: stop so many bytes of input behind where the first letter or digit begins.
    static func of(_ text: ArraySlice<UInt8>, limit: Int = .max) -> [UInt8] {
        text.withUnsafeBufferPointer { of($0, limit: limit) }
    }

    static func of(_ text: String) -> [UInt8] {
        var text = text
        return text.withUTF8 { of($0, limit: .max) }
    }

    private static func of(_ text: UnsafeBufferPointer<UInt8>, limit: Int) -> [UInt8] {
        // A character that the limit cuts is read to its end.
        let capacity = (min(limit, text.count) + 4) * growth
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { output in
            var count = 0
            var isPending = false
            var index = 0
            var end = text.count
            while index < end {
                let (character, length) = ComparableCharacter.read(text, index)
                switch character {
                case .none: break
                case .separator: isPending = true
                case .word(let bytes, let byteCount):
                    if count == 0 { end = limit < text.count - index ? index + limit : text.count }
                    if isPending, count > 0 { output.append(space, &count) }
                    isPending = false
                    output.append(bytes, byteCount, &count)
                }
                index += length
            }
            return Array(output[..<count])
        }
    }
}

/// What a character is when texts are compared.
private enum ComparableCharacter {
    /// Nothing: it may stand between two letters of a word.
    case none
    case separator
    /// A letter, in lower case, or a digit: its UTF-8, first byte lowest, and how many bytes that is.
    case word(UInt64, Int)

    /// The character that begins at `index`, and its length in bytes.
    @inline(__always)
    static func read(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> (ComparableCharacter, Int) {
        let byte = text[index]
        if byte.isASCII {
            let isWord = byte.isASCIILetter || byte.isASCIIDigit
            return (isWord ? .word(UInt64(byte.asciiLowercased), 1) : .separator, 1)
        }
        let (scalar, length) = text.scalar(at: index)
        return (of(scalar), length)
    }

    /// Those of the alphabets of Europe, which fill most pages, and of the punctuation between them.
    private static let common = (0..<0x530).map { make(Unicode.Scalar($0) ?? " ") }
    private static let punctuation = (0x2000..<0x2070).map { make(Unicode.Scalar($0) ?? " ") }

    private static func of(_ scalar: Unicode.Scalar) -> ComparableCharacter {
        let value = Int(scalar.value)
        if value < 0x530 { return common[value] }
        if (0x2000..<0x2070).contains(value) { return punctuation[value - 0x2000] }
        return make(scalar)
    }

    private static func make(_ scalar: Unicode.Scalar) -> ComparableCharacter {
        let properties = scalar.properties
        guard properties.isAlphabetic || properties.numericType != nil else {
            return properties.isDefaultIgnorableCodePoint ? .none : .separator
        }
        var bytes: UInt64 = 0
        var count = 0
        for byte in properties.lowercaseMapping.utf8.prefix(8) {
            bytes |= UInt64(byte) << UInt64(count * 8)
            count += 1
        }
        return .word(bytes, count)
    }
}

extension UnsafeMutableBufferPointer<UInt8> {
    fileprivate func append(_ byte: UInt8, _ count: inout Int) {
        self[count] = byte
        count += 1
    }

    fileprivate func append(_ bytes: UInt64, _ byteCount: Int, _ count: inout Int) {
        for offset in 0..<byteCount { append(UInt8(truncatingIfNeeded: bytes >> UInt64(offset * 8)), &count) }
    }
}

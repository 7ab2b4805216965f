import Text

/// Text in the form in which two places of a page are compared: lower case, letters and digits only, single spaces.
enum ComparableText {
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
        let start = startOfWord(text)
        let end = limit < text.count - start ? start + limit : text.count
        // A character that the limit cuts is read to its end.
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: (end - start + 4) * growth) { output in
            var writer = ComparableWriter(output)
            var index = start
            while index < end {
                let byte = text[index]
                if byte.isASCIILetter || byte.isASCIIDigit {
                    writer.append(byte.asciiLowercased)
                    index += 1
                } else if byte.isASCII {
                    writer.isPending = true
                    index += 1
                } else {
                    let (scalar, length) = text.scalar(at: index)
                    writer.append(ComparableCharacter.of(scalar))
                    index += length
                }
            }
            return Array(output[..<writer.count])
        }
    }

    /// Where the first letter or digit begins; the end where there is none.
    private static func startOfWord(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte.isASCIILetter || byte.isASCIIDigit { return index }
            if byte.isASCII {
                index += 1
            } else {
                let (scalar, length) = text.scalar(at: index)
                if case .word = ComparableCharacter.of(scalar) { return index }
                index += length
            }
        }
        return index
    }
}

/// A comparable text as a key: an array hashes each of its bytes for itself, which takes several times as long.
struct ComparableLine: Hashable {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
}

/// Takes the characters of a comparable text, with a single space where others stand between.
private struct ComparableWriter {
    private let output: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0
    /// Whether what has come since the last character separates words.
    var isPending = false

    init(_ output: UnsafeMutableBufferPointer<UInt8>) { self.output = output }

    mutating func append(_ character: ComparableCharacter) {
        switch character {
        case .none: break
        case .separator: isPending = true
        case .word(let bytes, let byteCount):
            for offset in 0..<byteCount { append(UInt8(truncatingIfNeeded: bytes >> UInt64(offset * 8))) }
        }
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if isPending {
            output[count] = UInt8(ascii: " ")
            count += 1
            isPending = false
        }
        output[count] = byte
        count += 1
    }
}

/// What a character is when texts are compared.
private enum ComparableCharacter {
    /// Nothing: it may stand between two letters of a word.
    case none
    case separator
    /// A letter, in lower case, or a digit: its UTF-8, first byte lowest, and how many bytes that is.
    case word(UInt64, Int)

    /// Those of the alphabets of Europe, which fill most pages, and of the punctuation between them.
    private static let common = (0..<0x530).map { make(Unicode.Scalar($0) ?? " ") }
    private static let punctuation = (0x2000..<0x2070).map { make(Unicode.Scalar($0) ?? " ") }

    static func of(_ scalar: Unicode.Scalar) -> ComparableCharacter {
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

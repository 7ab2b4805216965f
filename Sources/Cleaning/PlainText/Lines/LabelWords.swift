import Text

/// The words of a label or a headline, one after the other: runs of letters and digits, with apostrophes inside.
///
/// Coarser than the tokenizer, which works on the clean text only: all that matters here is to recognize set phrases.
struct LabelWords: Sequence, IteratorProtocol {
    private let bytes: ArraySlice<UInt8>
    private var index: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = bytes.startIndex
    }

    /// The bytes of the next word.
    mutating func next() -> Range<Int>? {
        while index < bytes.endIndex {
            let (scalar, length) = bytes.scalar(at: index)
            let start = index
            index += length
            // The sign stands for a word: a line that holds it is a notice.
            if scalar == "©" { return start..<index }
            guard Self.isWordScalar(scalar) else { continue }
            endWord()
            return start..<index
        }
        return nil
    }

    private mutating func endWord() {
        while index < bytes.endIndex {
            let (scalar, length) = bytes.scalar(at: index)
            if Self.isApostrophe(scalar) {
                let after = index + length
                guard after < bytes.endIndex, Self.isWordScalar(bytes.scalar(at: after).scalar) else { return }
            } else if !Self.isWordScalar(scalar) {
                return
            }
            index += length
        }
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "’" }

    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            let byte = UInt8(scalar.value)
            return byte.isASCIILetter || byte.isASCIIDigit
        }
        switch scalar.value {
        // Punctuation and signs of Latin-1, general punctuation to dingbats, and the wide forms of East Asia.
        case 0x80...0xBF, 0xD7, 0xF7, 0x2000...0x2BFF, 0x3000...0x303F, 0xFE00...0xFE6F, 0xFF00...0xFF0F,
            0xFF1A...0xFF20,
            0xFF3B...0xFF40, 0xFF5B...0xFF65, 0x1F000...:
            return false
        default: return true
        }
    }
}

import Model
import Segmentation
import Text

/// Tells punctuation from symbols, and fractions written as one character from both.
enum MarkKind {
    private static let asciiSymbols = Array("#$%&*+<=>@^|~".utf8)

    static func of(_ chunk: Chunk, _ segment: WordSegment) -> TokenKind {
        let first = chunk.bytes[segment.start]
        if first == UInt8(ascii: "-") || first == 0xE2 { return signOrMark(chunk, segment) }
        if first.isASCII { return asciiSymbols.contains(first) || first < 0x20 ? .symbol : .punctuation }
        return kind(of: chunk.bytes.scalar(at: segment.start).scalar)
    }

    /// A minus before a number is a symbol; between words or numbers it is a hyphen.
    private static func signOrMark(_ chunk: Chunk, _ segment: WordSegment) -> TokenKind {
        let scalar = chunk.bytes.scalar(at: segment.start).scalar
        guard scalar == "-" || scalar == "\u{2212}" || scalar == "\u{2013}" else { return kind(of: scalar) }
        let isSign = segment.start == chunk.start || !isWordByte(chunk.bytes[segment.start - 1])
        return isSign && chunk.byte(segment.end).isASCIIDigit ? .symbol : .punctuation
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte.isASCIIDigit || !byte.isASCII || byte == UInt8(ascii: ".")
    }

    private static func kind(of scalar: Unicode.Scalar) -> TokenKind {
        switch scalar.properties.generalCategory {
        case .otherNumber, .decimalNumber: .number
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation:
            .punctuation
        // Per mille and per ten thousand signs count as punctuation in Unicode; they are read like "%".
        case .otherPunctuation: scalar == "\u{2030}" || scalar == "\u{2031}" ? .symbol : .punctuation
        default: .symbol
        }
    }
}

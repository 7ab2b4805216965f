import Model
import Text

/// The class of words that an unknown word is guessed from; the names are those of the table.
enum WordClass: String {
    /// Capitalized at the start of a sentence; only the guess knows this class.
    case initial
    case lower, capitalized, upper, mixed, digit, mark
    /// Not in Latin letters; the table has none of them.
    case foreign

    init(_ token: Token, _ bytes: ArraySlice<UInt8>) {
        if token.kind == .number || bytes.contains(where: \.isASCIIDigit) {
            self = .digit
            return
        }
        if token.kind == .word, let first = bytes.first, !first.isASCII, !Self.isLatin(bytes) {
            self = .foreign
            return
        }
        switch token.letterCase {
        case .lower: self = .lower
        case .capitalized: self = .capitalized
        case .upper: self = .upper
        case .mixed: self = bytes.first?.isASCIIUppercase == true ? .capitalized : .mixed
        case .none: self = token.kind == .word ? .mixed : .mark
        }
    }

    /// Whether the first letter is one of the Latin alphabet: below U+0250, or in the block of additions for Vietnamese.
    private static func isLatin(_ bytes: ArraySlice<UInt8>) -> Bool {
        let first = bytes.scalar(at: bytes.startIndex).scalar.value
        // An apostrophe may stand before the letters.
        return first < 0x250 || (0x1E00...0x1EFF).contains(first) || first == 0x2019
    }

    /// How the keys of the table of suffixes begin.
    var prefix: [UInt8] { Array(rawValue.utf8) + [ASCII.tab] }
}

import Model
import Text

/// The class of words that an unknown word is guessed from; the names are those of the table.
enum WordClass: String {
    /// Capitalized at the start of a sentence; only the guess knows this class.
    case initial
    case lower, capitalized, upper, mixed, digit, mark

    init(_ token: Token, _ bytes: ArraySlice<UInt8>) {
        if token.kind == .number || bytes.contains(where: \.isASCIIDigit) {
            self = .digit
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

    /// How the keys of the table of suffixes begin.
    var prefix: [UInt8] { Array(rawValue.utf8) + [ASCII.tab] }
}

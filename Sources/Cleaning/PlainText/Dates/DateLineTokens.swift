import Lexicons
import Text

/// One piece of a date line.
enum DateLinePiece {
    case number(Int, digits: Int)
    case word(DateWords.Meaning?)
    case mark(Unicode.Scalar)
}

/// A line cut into figures, words and marks.
struct DateLineTokens {
    private(set) var pieces: [DateLinePiece] = []
    /// Where each piece starts in the bytes.
    private(set) var starts: [Int] = []

    /// Figures with more digits are no part of a date.
    private static let mostDigits = 6

    init(_ bytes: ArraySlice<UInt8>) {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let start = index
            let (scalar, length) = bytes.scalar(at: index)
            if scalar.isASCIIDigit {
                index = Self.end(of: bytes, from: index) { $0.isASCIIDigit }
                add(Self.number(bytes[start..<index]), at: start)
            } else if Self.isLetter(scalar) {
                index = Self.end(of: bytes, from: index) { Self.isLetter($0) || $0 == "'" || $0 == "’" }
                add(.word(Self.meaning(bytes[start..<index], following: pieces.last)), at: start)
            } else {
                index += length
                if !scalar.isSpace { add(.mark(scalar), at: start) }
            }
        }
    }

    private mutating func add(_ piece: DateLinePiece, at start: Int) {
        pieces.append(piece)
        starts.append(start)
    }

    private static func end(
        of bytes: ArraySlice<UInt8>, from start: Int, while belongs: (Unicode.Scalar) -> Bool
    ) -> Int {
        var index = start
        while index < bytes.endIndex {
            let (scalar, length) = bytes.scalar(at: index)
            guard belongs(scalar) else { break }
            index += length
        }
        return index
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        Script(of: scalar) != nil || scalar == "º" || scalar == "ª"
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> DateLinePiece {
        guard digits.count <= mostDigits else { return .word(nil) }
        return .number(digits.reduce(0) { $0 * 10 + $1.digitValue }, digits: digits.count)
    }

    private static func meaning(_ word: ArraySlice<UInt8>, following last: DateLinePiece?) -> DateWords.Meaning? {
        var packed = PackedWords()
        packed.appendNormalized(word)
        // "am" is a German preposition, "Sat" a verb: only what stands behind a figure is a part of the day.
        if case .number = last, packed.equals(0, "am") || packed.equals(0, "a") { return .morning }
        if case .number = last, packed.equals(0, "p") { return .afternoon }
        if packed.equals(0, "m") || packed.equals(0, "p") { return .filler }
        return DateWords.table[packed[0]]
    }
}

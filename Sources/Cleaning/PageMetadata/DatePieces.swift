import Lexicons
import Text

/// A short text cut into what dates consist of: figures, words and marks.
struct DatePieces {
    enum Piece {
        case number(Int, digits: Int)
        case word(DateLabels.Meaning?)
        /// The signs behind the year, the month and the day in Chinese, Japanese and Korean.
        case year, month, day
        case mark(UInt8)
    }

    private(set) var pieces: [Piece] = []
    /// Where each piece starts in the bytes.
    private(set) var starts: [Int] = []

    private static let mostPieces = 80
    /// Figures with more digits are no part of a date.
    private static let mostDigits = 6

    init(_ bytes: ArraySlice<UInt8>) {
        var index = bytes.startIndex
        while index < bytes.endIndex, pieces.count < Self.mostPieces {
            let start = index
            if let (number, end) = Self.number(bytes, index) {
                index = end
                append(number, start)
            } else if bytes[index].isASCII, !bytes[index].isASCIILetter {
                if bytes[index] > ASCII.space { append(.mark(bytes[index]), start) }
                index += 1
            } else {
                index = readWord(bytes, index)
            }
        }
    }

    private mutating func append(_ piece: Piece, _ start: Int) {
        pieces.append(piece)
        starts.append(start)
    }

    /// Reads what starts with a letter or a mark that is not ASCII; returns where it ends.
    private mutating func readWord(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int {
        let (scalar, length) = bytes.scalar(at: start)
        guard Self.belongs(scalar) else {
            if !scalar.properties.isWhitespace { append(.mark(0), start) }
            return start + length
        }
        if case .number? = pieces.last, let sign = Self.sign(scalar) {
            append(sign, start)
            return start + length
        }
        var end = start + length
        while end < bytes.endIndex {
            let (next, length) = bytes.scalar(at: end)
            guard Self.belongs(next) else { break }
            end += length
        }
        var word = PackedWords()
        word.appendNormalized(bytes[start..<end])
        append(.word(DateLabels.table[word[0]]), start)
        return end
    }

    private static func belongs(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? UInt8(scalar.value).isASCIILetter : scalar.properties.isAlphabetic
    }

    private static func sign(_ scalar: Unicode.Scalar) -> Piece? {
        switch scalar {
        case "年", "년": .year
        case "月", "월": .month
        case "日", "일": .day
        default: nil
        }
    }

    /// A figure in European or Arabic digits.
    private static func number(_ bytes: ArraySlice<UInt8>, _ start: Int) -> (Piece, end: Int)? {
        var index = start
        var value = 0
        var digits = 0
        while index < bytes.endIndex, let (digit, length) = digit(bytes, index) {
            if digits < mostDigits { value = value * 10 + digit }
            digits += 1
            index += length
        }
        return digits == 0 ? nil : (digits > mostDigits ? .word(nil) : .number(value, digits: digits), index)
    }

    private static func digit(_ bytes: ArraySlice<UInt8>, _ index: Int) -> (Int, length: Int)? {
        if bytes[index].isASCIIDigit { return (bytes[index].digitValue, 1) }
        // Arabic digits, eastern and western, take two bytes that begin with these.
        guard bytes[index] == 0xD9 || bytes[index] == 0xDB else { return nil }
        let (scalar, length) = bytes.scalar(at: index)
        switch scalar.value {
        case 0x660...0x669: return (Int(scalar.value - 0x660), length)
        case 0x6F0...0x6F9: return (Int(scalar.value - 0x6F0), length)
        default: return nil
        }
    }
}

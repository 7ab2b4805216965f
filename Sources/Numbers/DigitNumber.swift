import Text

/// What one token of digits stands for: "130,000", "1.2", "½", "2½", "1/3", "21st".
public struct DigitNumber: Hashable, Sendable {
    public var value: ExactDecimal
    /// "21st"
    public var isOrdinal = false
    /// "1/3", "2½"
    public var isFraction = false
    /// "130,000"
    public var isGrouped = false

    /// Reads a whole token; nil where it is no number: "14:34", "2022-02-03", "1990s", "1.2.3".
    public init?(_ word: ArraySlice<UInt8>, mark: DecimalMark = .point) {
        guard let first = word.first else { return nil }
        if let part = VulgarFraction.value(of: word) {
            value = part
            isFraction = true
            return
        }
        guard first.isASCIIDigit || !first.isASCII || first == UInt8(ascii: "."), let shape = DigitShape(word),
            let (number, isGrouped) = shape.value(mark: mark)
        else { return nil }
        value = number
        self.isGrouped = isGrouped
        if shape.end < word.endIndex, !readSuffix(word[shape.end...]) { return nil }
    }

    /// Reads what follows the digits; false where it belongs to no number.
    private mutating func readSuffix(_ suffix: ArraySlice<UInt8>) -> Bool {
        if let part = VulgarFraction.value(of: suffix) {
            guard value.isInteger, let sum = value + part else { return false }
            value = sum
            isFraction = true
            return true
        }
        if suffix.first == UInt8(ascii: "/") || suffix.starts(with: "\u{2044}".utf8) { return readDenominator(suffix) }
        isOrdinal = suffix.elementsEqual(ordinalSuffix.utf8)
        return isOrdinal
    }

    /// What English writes behind the digits of this number: "21st", but "11th"; so "14st" is no ordinal.
    private var ordinalSuffix: String {
        guard value.isInteger, let number = value.integer else { return "?" }
        if (11...13).contains(number % 100) { return "th" }
        switch number % 10 {
        case 1: return "st"
        case 2: return "nd"
        case 3: return "rd"
        default: return "th"
        }
    }

    /// Denominators of more digits are codes and dates.
    private static let longestDenominator = 3
    private static let thousand: [UInt8] = Array("1000".utf8)

    private mutating func readDenominator(_ suffix: ArraySlice<UInt8>) -> Bool {
        let digits = suffix.drop { !$0.isASCIIDigit }
        guard !isGrouped, value.isInteger,
            digits.count <= Self.longestDenominator || digits.elementsEqual(Self.thousand),
            let denominator = ExactDecimal(digits: digits), denominator.isInteger,
            let quotient = value.divided(by: denominator)
        else { return false }
        value = quotient
        isFraction = true
        return true
    }
}

/// The fractions that are one character.
enum VulgarFraction {
    /// From the Unicode Character Database, property Numeric_Value (Unicode License v3).
    private static let table: [(Unicode.Scalar, Int128, Int128)] = [
        ("\u{BC}", 1, 4), ("\u{BD}", 1, 2), ("\u{BE}", 3, 4), ("\u{2150}", 1, 7), ("\u{2151}", 1, 9),
        ("\u{2152}", 1, 10), ("\u{2153}", 1, 3), ("\u{2154}", 2, 3), ("\u{2155}", 1, 5), ("\u{2156}", 2, 5),
        ("\u{2157}", 3, 5), ("\u{2158}", 4, 5), ("\u{2159}", 1, 6), ("\u{215A}", 5, 6), ("\u{215B}", 1, 8),
        ("\u{215C}", 3, 8), ("\u{215D}", 5, 8), ("\u{215E}", 7, 8),
    ]

    /// The value where all of `bytes` is one such character.
    static func value(of bytes: ArraySlice<UInt8>) -> ExactDecimal? {
        guard let first = bytes.first, !first.isASCII else { return nil }
        let (scalar, length) = bytes.scalar(at: bytes.startIndex)
        guard length == bytes.count, let row = table.first(where: { $0.0 == scalar }) else { return nil }
        return ExactDecimal(row.1).divided(by: ExactDecimal(row.2))
    }
}

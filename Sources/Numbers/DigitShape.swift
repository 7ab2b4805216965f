import Text

/// The digits of one token with the separators between them, before anything is known about their meaning.
///
/// Reads any decimal digits of Unicode; the separators are those of the CLDR number patterns: comma, point, apostrophe,
/// the spaces that do not break a line, and the middle dot of older British print.
struct DigitShape {
    enum Separator: UInt8 { case comma, point, apostrophe, space, middleDot }

    /// Separators with more groups than this are no number that news would print.
    private static let mostGroups = 13

    private(set) var coefficient: Int128 = 0
    /// How many digits stand before, between and after the separators.
    private(set) var groups: [Int] = [0]
    private(set) var separators: [Separator] = []
    private(set) var startsWithZero = false
    /// Where in the token the digits end; a suffix follows, or nothing.
    private(set) var end: Int

    /// Reads digits and separators from the start of `word`; nil where there are none, or more than 38 digits.
    init?(_ word: ArraySlice<UInt8>) {
        end = word.startIndex
        var index = word.startIndex
        while index < word.endIndex {
            let (scalar, length) = word.scalar(at: index)
            if let digit = Self.digit(scalar) {
                guard let next = ExactDecimal.appending(digit, to: coefficient) else { return nil }
                if groups == [0] { startsWithZero = digit == 0 }
                coefficient = next
                groups[groups.count - 1] += 1
                index += length
                end = index
            } else if let separator = Self.separator(scalar), Self.startsDigit(word, at: index + length) {
                guard groups.count < Self.mostGroups else { return nil }
                separators.append(separator)
                groups.append(0)
                index += length
            } else {
                break
            }
        }
        if end == word.startIndex { return nil }
    }

    private static func startsDigit(_ word: ArraySlice<UInt8>, at index: Int) -> Bool {
        index < word.endIndex && digit(word.scalar(at: index).scalar) != nil
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        if scalar.isASCII { return ("0"..."9").contains(scalar) ? Int(scalar.value) - 0x30 : nil }
        guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else { return nil }
        return Int(value)
    }

    private static func separator(_ scalar: Unicode.Scalar) -> Separator? {
        switch scalar {
        case ",", "\u{FF0C}", "\u{066C}": .comma
        case ".", "\u{FF0E}", "\u{066B}": .point
        case "'", "\u{2019}": .apostrophe
        case "\u{A0}", "\u{202F}", "\u{2009}": .space
        case "\u{B7}": .middleDot
        default: nil
        }
    }
}

extension DigitShape {
    /// The number that the digits stand for; nil where their groups fit none ("1.2.3", "192.168.0.1").
    func value(mark: DecimalMark) -> (number: ExactDecimal, isGrouped: Bool)? {
        guard let last = separators.last else { return (ExactDecimal(coefficient), false) }
        let grouping = separators.dropLast()
        if grouping.allSatisfy({ $0 == last }) {
            if areThousands(groups[...], separator: last, mark: mark) { return (ExactDecimal(coefficient), true) }
            return grouping.isEmpty ? decimal(after: last, isGrouped: false) : nil
        }
        guard let first = grouping.first, grouping.allSatisfy({ $0 == first }), first != .middleDot,
            Self.areGroups(groups.dropLast())
        else { return nil }
        return decimal(after: last, isGrouped: true)
    }

    private func decimal(after separator: Separator, isGrouped: Bool) -> (number: ExactDecimal, isGrouped: Bool)? {
        if separator == .apostrophe || separator == .space { return nil }
        return ExactDecimal.checked(coefficient, exponent: -groups[groups.count - 1]).map { ($0, isGrouped) }
    }

    private func areThousands(_ groups: ArraySlice<Int>, separator: Separator, mark: DecimalMark) -> Bool {
        guard Self.areGroups(groups), !startsWithZero, separator != .middleDot else { return false }
        if groups.count > 2 { return true }
        switch separator {
        case .comma: return mark == .point
        case .point: return mark == .comma
        default: return true
        }
    }

    /// Groups of three, or the Indian way: three at the end and twos before it.
    private static func areGroups(_ groups: ArraySlice<Int>) -> Bool {
        guard let first = groups.first, (1...3).contains(first), let last = groups.last, groups.count > 1, last == 3
        else { return false }
        let middle = groups.dropFirst().dropLast()
        return middle.allSatisfy { $0 == 3 } || (first < 3 && middle.allSatisfy { $0 == 2 })
    }
}

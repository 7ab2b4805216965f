import Model
import Text

/// What comes again: "every day", "each Monday", "daily", "annually", "twice a week", "every two years", "Mondays".
enum FrequencyRule: DateRule {
    static let name = "frequency"

    static func match(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard var match = unclocked(scanner, at: index), case .set(let timex) = match.meaning else { return nil }
        let next = scanner.skipping(.at, match.tokens.upperBound)
        guard let (time, end) = ClockRule.time(scanner, at: next) else { return match }
        match.meaning = .set((timex.hasPrefix("P") ? "" : timex) + time.timex)
        match.tokens = index..<end
        return match
    }

    private static func unclocked(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        switch scanner.word(index) {
        // "The Daily Nation" is a name.
        case .frequency where scanner.isCapitalized(index) && scanner.isInside(index - 1): return nil
        case .frequency:
            return value(of: scanner, unitAt: index).map { DateMatch(index, index + 1, .set($0), rule: name) }
        case .every: return every(scanner, at: index)
        case .weekday
        where scanner.words[index].last == UInt8(ascii: "s") && scanner.words[index].count > 5:
            return DateMatch(index, index + 1, .set("XXXX-WXX-\(scanner.value(index))"), rule: name)
        case .weekday where isPluralPart(scanner, at: index + 1):
            guard let part = DayPart(rawValue: scanner.code(index + 1).value) else { return nil }
            return DateMatch(index, index + 2, .set("XXXX-WXX-\(scanner.value(index))" + part.timex), rule: name)
        case .times: return perUnit(scanner, index, scanner.skipping(.article, index + 1))
        default: return counted(scanner, at: index)
        }
    }

    /// "Friday mornings".
    private static func isPluralPart(_ scanner: DateScanner, at index: Int) -> Bool {
        scanner.isWord(index, .dayPart) && scanner.words[index].last == UInt8(ascii: "s")
    }

    private static func value(of scanner: DateScanner, unitAt index: Int) -> String? {
        AmountReader.unit(scanner, index).map {
            $0 == .quarter ? [TimeAmount(.month, count: 3)].timex : [TimeAmount($0, count: 1)].timex
        }
    }

    /// "every other day", "every two weeks", "every Monday", "each morning", "every March".
    private static func every(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        let next = index + 1
        if scanner.isWord(next, .other), let unit = AmountReader.unit(scanner, next + 1),
            scanner.isWord(next + 1, .unit)
        {
            return DateMatch(index, next + 2, .set([TimeAmount(unit, count: 2)].timex), rule: name)
        }
        if scanner.isWord(next, .other), scanner.isWord(next + 1, .weekday) {
            return DateMatch(index, next + 2, .set("XXXX-WXX-\(scanner.value(next + 1))"), rule: name)
        }
        switch scanner.word(next) {
        case .unit: return value(of: scanner, unitAt: next).map { DateMatch(index, next + 1, .set($0), rule: name) }
        case .weekday:
            let part = scanner.isWord(next + 1, .dayPart) ? DayPart(rawValue: scanner.code(next + 1).value) : nil
            let timex = "XXXX-WXX-\(scanner.value(next))" + (part?.timex ?? "")
            return DateMatch(index, part == nil ? next + 1 : next + 2, .set(timex), rule: name)
        case .month:
            return DateMatch(index, next + 1, .set(TimePoint(.month, number: scanner.value(next)).timex), rule: name)
        case .season:
            return DateMatch(index, next + 1, .set(TimePoint(.season, number: scanner.value(next)).timex), rule: name)
        case .dayPart:
            return DayPart(rawValue: scanner.code(next).value).map {
                DateMatch(index, next + 1, .set($0.timex), rule: name)
            }
        default:
            guard let (amounts, end) = AmountReader.read(scanner, at: next), scanner.isWord(end - 1, .units) else {
                return nil
            }
            return DateMatch(index, end, .set(amounts.timex), rule: name)
        }
    }

    /// "three times a day".
    private static func counted(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard let (_, end) = scanner.cardinal(index), scanner.isWord(end, .times), scanner.value(end) == 0 else {
            return nil
        }
        return perUnit(scanner, index, scanner.skipping(.article, end + 1))
    }

    private static func perUnit(_ scanner: DateScanner, _ start: Int, _ unit: Int) -> DateMatch? {
        guard scanner.isWord(unit, .unit), scanner.isWord(unit - 1, .article) || scanner.isWord(unit - 1, .every) else {
            return nil
        }
        return value(of: scanner, unitAt: unit).map { DateMatch(start, unit + 1, .set($0), rule: name) }
    }
}

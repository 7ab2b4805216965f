import Lexicons
import Model
import Text

/// "Wednesday", "on Friday"; the resolver finds which one.
enum WeekdayRule: DateRule {
    static let name = "weekday"

    static func match(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard scanner.isCapitalized(index) || isLowerCaseDay(scanner, index), !isName(scanner, at: index) else {
            return nil
        }
        return DateMatch(index, index + 1, TimePoint(.day, weekday: scanner.value(index)), rule: name)
    }

    private static func isName(_ scanner: DateScanner, at index: Int) -> Bool {
        // "Sun Microsystems"
        if scanner.words[index].count <= 4, scanner.words[index].last != UInt8(ascii: "."),
            scanner.tag(index + 1) == .properNoun, scanner.isWord(index + 1, .none)
        {
            return true
        }
        return isNameWithNeighbor(scanner, at: index)
    }

    private static func isNameWithNeighbor(_ scanner: DateScanner, at index: Int) -> Bool {
        scanner.isCapitalized(index - 1) && NamesLikeTimes.beforeWeekday[scanner.words[index - 1]] ?? false
            || scanner.isCapitalized(index + 1) && NamesLikeTimes.afterWeekday[scanner.words[index + 1]] ?? false
    }

    /// The full names are nothing else in small letters; "sat", "sun", "wed" are.
    private static func isLowerCaseDay(_ scanner: DateScanner, _ index: Int) -> Bool {
        scanner.words[index].count >= 6
    }
}

/// "today", "tomorrow", "yesterday", "tonight".
enum DeicticRule: DateRule {
    static let name = "deictic"

    static func match(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        var point = TimePoint(.day)
        if let reference = scanner.resolver.reference {
            point = TimePoint(day: reference.adding(days: scanner.value(index)))
        }
        if scanner.isWord(index, .tonight) { point.part = .night }
        return DateMatch(index, index + 1, point, rule: name)
    }
}

/// "now", "currently", "recently", "in the future": TIMEX3's references without a value of their own.
enum ReferenceRule: DateRule {
    static let name = "reference"

    static func match(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        DateMatch(index, index + 1, TimePoint(.reference, number: scanner.value(index)), rule: name)
    }
}

/// Days with a name: "Christmas Eve", "Easter 2024".
enum HolidayRule: DateRule {
    static let name = "holiday"

    static func match(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard let (count, rule) = holiday(scanner, at: index) else { return nil }
        let (year, end) = CalendarDateRule.yearAfter(scanner, index + count) ?? (nil, index + count)
        if let date = year.flatMap(rule.date(in:)) { return DateMatch(index, end, TimePoint(day: date), rule: name) }
        guard let date = nearest(rule, scanner, at: index) else { return unresolved(rule, index, end) }
        return DateMatch(index, end, TimePoint(day: date), rule: name)
    }

    /// One of several words is a holiday in small letters too.
    private static func holiday(_ scanner: DateScanner, at index: Int) -> (count: Int, value: Holidays.Rule)? {
        let found = Holidays.table.longestMatch(in: scanner.words, at: index, limit: scanner.sentence.upperBound)
        let isNamed = scanner.isCapitalized(index) || scanner.isWord(index - 1, .relative)
        guard let found, found.count > 1 || isNamed else { return nil }
        return found
    }

    /// "last Easter", "next Christmas", "this Thanksgiving".
    static func relative(_ scanner: DateScanner, at index: Int, _ shift: Int) -> (point: TimePoint, end: Int)? {
        guard let (count, rule) = holiday(scanner, at: index), let reference = scanner.resolver.reference else {
            return nil
        }
        let dates = (-1...1).compactMap { rule.date(in: reference.year + $0) }
        let date =
            shift == 0
            ? rule.date(in: reference.year)
            : shift < 0 ? dates.last { $0 < reference } : dates.first { $0 > reference }
        return date.map { (TimePoint(day: $0), index + count) }
    }

    private static func nearest(_ rule: Holidays.Rule, _ scanner: DateScanner, at index: Int) -> CivilDate? {
        guard let reference = scanner.resolver.reference else { return nil }
        let dates = (-1...1).compactMap { rule.date(in: reference.year + $0) }
        return switch scanner.direction(at: index) {
        case .past: dates.last { $0 <= reference }
        case .future, .present: dates.first { $0 >= reference }
        case .unknown: dates.min { abs($0.dayNumber - reference.dayNumber) < abs($1.dayNumber - reference.dayNumber) }
        }
    }

    private static func unresolved(_ rule: Holidays.Rule, _ start: Int, _ end: Int) -> DateMatch? {
        guard case .fixed(let month, let day) = rule else { return nil }
        return DateMatch(start, end, TimePoint(.day, number: month, day: day), rule: name)
    }
}

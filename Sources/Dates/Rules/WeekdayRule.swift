import Lexicons
import Model
import Text

/// "Wednesday", "on Friday"; the resolver finds which one.
enum WeekdayRule: DateRule {
    static let name = "weekday"

    static func match(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard scanner.isCapitalized(index) || isLowerCaseDay(scanner, index) else { return nil }
        return DateMatch(index, index + 1, TimePoint(.day, weekday: scanner.value(index)), rule: name)
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
        guard scanner.isCapitalized(index),
            let (count, rule) = Holidays.table.longestMatch(
                in: scanner.words, at: index, limit: scanner.sentence.upperBound
            )
        else { return nil }
        let (year, end) = CalendarDateRule.yearAfter(scanner, index + count) ?? (nil, index + count)
        if let date = year.flatMap(rule.date(in:)) { return DateMatch(index, end, TimePoint(day: date), rule: name) }
        guard let date = nearest(rule, scanner, at: index) else { return unresolved(rule, index, end) }
        return DateMatch(index, end, TimePoint(day: date), rule: name)
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

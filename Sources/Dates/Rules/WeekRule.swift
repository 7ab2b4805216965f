import Model
import Text

/// "the week of April 10", "the week beginning Feb. 4", "week 3 of 2027", "week 23".
enum WeekRule: DateRule {
    static let name = "week"

    static func match(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard QuarterRule.isUnit(scanner, index, .week) else { return nil }
        return numbered(scanner, at: index) ?? holding(scanner, at: index)
    }

    private static func numbered(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard let (number, digits) = scanner.integer(index + 1), digits <= 2, (1...53).contains(number),
            !countsWhatFollows(scanner, after: index + 2)
        else { return nil }
        let (year, end) = QuarterRule.yearAfter(scanner, index + 2) ?? (scanner.resolver.reference?.year, index + 2)
        return DateMatch(index, end, TimePoint(.week, year: year, number: number), rule: name)
    }

    /// "ended the week 2% higher".
    private static func countsWhatFollows(_ scanner: DateScanner, after index: Int) -> Bool {
        guard scanner.isInside(index) else { return false }
        return scanner.tokens[index].kind == .symbol || scanner.tag(index) == .noun || scanner.tag(index) == .symbol
    }

    private static let starts: [StaticString] = ["of", "beginning", "starting", "commencing", "ending"]

    /// The week in which a day lies.
    private static func holding(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard starts.contains(where: { scanner.equals(index + 1, $0) }) else { return nil }
        let next = scanner.skipping(.the, scanner.skipping(.on, index + 2))
        guard let day = CalendarDateRule.match(scanner, at: next), let point = day.point,
            let date = scanner.resolve(point, at: next).date
        else { return nil }
        return DateMatch(index, day.tokens.upperBound, TimePoint(week: ISOWeek(containing: date)), rule: name)
    }
}

/// "next week Tuesday", "next week on Tuesday", "Tuesday of last week", "Monday two weeks ago".
enum WeekdayOfWeekRule: DateRule {
    static let name = "weekday-of-week"

    static func match(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        scanner.isWord(index, .weekday) ? dayFirst(scanner, at: index) : weekFirst(scanner, at: index)
    }

    private static func weekFirst(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard QuarterRule.isUnit(scanner, index + 1, .week) else { return nil }
        let next = scanner.skipping(.hyphen, scanner.skipping(.on, index + 2))
        guard scanner.isWord(next, .weekday) else { return nil }
        return match(scanner, relative: index, weekday: next, index, next + 1)
    }

    private static func dayFirst(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        if let match = inOtherWeek(scanner, at: index) { return match }
        let next = scanner.skipping(.of, index + 1)
        guard scanner.isWord(next, .relative), QuarterRule.isUnit(scanner, next + 1, .week) else { return nil }
        return match(scanner, relative: next, weekday: index, index, next + 2)
    }

    /// "Monday two weeks from now".
    private static func inOtherWeek(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard scanner.isWord(index + 1, .cardinal) || scanner.isWord(index + 1, .number),
            let week = OffsetRule.match(scanner, at: index + 1), let point = week.point, point.scale == .week,
            let monday = point.week?.monday
        else { return nil }
        let day = TimePoint(day: monday.adding(days: scanner.value(index) - 1))
        return DateMatch(index, week.tokens.upperBound, day, rule: name)
    }

    private static func match(
        _ scanner: DateScanner, relative: Int, weekday: Int, _ start: Int, _ end: Int
    ) -> DateMatch? {
        guard let reference = scanner.resolver.reference else { return nil }
        let monday = ISOWeek(containing: reference).adding(weeks: scanner.value(relative)).monday
        return DateMatch(start, end, TimePoint(day: monday.adding(days: scanner.value(weekday) - 1)), rule: name)
    }
}

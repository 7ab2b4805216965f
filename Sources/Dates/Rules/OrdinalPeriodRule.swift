/// "the first week of May", "the last week of 2021", "the 15th day of next month", "first Monday of June".
enum OrdinalPeriodRule: DateRule {
    static let name = "ordinal-period"

    static func match(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        counted(scanner, at: index) ?? single(scanner, at: index)
    }

    /// "the first three months of 2021", "the last two weeks of the year".
    private static func counted(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        let isLast = scanner.equals(index, "last")
        guard isLast || scanner.equals(index, "first"), let (amounts, end) = AmountReader.read(scanner, at: index + 1),
            scanner.isWord(end - 1, .units), scanner.isWord(end, .of), amounts.count == 1,
            let whole = whole(scanner, at: scanner.skipping(.the, end + 1)), let point = whole.point,
            case let days = scanner.resolve(point, at: index).days,
            let (first, after) = days.map({ amounts[0].unit == .week ? wholeWeeks($0) : $0 })
        else { return nil }
        guard let other = (isLast ? after : first).adding(amounts, sign: isLast ? -1 : 1) else { return nil }
        let (from, to) = isLast ? (other, after) : (first, other)
        guard from >= first, to <= after else { return nil }
        let meaning = TimeMeaning.anchoredDuration(amounts, from: TimePoint(day: from), to: TimePoint(day: to))
        return DateMatch(index, whole.tokens.upperBound, meaning, rule: name)
    }

    /// Weeks are counted from Monday to Sunday: the first two of a year start with its first Monday.
    private static func wholeWeeks(_ days: (first: CivilDate, end: CivilDate)) -> (first: CivilDate, end: CivilDate) {
        (days.first.adding(days: (8 - days.first.weekday) % 7), days.end.adding(days: 1 - days.end.weekday))
    }

    private static func single(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard let (number, end) = count(scanner, at: index),
            scanner.isWord(end + 1, .of) || scanner.isWord(end + 1, .in)
        else {
            return nil
        }
        let start = scanner.skipping(.the, end + 2)
        guard let whole = whole(scanner, at: start), let unresolved = whole.point else { return nil }
        let point = scanner.resolve(unresolved, at: index)
        guard let (first, after) = point.days else { return nil }
        guard let found = part(scanner, at: end, number, from: first, to: after, of: point) else { return nil }
        return DateMatch(index, whole.tokens.upperBound, found, rule: name)
    }

    /// -1 for "last".
    private static func count(_ scanner: DateScanner, at index: Int) -> (Int, Int)? {
        if scanner.equals(index, "last") { return (-1, index + 1) }
        return scanner.ordinal(index).map { ($0.value, $0.end) }
    }

    private static func whole(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        if scanner.isWord(index, .unit), scanner.isWord(index - 1, .the),
            let unit = TimeUnit(rawValue: scanner.code(index).value)
        {
            return RelativePeriodRule.period(unit, 0, scanner.resolver.reference)
                .map { DateMatch(index, index + 1, $0, rule: name) }
        }
        return CalendarDateRule.match(scanner, at: index) ?? YearRule.match(scanner, at: index)
            ?? (scanner.isWord(index, .relative) ? RelativePeriodRule.match(scanner, at: index) : nil)
    }

    private static func part(
        _ scanner: DateScanner, at index: Int, _ number: Int, from first: CivilDate, to after: CivilDate,
        of whole: TimePoint
    ) -> TimePoint? {
        if scanner.isWord(index, .weekday) {
            return weekday(scanner.value(index), number, from: first, to: after).map { TimePoint(day: $0) }
        }
        guard scanner.isWord(index, .unit), let unit = TimeUnit(rawValue: scanner.code(index).value) else { return nil }
        switch unit {
        case .day: return day(number, from: first, to: after).map { TimePoint(day: $0) }
        case .week:
            // A week belongs to the month or year in which its Thursday lies.
            let day = number < 0 ? after.adding(days: -4) : first.adding(days: 7 * (number - 1) + 3)
            return day < after ? TimePoint(week: ISOWeek(containing: day)) : nil
        case .quarter where whole.scale == .year:
            return (1...4).contains(number) || number < 0
                ? TimePoint(.quarter, year: whole.year, number: number < 0 ? 4 : number) : nil
        case .month where whole.scale == .year:
            return (1...12).contains(number) || number < 0
                ? TimePoint(.month, year: whole.year, number: number < 0 ? 12 : number) : nil
        default: return nil
        }
    }

    private static func day(_ number: Int, from first: CivilDate, to after: CivilDate) -> CivilDate? {
        let day = number < 0 ? after.adding(days: -1) : first.adding(days: number - 1)
        return day < after ? day : nil
    }

    private static func weekday(_ weekday: Int, _ number: Int, from first: CivilDate, to after: CivilDate) -> CivilDate?
    {
        if number < 0 {
            let last = after.adding(days: -1)
            return last.adding(days: -((last.weekday - weekday + 7) % 7))
        }
        let day = first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (number - 1))
        return day < after ? day : nil
    }
}

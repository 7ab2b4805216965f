/// "last week", "this year", "next May", "last Tuesday", "last night", "earlier this month", "the past three years".
enum RelativePeriodRule: DateRule {
    static let name = "relative-period"

    static func match(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        switch scanner.word(index) {
        case .earlier where scanner.equals(index, "prior") && scanner.isWord(index + 1, .unit): break
        case .earlier, .later: return within(scanner, at: index)
        case .recent: return mostRecent(scanner, at: index)
        default: if scanner.isPreposition(index) { return nil }
        }
        let shift = scanner.value(index)
        if let match = counted(scanner, at: index, shift) { return match }
        if scanner.equals(index, "latest"), !isReported(scanner, at: index + 1) { return nil }
        let next = scanner.skipping(.unitAttribute, scanner.skipping(.fiscal, index + 1))
        guard let (point, end) = point(scanner, at: next, shift, start: index) else { return nil }
        guard scanner.isWord(index + 1, .fiscal), point.scale == .year else {
            return DateMatch(index, end, point, rule: name)
        }
        return DateMatch(index, end, TimePoint(.fiscalYear, year: point.year), rule: name)
    }

    /// "the most recent quarter".
    private static func mostRecent(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard scanner.equals(index - 1, "most"), isReported(scanner, at: index + 1) else { return nil }
        return point(scanner, at: index + 1, -1, start: index).map {
            DateMatch(index - 1, $0.end, $0.point, rule: name)
        }
    }

    /// Whether a unit is one that figures are given for: "the latest quarter", but not "the latest day of protests".
    private static func isReported(_ scanner: DateScanner, at index: Int) -> Bool {
        switch AmountReader.unit(scanner, index) {
        case .week, .month, .quarter, .year: scanner.isWord(index, .unit)
        default: false
        }
    }

    /// "earlier this week", "later in the year", "earlier Tuesday", "later on Monday".
    private static func within(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard var match = inner(scanner, at: index + 1) else { return nil }
        match.tokens = index..<match.tokens.upperBound
        match.modifier = scanner.isWord(index, .earlier) ? .start : .end
        return match
    }

    private static func inner(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        switch scanner.word(index) {
        case .relative where scanner.value(index) == 0: return match(scanner, at: index)
        case .deictic where scanner.value(index) == 0: return DeicticRule.match(scanner, at: index)
        case .weekday, .on:
            let day = scanner.skipping(.on, index)
            return scanner.isWord(day, .weekday) ? WeekdayRule.match(scanner, at: day) : nil
        case .in where scanner.isWord(index + 1, .the):
            return scanner.isWord(index + 2, .unit) ? DefinitePeriodRule.match(scanner, at: index + 2) : nil
        default: return nil
        }
    }

    /// "the last three years", "the next few weeks", "the past year": spans of time up to publication or from it.
    private static func counted(_ scanner: DateScanner, at index: Int, _ shift: Int) -> DateMatch? {
        guard shift != 0 else { return nil }
        let isPast = scanner.equals(index, "past")
        if isPast, scanner.isWord(index + 1, .unit) {
            return span(scanner, index, [amount(scanner, index + 1)], index + 2, shift)
        }
        guard let (amounts, end) = AmountReader.read(scanner, at: index + 1), scanner.isWord(end - 1, .units) else {
            return nil
        }
        return span(scanner, index, amounts, end, shift)
    }

    private static func amount(_ scanner: DateScanner, _ index: Int) -> TimeAmount {
        TimeAmount(TimeUnit(rawValue: Int16(scanner.value(index))) ?? .day, count: 1)
    }

    private static func span(
        _ scanner: DateScanner, _ start: Int, _ amounts: [TimeAmount], _ end: Int, _ shift: Int
    ) -> DateMatch {
        var meaning = TimeMeaning.duration(amounts)
        // Quarters are counted whole.
        let isQuarterly = amounts.count == 1 && amounts[0].unit == .quarter
        let reference = scanner.resolver.reference.flatMap { isQuarterly && shift < 0 ? $0.quarterStart : $0 }
        if let reference, let other = reference.adding(amounts, sign: shift), other != reference {
            // What is past ends before the day of publication, what is to come starts after it, but "within" with it.
            let wait = shift < 0 || scanner.isWord(start - 1, .within) ? 0 : 1
            let (from, to) = shift < 0 ? (other, reference) : (reference.adding(days: wait), other.adding(days: wait))
            meaning = .anchoredDuration(amounts, from: TimePoint(day: from), to: TimePoint(day: to))
        }
        return DateMatch(start, end, meaning, rule: "relative-span")
    }

    private static func point(
        _ scanner: DateScanner, at index: Int, _ shift: Int, start: Int
    ) -> (point: TimePoint, end: Int)? {
        let unit = scanner.isWord(index, .unit) ? AmountReader.unit(scanner, index) : nil
        let anchor = scanner.anchor(ofRelative: start, unit)
        let point: TimePoint?
        switch scanner.word(index) {
        case .unit:
            if let match = inOtherYear(scanner, at: index, unit, start: start) { return match }
            point = unit.flatMap { period($0, shift, anchor) }
        case .weekday:
            if let date = CalendarDateRule.match(scanner, at: index), let point = date.point, point.number != nil {
                return (point, date.tokens.upperBound)
            }
            let isNearest = nearestWords.contains { scanner.equals(start, $0) }
            point = weekday(scanner.value(index), shift, anchor, isNearest: isNearest)
        case .month where scanner.isCapitalized(index): point = month(scanner.value(index), shift, anchor)
        case .season: point = season(scanner.value(index), shift, anchor)
        case .dayPart: point = dayPart(scanner, at: index, shift, anchor)
        case .holiday: return HolidayRule.relative(scanner, at: index, shift)
        default: return nil
        }
        return point.map { ($0, index + 1) }
    }

    /// "the same quarter last year", "the same week of last year".
    private static func inOtherYear(
        _ scanner: DateScanner, at index: Int, _ unit: TimeUnit?, start: Int
    ) -> (point: TimePoint, end: Int)? {
        let next = scanner.skipping(.in, scanner.skipping(.of, index + 1))
        guard scanner.equals(start, "same"), let unit, scanner.isWord(next, .relative),
            QuarterRule.isUnit(scanner, next + 1, .year), unit == .week || unit == .month || unit == .quarter
        else { return nil }
        let isNamed = scanner.anchorPoint.map { $0.scale == (unit == .month ? .month : .quarter) } ?? false
        let base = isNamed && unit != .week ? scanner.anchor : scanner.resolver.reference
        guard var point = period(unit, 0, base), let year = point.year else { return nil }
        point.year = year + scanner.value(next)
        return (point, next + 2)
    }

    static func period(_ unit: TimeUnit, _ shift: Int, _ anchor: CivilDate?) -> TimePoint? {
        guard let anchor else { return unresolved(unit) }
        switch unit {
        case .day: return TimePoint(day: anchor.adding(days: shift))
        case .week: return TimePoint(week: ISOWeek(containing: anchor).adding(weeks: shift))
        case .weekend: return TimePoint(week: ISOWeek(containing: anchor).adding(weeks: shift), weekend: true)
        case .month: return TimePoint(monthOf: anchor.adding(months: shift))
        case .quarter:
            let moved = anchor.adding(months: 3 * shift)
            return TimePoint(.quarter, year: moved.year, number: (moved.month + 2) / 3)
        case .year: return TimePoint(.year, year: anchor.year + shift)
        case .decade: return TimePoint(.decade, year: anchor.year / 10 * 10 + 10 * shift)
        case .century: return TimePoint(.century, year: anchor.year / 100 * 100 + 100 * shift)
        case .night: return nil
        default: return nil
        }
    }

    private static func unresolved(_ unit: TimeUnit) -> TimePoint? {
        switch unit {
        case .day: TimePoint(.day)
        case .week: TimePoint(.week)
        case .weekend: TimePoint(.weekend)
        case .month: TimePoint(.month)
        case .quarter: TimePoint(.quarter)
        case .year: TimePoint(.year)
        case .decade: TimePoint(.decade)
        case .century: TimePoint(.century)
        default: nil
        }
    }

    /// "past Tuesday", "coming Tuesday": the nearest one, whatever its week.
    private static let nearestWords: [StaticString] = ["past", "coming", "upcoming"]

    /// "last Tuesday" and "next Tuesday" lie in the week before and after, "this Tuesday" in the week itself.
    private static func weekday(_ weekday: Int, _ shift: Int, _ anchor: CivilDate?, isNearest: Bool) -> TimePoint? {
        guard let anchor else { return TimePoint(.day, weekday: weekday) }
        guard isNearest else { return TimePoint(day: anchor.adding(days: weekday - anchor.weekday + 7 * shift)) }
        let ahead = (weekday - anchor.weekday + 7) % 7
        switch shift {
        case 0: return TimePoint(day: anchor.adding(days: weekday - anchor.weekday))
        case 1...: return TimePoint(day: anchor.adding(days: ahead == 0 ? 7 : ahead))
        default: return TimePoint(day: anchor.adding(days: ahead - 7))
        }
    }

    private static func month(_ month: Int, _ shift: Int, _ anchor: CivilDate?) -> TimePoint? {
        guard let anchor else { return TimePoint(.month, number: month) }
        let year =
            shift == 0
            ? anchor.year
            : shift > 0
                ? (month > anchor.month ? anchor.year : anchor.year + 1)
                : (month < anchor.month ? anchor.year : anchor.year - 1)
        return TimePoint(.month, year: year, number: month)
    }

    static func season(_ season: Int, _ shift: Int, _ anchor: CivilDate?) -> TimePoint? {
        guard let anchor else { return TimePoint(.season, number: season) }
        let current = anchor.month % 12 / 3 == 0 ? 4 : anchor.month / 3
        // A winter is named after the year of its December.
        let year = anchor.month <= 2 ? anchor.year - 1 : anchor.year
        switch shift {
        case 0: return TimePoint(.season, year: year, number: season)
        case 1...: return TimePoint(.season, year: season > current ? year : year + 1, number: season)
        default: return TimePoint(.season, year: season < current ? year : year - 1, number: season)
        }
    }

    private static func dayPart(_ scanner: DateScanner, at index: Int, _ shift: Int, _ anchor: CivilDate?) -> TimePoint?
    {
        var point = anchor.map { TimePoint(day: $0.adding(days: shift)) } ?? TimePoint(.day)
        point.part = DayPart(rawValue: scanner.code(index).value)
        return point
    }
}

extension CivilDate {
    /// The first day of its quarter.
    var quarterStart: CivilDate { CivilDate(year: year, month: (month - 1) / 3 * 3 + 1, day: 1) ?? self }

    /// This day moved by whole amounts; nil where one is not told, is no whole number or is shorter than a day.
    func adding(_ amounts: [TimeAmount], sign: Int) -> CivilDate? {
        amounts.reduce(self) { date, amount in amount.whole.flatMap { date?.adding($0.count * sign, $0.unit) } }
    }
}

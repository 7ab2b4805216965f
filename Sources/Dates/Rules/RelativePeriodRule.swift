/// "last week", "this year", "next May", "last Tuesday", "last night", "earlier this month", "the past three years".
enum RelativePeriodRule: DateRule {
    static let name = "relative-period"

    static func match(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        if scanner.isWord(index, .earlier) || scanner.isWord(index, .later) { return within(scanner, at: index) }
        let shift = scanner.value(index)
        if let match = counted(scanner, at: index, shift) { return match }
        let next = scanner.skipping(.fiscal, index + 1)
        guard let (point, modifier) = point(scanner, at: next, shift, start: index) else { return nil }
        var match = DateMatch(index, next + 1, point, rule: name)
        if next > index + 1, point.scale == .year {
            match.meaning = .point(TimePoint(.fiscalYear, year: point.year))
        }
        match.modifier = modifier
        return match
    }

    /// "earlier this week", "later in the year".
    private static func within(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard scanner.isWord(index + 1, .relative), scanner.value(index + 1) == 0,
            var match = match(scanner, at: index + 1)
        else { return nil }
        match.tokens = index..<match.tokens.upperBound
        match.modifier = scanner.isWord(index, .earlier) ? .start : .end
        return match
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
        if let reference = scanner.resolver.reference, let other = reference.adding(amounts, sign: shift),
            other != reference
        {
            // What is past ends before the day of publication, what is to come starts after it.
            let (from, to) = shift < 0 ? (other, reference) : (reference.adding(days: 1), other.adding(days: 1))
            meaning = .anchoredDuration(amounts, from: from, to: to)
        }
        return DateMatch(start, end, meaning, rule: "relative-span")
    }

    private static func point(
        _ scanner: DateScanner, at index: Int, _ shift: Int, start: Int
    ) -> (TimePoint, TimeModifier)? {
        let anchor = scanner.anchor(ofRelative: start)
        switch scanner.word(index) {
        case .unit:
            guard let unit = TimeUnit(rawValue: scanner.code(index).value) else { return nil }
            return period(unit, shift, anchor).map { ($0, .none) }
        case .weekday:
            let isNearest = nearestWords.contains { scanner.equals(start, $0) }
            return weekday(scanner.value(index), shift, anchor, isNearest: isNearest).map { ($0, .none) }
        case .month where scanner.isCapitalized(index):
            return month(scanner.value(index), shift, anchor).map { ($0, .none) }
        case .season: return season(scanner.value(index), shift, anchor).map { ($0, .none) }
        case .dayPart: return dayPart(scanner, at: index, shift, anchor).map { ($0, .none) }
        default: return nil
        }
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

    private static func season(_ season: Int, _ shift: Int, _ anchor: CivilDate?) -> TimePoint? {
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
    /// This day moved by whole amounts; nil where one is not told, is no whole number or is shorter than a day.
    func adding(_ amounts: [TimeAmount], sign: Int) -> CivilDate? {
        amounts.reduce(self) { date, amount in amount.count.flatMap { date?.adding($0 * sign, amount.unit) } }
    }
}

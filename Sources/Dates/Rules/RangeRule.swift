/// Two points to one stretch of time: "from 2019 to 2021", "between May and July", "3-5 March", "2022-23",
/// "Monday to Friday", "3-8pm". Its value joins both with a slash, as ISO 8601 writes intervals.
enum RangeRule {
    private static let name = "range"

    /// The range that starts with token `index`; nil where none does.
    ///
    /// - Parameter first: the point that starts there.
    static func match(_ scanner: DateScanner, at index: Int, from first: DateMatch?) -> DateMatch? {
        undated(scanner, at: index, from: first).flatMap { withDay($0, scanner) }
            ?? hoursOfDay(scanner, at: index, of: first)
    }

    /// "2 to 4 p.m. on Tuesday", "between 7 and 9 last night": both hours take the day.
    private static func withDay(_ match: DateMatch, _ scanner: DateScanner) -> DateMatch? {
        guard case .range(let first, let last) = match.meaning, first.scale == .time, last.scale == .time else {
            return match
        }
        let isBare = match.rule == HourRangeRule.bareName
        let next = scanner.skipping(.on, scanner.skipping(.comma, match.tokens.upperBound))
        guard let day = DateGrammar.timed(scanner, at: next), let point = day.point, point.scale == .day,
            point.clock == nil, !isBare || point.part != nil
        else { return isBare ? nil : match }
        guard isBare else { return dated(point, first, last, match.tokens.lowerBound..<day.tokens.upperBound) }
        guard let hours = HourRangeRule.bare(scanner, at: match.tokens.lowerBound, point.part),
            case .range(let from, let to) = hours.meaning
        else { return nil }
        return dated(point, from, to, match.tokens.lowerBound..<day.tokens.upperBound)
    }

    /// "Tuesday from 2 to 4 p.m.", "yesterday 3-8pm", "Monday evening from 7 to 9".
    private static func hoursOfDay(_ scanner: DateScanner, at index: Int, of day: DateMatch?) -> DateMatch? {
        switch scanner.word(index) {
        case .weekday, .month, .deictic, .relative, .number, .tonight: break
        default: return nil
        }
        guard let day, let point = day.point, point.scale == .day, point.clock == nil,
            case let comma = scanner.skipping(.comma, day.tokens.upperBound),
            case let hour = scanner.skipping(.at, scanner.skipping(.from, scanner.skipping(.between, comma))),
            let match = hours(scanner, at: hour, point.part), case .range(let first, let last) = match.meaning
        else { return nil }
        return dated(point, first, last, index..<match.tokens.upperBound)
    }

    private static func hours(_ scanner: DateScanner, at index: Int, _ part: DayPart?) -> DateMatch? {
        if let match = HourRangeRule.match(scanner, at: index) { return match }
        let isHyphened = scanner.isWord(index + 1, .hyphen) && scanner.isWord(index - 1, .from)
        return part != nil || isHyphened ? HourRangeRule.bare(scanner, at: index, part) : nil
    }

    private static func dated(
        _ day: TimePoint, _ first: TimePoint, _ last: TimePoint, _ tokens: Range<Int>
    ) -> DateMatch {
        var (from, to) = (day, day)
        (from.clock, from.part, to.clock, to.part) = (first.clock, nil, last.clock, nil)
        return DateMatch(tokens.lowerBound, tokens.upperBound, .range(from, to), rule: name)
    }

    private static func undated(_ scanner: DateScanner, at index: Int, from timed: DateMatch?) -> DateMatch? {
        if let match = shortYears(scanner, at: index) ?? daysBeforeMonth(scanner, at: index)
            ?? HourRangeRule.match(scanner, at: index) ?? HourRangeRule.bare(scanner, at: index, nil)
        {
            return match
        }
        guard let first = point(scanner, at: index, timed), let start = first.points.first else { return nil }
        guard let connector = connector(scanner, at: first.tokens.upperBound, first: index) else { return nil }
        let next = scanner.skipping(.the, connector)
        let second = DateGrammar.timed(scanner, at: next)
        guard let last = point(scanner, at: next, second) ?? lastOfPeriod(scanner, at: next) else {
            return shortDay(scanner, first, start, next)
        }
        guard let end = last.points.first, let (from, to) = joined(start, end) else { return nil }
        return DateMatch(index, last.tokens.upperBound, .range(from, to), rule: name)
    }

    /// The point of time that an end of the range may be.
    ///
    /// - Parameter timed: the point that starts at `index`.
    private static func point(_ scanner: DateScanner, at index: Int, _ timed: DateMatch?) -> DateMatch? {
        switch scanner.word(index) {
        case .now:
            scanner.resolver.reference.map { DateMatch(index, index + 1, TimePoint(day: $0), rule: name) }
        case .article, .few, .half, .unit, .units, .none: nil
        default: timed
        }
    }

    /// "until the end of June".
    private static func lastOfPeriod(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard scanner.isWord(index, .endPart) else { return nil }
        return DateGrammar.modified(scanner, at: index)
    }

    /// The index after "to", "until", a hyphen, or the "and" of a "between".
    static func connector(_ scanner: DateScanner, at index: Int, first: Int) -> Int? {
        switch scanner.word(index) {
        case .to, .until, .hyphen: index + 1
        case .and where scanner.isWord(first - 1, .between): index + 1
        default: nil
        }
    }

    /// Both ends with what only one of them says, where they are of one kind.
    private static func joined(_ first: TimePoint, _ last: TimePoint) -> (TimePoint, TimePoint)? {
        var (first, last) = (first, last)
        guard first.scale == last.scale || first.scale == .day && last.scale == .time && last.hasTime else {
            return nil
        }
        if last.scale == .time, first.scale == .day {
            let (clock, part) = (last.clock, last.part)
            last = first
            (last.clock, last.part) = (clock, part)
            return first.hasTime ? (first, last) : nil
        }
        switch (first.year, last.year) {
        case (nil, let year?): first.year = isLater(first, last) ? year - 1 : year
        case (let year?, nil) where last.weekday == nil: last.year = isLater(first, last) ? year + 1 : year
        case (let start?, let end?) where start > end: return nil
        default: break
        }
        return first == last ? nil : (first, last)
    }

    private static func isLater(_ first: TimePoint, _ last: TimePoint) -> Bool {
        guard let firstMonth = first.number, let lastMonth = last.number else { return false }
        return (firstMonth, first.day ?? 0) > (lastMonth, last.day ?? 0)
    }

    /// "March 3-5, 2020", "between March 3 and 5".
    private static func shortDay(
        _ scanner: DateScanner, _ first: DateMatch, _ start: TimePoint, _ index: Int
    ) -> DateMatch? {
        guard start.scale == .day, start.number != nil, let startDay = start.day, start.clock == nil else { return nil }
        guard let (day, dayEnd) = dayNumber(scanner, index), day > startDay, day <= 31 else { return nil }
        let (year, end) = CalendarDateRule.yearAfter(scanner, dayEnd) ?? (nil, dayEnd)
        var (from, to) = (start, start)
        to.day = day
        if let year { (from.year, to.year) = (year, year) }
        return DateMatch(first.tokens.lowerBound, end, .range(from, to), rule: name)
    }

    private static func dayNumber(_ scanner: DateScanner, _ index: Int) -> (Int, end: Int)? {
        if let (value, digits) = scanner.integer(index), digits <= 2, value <= 31 { return (value, index + 1) }
        return scanner.ordinal(index).flatMap { $0.value <= 31 ? ($0.value, $0.end) : nil }
    }

    /// "3-5 March 2022", "18 and 19 June".
    private static func daysBeforeMonth(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard scanner.isWord(index, .number) || scanner.isWord(index, .ordinal),
            let (day, dayEnd) = dayNumber(scanner, index),
            let connector = connector(scanner, at: dayEnd, first: index), dayNumber(scanner, connector) != nil,
            let last = CalendarDateRule.match(scanner, at: connector), let end = last.point, let lastDay = end.day,
            end.number != nil, (1..<lastDay).contains(day)
        else { return nil }
        var start = end
        (start.day, start.weekday) = (day, nil)
        return DateMatch(index, last.tokens.upperBound, .range(start, end), rule: name)
    }

    /// "2016-17", "2013–14".
    private static func shortYears(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard scanner.isWord(index, .number), let (start, end, after) = yearPair(scanner, at: index),
            end == start + 1 || isLed(scanner, index) && end % 100 > 12
        else { return nil }
        return DateMatch(index, after, .range(TimePoint(.year, year: start), TimePoint(.year, year: end)), rule: name)
    }

    /// "(1865-70)", "from 1939-45".
    private static func isLed(_ scanner: DateScanner, _ index: Int) -> Bool {
        scanner.isWord(index - 1, .from) || scanner.isWord(index - 1, .during) || scanner.equals(index - 1, "(")
    }

    private static func yearPair(_ scanner: DateScanner, at index: Int) -> (Int, Int, after: Int)? {
        if case .date(let date)? = scanner.numericForm(index), date.parts.count == 2, date.parts[0].digits == 4,
            date.parts[1].digits == 2
        {
            return pair(date.parts[0].value, date.parts[1].value).map { ($0.0, $0.1, index + 1) }
        }
        guard let year = scanner.year(index), scanner.isWord(index + 1, .hyphen) || scanner.isWord(index + 1, .slash),
            let (short, digits) = scanner.integer(index + 2), digits == 2
        else { return nil }
        return pair(year, short).map { ($0.0, $0.1, index + 3) }
    }

    private static func pair(_ year: Int, _ short: Int) -> (Int, Int)? {
        let end = year / 100 * 100 + short
        return (1500...2199).contains(year) ? (year, end < year ? end + 100 : end) : nil
    }
}

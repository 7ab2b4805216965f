/// How the rules are put together: modifiers before points, times beside days, two points to a range.
enum DateGrammar {
    /// The longest expression of time that starts at `index`.
    static func expression(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        FrequencyRule.match(scanner, at: index) ?? RangeRule.match(scanner, at: index) ?? modified(scanner, at: index)
            ?? timed(scanner, at: index) ?? DurationRule.match(scanner, at: index)
    }

    /// A point without modifier and time.
    static func simplePoint(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        for rule in DateRules.points(startingWith: scanner.word(index)) {
            if let match = rule.match(scanner, at: index) { return inMiddle(match, scanner) }
        }
        return nil
    }

    private static func inMiddle(_ match: DateMatch, _ scanner: DateScanner) -> DateMatch {
        var match = match
        if scanner.code(match.tokens.lowerBound).isMiddle { match.modifier = .middle }
        return match
    }

    /// "early 2022", "the end of October 2021", "around 2015", "about two years", "late last year".
    static func modified(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        let modifier: TimeModifier
        switch scanner.word(index) {
        case .startPart: modifier = .start
        case .middlePart: modifier = .middle
        case .endPart: modifier = .end
        case .approximate: return approximate(scanner, at: index)
        default: return nil
        }
        let next = scanner.skipping(.hyphen, scanner.skipping(.in, index + 1))
        // "start" and "end" are verbs too: as nouns they have an "of".
        guard scanner.value(index) == 0 || scanner.isWord(next, .of) else { return nil }
        let inner = scanner.isWord(next, .of) ? scanner.skipping(.the, next + 1) : next
        guard
            var match = simplePoint(scanner, at: inner) ?? currentPeriod(scanner, at: inner)
                ?? partOfDay(scanner, at: inner),
            match.point != nil
        else { return nil }
        match.tokens = index..<match.tokens.upperBound
        match.modifier = modifier
        return match
    }

    /// "the end of the year": the one that runs.
    private static func currentPeriod(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard scanner.isWord(index, .unit), scanner.isWord(index - 1, .the), scanner.isWord(index - 2, .of),
            let unit = AmountReader.unit(scanner, index)
        else { return nil }
        return RelativePeriodRule.period(unit, 0, scanner.resolver.reference)
            .map { DateMatch(index, index + 1, $0, rule: "current-period") }
    }

    /// "early morning", "late Tuesday afternoon" has its day from `timed`.
    private static func partOfDay(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard scanner.isWord(index, .dayPart), let part = DayPart(rawValue: scanner.code(index).value) else {
            return nil
        }
        return DateMatch(index, index + 1, TimePoint(.time, part: part), rule: DayPartRule.name)
    }

    private static func approximate(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard var match = timed(scanner, at: index + 1) ?? DurationRule.match(scanner, at: index + 1) else {
            return nil
        }
        match.tokens = index..<match.tokens.upperBound
        match.modifier = .approximately
        return match
    }

    /// A point with the time beside it: "Wednesday at 5 p.m.", "Tuesday night", "2:34 PM, Feb. 9, 2022".
    static func timed(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        if let time = ClockRule.match(scanner, at: index) { return withDay(time, scanner) }
        if scanner.isWord(index, .dayPart) { return DayPartRule.match(scanner, at: index).map { withDay($0, scanner) } }
        return simplePoint(scanner, at: index).map { withTime($0, scanner) }
    }

    private static func withDay(_ time: DateMatch, _ scanner: DateScanner) -> DateMatch {
        let end = time.tokens.upperBound
        let next = scanner.skipping(.the, scanner.skipping(.on, scanner.skipping(.of, scanner.skipping(.comma, end))))
        guard let day = simplePoint(scanner, at: next), var point = day.point, point.scale == .day, !point.hasTime
        else {
            return time
        }
        (point.clock, point.part) = (time.point?.clock, time.point?.part)
        return DateMatch(time.tokens.lowerBound, day.tokens.upperBound, point, rule: "day-and-time")
    }

    private static func withTime(_ day: DateMatch, _ scanner: DateScanner) -> DateMatch {
        guard var point = day.point, point.scale == .day, point.clock == nil else { return day }
        var end = day.tokens.upperBound
        if let (part, partEnd) = partAfterDay(scanner, at: end), point.part == nil {
            (point.part, end) = (part, partEnd)
        }
        let isNight = point.part == .afternoon || point.part == .evening || point.part == .night
        if let (time, timeEnd) = timeAfterDay(scanner, at: end, afternoon: isNight ? true : nil) {
            (point.clock, point.part, end) = (time, nil, timeEnd)
        }
        guard end > day.tokens.upperBound else { return day }
        return DateMatch(day.tokens.lowerBound, end, point, rule: "day-and-time")
    }

    /// "Tuesday night", "tuesday in the morning".
    private static func partAfterDay(_ scanner: DateScanner, at index: Int) -> (DayPart, end: Int)? {
        let next = scanner.isWord(index, .in) ? scanner.skipping(.the, index + 1) : scanner.skipping(.at, index)
        guard scanner.isWord(next, .dayPart), let part = DayPart(rawValue: scanner.code(next).value) else { return nil }
        return (part, next + 1)
    }

    /// "Wednesday at 5 p.m.", "Feb. 2, 14:00", "tomorrow 8:00am", "last night at 8".
    private static func timeAfterDay(_ scanner: DateScanner, at index: Int, afternoon: Bool?) -> (ClockTime, end: Int)?
    {
        let afterAt = scanner.skipping(.at, scanner.skipping(.comma, index))
        let next = scanner.skipping(.approximate, afterAt)
        guard let (time, end) = ClockRule.time(scanner, at: next, afternoon: afternoon) else { return nil }
        return (time, end)
    }
}

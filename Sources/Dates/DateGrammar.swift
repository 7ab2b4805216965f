/// How the rules are put together: modifiers before points, times beside days, two points to a range.
enum DateGrammar {
    /// The longest expression of time that starts at `index`.
    static func expression(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        if let frequency = FrequencyRule.match(scanner, at: index) { return frequency }
        let point = timed(scanner, at: index)
        return RangeRule.match(scanner, at: index, from: point) ?? modified(scanner, at: index) ?? point
            ?? DurationRule.match(scanner, at: index)
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
        let next = scanner.skipping(.hyphen, index + 1)
        // "start" and "end" are verbs too: as nouns they have an "of".
        guard scanner.value(index) == 0 || scanner.isWord(next, .of) else { return nil }
        let inner = afterPreposition(scanner, at: next)
        guard
            var match = simplePoint(scanner, at: inner).map({ withTime($0, scanner) })
                ?? currentPeriod(scanner, at: inner)
                ?? partOfDay(scanner, at: inner).map({ withDay($0, scanner) }),
            match.point != nil
        else { return nil }
        match.tokens = index..<match.tokens.upperBound
        match.modifier = modifier
        return match
    }

    /// "early in May", "late on Tuesday", "the end of the year".
    private static func afterPreposition(_ scanner: DateScanner, at index: Int) -> Int {
        switch scanner.word(index) {
        case .of, .in: scanner.skipping(.the, index + 1)
        case .on where scanner.isWord(index + 1, .weekday): index + 1
        default: index
        }
    }

    /// "the end of the year": the one that runs.
    private static func currentPeriod(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard scanner.isWord(index, .unit), scanner.isWord(index - 1, .the), scanner.endsPhrase(index),
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
        if scanner.isWord(index, .dayPart) { return partWithDay(scanner, at: index) }
        return simplePoint(scanner, at: index).map { withTime($0, scanner) }
    }

    /// "in the evening", "the night of Jan. 28", but not "the morning of the vote".
    private static func partWithDay(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard let part = DayPartRule.match(scanner, at: index) else { return nil }
        let match = withDay(part, scanner)
        return scanner.isWord(index + 1, .of) && match.rule == part.rule ? nil : match
    }

    private static func withDay(_ time: DateMatch, _ scanner: DateScanner) -> DateMatch {
        let end = scanner.equals(time.tokens.upperBound, "hours") ? time.tokens.upperBound + 1 : time.tokens.upperBound
        let next = scanner.skipping(.the, scanner.skipping(.on, scanner.skipping(.of, scanner.skipping(.comma, end))))
        guard var day = simplePoint(scanner, at: next), day.isBareDay else { return time }
        day.setTime(time.point?.clock, time.point?.part)
        return DateMatch(time.tokens.lowerBound, day.tokens.upperBound, day.meaning, rule: "day-and-time")
    }

    private static func withTime(_ day: DateMatch, _ scanner: DateScanner) -> DateMatch {
        guard let first = day.points.first, first.scale == .day, first.clock == nil else { return day }
        var (match, part) = (day, first.part)
        var end = day.tokens.upperBound
        if part == nil, let (named, partEnd) = partAfterDay(scanner, at: end) {
            (part, end) = (named, partEnd)
            match.setTime(nil, part)
        }
        if let (time, timeEnd) = timeAfterDay(scanner, at: end, afternoon: part.flatMap { $0.isLate ? true : nil }) {
            match.setTime(time, nil)
            end = timeEnd
            // "Wed Oct 26 15:50:06 2016", as machines write it.
            if let year = scanner.year(end), first.year == nil, first.number != nil, time.second != nil {
                match.setYear(year)
                end += 1
            }
        }
        guard end > day.tokens.upperBound else { return day }
        return DateMatch(day.tokens.lowerBound, end, match.meaning, rule: "day-and-time")
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
        // "Saturday, 9 a.m. Sunday"
        if scanner.isWord(index, .comma), scanner.isWord(end, .weekday) { return nil }
        return (time, end)
    }
}

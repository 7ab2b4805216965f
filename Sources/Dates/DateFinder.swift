import Model
import Text

/// Walks over a document's sentences and turns what the rules match into the layer.
struct DateFinder {
    private(set) var found: [DateExpression] = []
    private var scanner: DateScanner

    init(_ document: Document, codes: [DateCode], resolver: TimeResolver) {
        scanner = DateScanner(document: document, codes: codes, resolver: resolver)
    }

    /// Linear in the tokens but for expressions, whose length the rules bound.
    mutating func search(_ sentence: Range<Int>) {
        scanner.sentence = sentence
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            if scanner.codes[index].mayStart, let match = DateGrammar.expression(scanner, at: index) {
                append(match)
                index = max(match.tokens.upperBound, index + 1)
            } else {
                index += 1
            }
        }
    }

    private mutating func append(_ match: DateMatch) {
        let start = startWithArticle(match)
        let tokens = TokenRange(start: start, end: match.tokens.upperBound)
        let (type, reading, others) = readings(of: match)
        let bytes = scanner.bytes(of: tokens)
        found.append(
            DateExpression(
                bytes: bytes, tokens: tokens, type: type, reading: reading, modifier: modifier(of: match),
                alternatives: others, rule: match.rule
            )
        )
    }

    /// TIMEX3 spans begin with the article where it belongs to the period itself ("the 1990s", "the end of May").
    private func startWithArticle(_ match: DateMatch) -> Int {
        let start = match.tokens.lowerBound
        guard scanner.isWord(start - 1, .the), scanner.tag(match.tokens.upperBound) != .noun else { return start }
        if match.modifier != .none { return start - 1 }
        switch match.meaning {
        case .anchoredDuration: return start - 1
        case .duration: return scanner.isWord(start, .relative) ? start - 1 : start
        case .point(let point):
            switch point.scale {
            case .century, .decade, .half, .quarter, .season, .week, .weekend: return start - 1
            default: return scanner.isWord(start, .relative) || scanner.isWord(start, .ordinal) ? start - 1 : start
            }
        default: return start
        }
    }

    private func modifier(of match: DateMatch) -> Model.TimexModifier? {
        switch match.modifier {
        case .none: nil
        case .start: .start
        case .middle: .middle
        case .end: .end
        case .approximately: .approximately
        case .before: .before
        case .after: .after
        }
    }

    private mutating func readings(of match: DateMatch) -> (TimexType, TimeReading, [TimeReading]) {
        let index = match.tokens.lowerBound
        switch match.meaning {
        case .point(let point): return reading(of: point, at: index)
        case .choice(let points):
            let resolved = points.map { scanner.resolve($0, at: index) }
            let type: TimexType = resolved[0].hasTime ? .time : .date
            return (type, TimeReading(resolved[0]), resolved.dropFirst().map { TimeReading($0) })
        case .range(let first, let last): return reading(from: first, to: last, at: index)
        case .duration(let amounts): return (.duration, TimeReading(timex: amounts.timex), [])
        case .anchoredDuration(let amounts, let from, let to):
            let reading = TimeReading(timex: amounts.timex, from: from.interval?.from, to: to.interval?.from)
            return (.duration, reading, [])
        case .set(let timex): return (.set, TimeReading(timex: timex), [])
        }
    }

    private mutating func reading(of point: TimePoint, at index: Int) -> (TimexType, TimeReading, [TimeReading]) {
        let resolved = scanner.resolve(scanner.dated(point, at: index), at: index)
        scanner.remember(resolved, at: index)
        let type: TimexType = resolved.hasTime ? .time : .date
        guard point.year == nil, resolved.year != nil, scanner.direction(at: index).isOpen else {
            return (type, TimeReading(resolved), [])
        }
        let other = scanner.resolver.otherReading(of: point, resolved)
        return (type, TimeReading(resolved), other.map { [TimeReading($0)] } ?? [])
    }

    private func reading(
        from first: TimePoint, to last: TimePoint, at index: Int
    ) -> (TimexType, TimeReading, [TimeReading]) {
        let (start, end) = scanner.resolveRange(first, last, at: index)
        let timex = "\(start.timex)/\(end.timex)"
        let type: TimexType = start.hasTime ? .time : .date
        guard let from = start.interval?.from, let to = start.hasTime ? end.interval?.from : end.interval?.to, from < to
        else {
            return (type, TimeReading(timex: timex), [])
        }
        return (type, TimeReading(timex: timex, from: from, to: to), [])
    }
}

extension TimeReading {
    init(_ point: TimePoint) {
        let interval = point.interval
        self.init(timex: point.timex, from: interval?.from, to: interval?.to)
    }
}

extension DateScanner {
    init(document: Document, codes: [DateCode], resolver: TimeResolver) {
        self.init(
            words: document.words, tokens: document.tokens, syntax: document.syntax, codes: codes, resolver: resolver,
            writesDayFirst: Self.writesDayFirst(document), sentence: 0..<0)
    }

    func direction(at index: Int) -> TimeResolver.Direction {
        TenseFinder(scanner: self).direction(at: index)
    }

    /// `point` completed by the day of publication and the sentence's tense.
    func resolve(_ point: TimePoint, at index: Int) -> TimePoint {
        guard point.year == nil, resolver.reference != nil else { return point }
        return resolver.resolve(point, direction(at: index))
    }

    /// A time of day gets its day: the one that the sentence names, and what has happened the last one of the text, a
    /// clock time else that of publication.
    func dated(_ point: TimePoint, at index: Int) -> TimePoint {
        guard point.scale == .time, let day = dayAnchor ?? (point.clock == nil ? nil : resolver.reference) else {
            return point
        }
        let isNamed = dayAnchor != nil && (sentence.lowerBound..<index).contains(dayAnchorToken)
        guard isNamed || direction(at: index) == .past else { return point }
        var dated = TimePoint(day: isNamed ? day : min(day, resolver.reference ?? day))
        (dated.clock, dated.part) = (point.clock, point.part)
        return dated
    }

    /// Keeps a point as the one that what follows may count from.
    mutating func remember(_ point: TimePoint, at index: Int) {
        guard let first = point.days?.first else { return }
        // "rose in December from November": what follows counts from December.
        let isCompared =
            isWord(index - 1, .from) && anchorPoint?.scale == point.scale
            && (sentence.lowerBound..<index).contains(anchorToken)
        if !isCompared { (anchorPoint, anchorToken) = (point, index) }
        if point.scale == .day { (dayAnchor, dayAnchorToken) = (first, index) }
    }

    /// The ends of a range, completed so that the last one does not come first.
    func resolveRange(_ first: TimePoint, _ last: TimePoint, at index: Int) -> (TimePoint, TimePoint) {
        let start = running(resolve(first, at: index), first, last)
        var end = last
        if first.clock != nil, last.clock != nil, first.scale == .day, first.sameDay(as: last) {
            end = start
            end.clock = last.clock
            return (start, end)
        }
        if last.weekday != nil, last.number == nil, let date = start.date {
            let ahead = ((last.weekday ?? date.weekday) - date.weekday + 7) % 7
            return (start, TimePoint(day: date.adding(days: ahead)))
        }
        if end.year == nil, let year = start.year {
            end.year = year
            if let from = start.days?.first, let to = end.days?.first, to < from { end.year = year + 1 }
        }
        return (start, end)
    }

    /// "runs Jan. 20 through March 4", told in February: the one that has begun.
    private func running(_ resolved: TimePoint, _ first: TimePoint, _ last: TimePoint) -> TimePoint {
        guard first.year == nil, last.year == nil, last.weekday == nil, let year = resolved.year,
            let reference = resolver.reference, let from = resolved.days?.first, from > reference
        else { return resolved }
        var (begun, end) = (resolved, last)
        (begun.year, end.year) = (year - 1, year - 1)
        guard let start = begun.days?.first, let until = end.days?.end, start <= reference, until > reference else {
            return resolved
        }
        return begun
    }

    /// The day that "the previous week", "the next morning" or "last week" count from.
    func anchor(ofRelative index: Int, _ unit: TimeUnit?) -> CivilDate? {
        if isAnaphoric(index) { return anchor(for: unit) }
        return isNextInStory(index) ? dayAnchor ?? resolver.reference : resolver.reference
    }

    /// "following Sunday's vote" is "after" it, "the following Sunday" the one after.
    func isPreposition(_ index: Int) -> Bool { equals(index, "following") && !isWord(index - 1, .the) }

    private static let anaphoric: [StaticString] = [
        "previous", "following", "same", "preceding", "prior", "ensuing", "subsequent",
    ]

    /// "the previous week", "the same day" count from the time that the text spoke of last.
    private func isAnaphoric(_ index: Int) -> Bool { Self.anaphoric.contains { equals(index, $0) } }

    /// "asked for a recount the next morning", but "within the next day".
    private func isNextInStory(_ index: Int) -> Bool {
        equals(index, "next") && isWord(index - 1, .the) && direction(at: index) == .past
            && (isWord(index + 1, .dayPart) || isWord(index + 1, .unit)) && word(index - 2) == .none
    }
}

extension TimeResolver.Direction {
    /// Whether the time lies ahead, as days that are told in the present do.
    var pointsAhead: Bool { self == .future || self == .present }
    /// Whether the verb leaves room for the other reading.
    var isOpen: Bool { self == .unknown || self == .present }
}

extension TimePoint {
    /// Whether both tell the same of their day.
    func sameDay(as other: TimePoint) -> Bool {
        (year, number, day) == (other.year, other.number, other.day) && weekday == other.weekday
    }
}

extension DateCode {
    /// Whether an expression of time may start with this word.
    var mayStart: Bool {
        switch word {
        case .none, .of, .in, .on, .at, .by, .since, .until, .from, .to, .between, .and, .or, .before, .after, .during,
            .within, .for, .ago, .hence, .other, .comma, .hyphen, .slash, .colon, .meridiem, .oclock, .zone,
            .unitAttribute, .futureCue, .old, .the, .unitSign, .past:
            isMiddle
        default: true
        }
    }
}

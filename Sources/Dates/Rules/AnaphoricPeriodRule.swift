import Model
import Text

/// "that year", "the day before", "the year before last": periods that count from the time that the text named last.
enum AnaphoricPeriodRule: DateRule {
    static let name = "anaphoric-period"

    static func match(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        scanner.isWord(index, .that) ? sameOne(scanner, at: index) : neighbor(scanner, at: index)
    }

    /// "that year", "that same week", "that summer".
    private static func sameOne(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        let next = scanner.equals(index + 1, "same") ? index + 2 : index + 1
        guard scanner.endsPhrase(next), scanner.tag(next) != .verb else { return nil }
        switch scanner.word(next) {
        case .unit:
            guard let unit = AmountReader.unit(scanner, next), !unit.isClockUnit else { return nil }
            return RelativePeriodRule.period(unit, 0, scanner.anchor(for: unit))
                .map { DateMatch(index, next + 1, $0, rule: name) }
        case .season:
            return RelativePeriodRule.season(scanner.value(next), 0, scanner.anchor)
                .map { DateMatch(index, next + 1, $0, rule: name) }
        default: return nil
        }
    }

    /// "the day before yesterday", "the week after next", "the year before".
    private static func neighbor(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard scanner.isWord(index - 1, .the), let unit = AmountReader.unit(scanner, index), !unit.isClockUnit,
            let sign = sign(scanner, at: index + 1)
        else { return nil }
        if let match = OffsetRule.fromPoint(scanner, index - 1, index + 1, [TimeAmount(unit, count: 1)], sign) {
            return match
        }
        if sign < 0 ? scanner.equals(index + 2, "last") : scanner.equals(index + 2, "next") {
            return RelativePeriodRule.period(unit, 2 * sign, scanner.resolver.reference)
                .map { DateMatch(index - 1, index + 3, $0, rule: name) }
        }
        guard standsAlone(scanner, after: index + 1) else { return nil }
        let point = unit == .year ? scanner.sameTime(yearsLater: sign, at: index) : nil
        return (point ?? RelativePeriodRule.period(unit, sign, scanner.anchor(for: unit)))
            .map { DateMatch(index - 1, index + 2, $0, rule: name) }
    }

    private static func sign(_ scanner: DateScanner, at index: Int) -> Int? {
        switch scanner.word(index) {
        case .before: -1
        case .after: 1
        default: nil
        }
    }

    /// "the day before", but not "the day before he left".
    private static func standsAlone(_ scanner: DateScanner, after index: Int) -> Bool {
        guard scanner.isInside(index + 1) else { return true }
        switch scanner.tag(index + 1) {
        case .punctuation, .coordinatingConjunction, .auxiliary, .verb: return true
        default: return false
        }
    }
}

/// "the year-ago quarter", "the year-earlier period", "a year-earlier loss".
enum YearAgoRule: DateRule {
    static let name = "year-ago"

    static func match(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard QuarterRule.isUnit(scanner, index, .year), scanner.isWord(index + 1, .hyphen),
            scanner.isWord(index + 2, .ago) || scanner.equals(index + 2, "earlier")
        else { return nil }
        let start = scanner.isWord(index - 1, .the) ? index - 1 : index
        let noun = index + 3
        let reference = scanner.resolver.reference
        if QuarterRule.isUnit(scanner, noun, .quarter) {
            let quarter = scanner.anchorPoint?.scale == .quarter ? scanner.anchor : reference?.adding(months: -3)
            return RelativePeriodRule.period(.quarter, -4, quarter).map { DateMatch(start, noun + 1, $0, rule: name) }
        }
        let end = scanner.isWord(noun, .unit) || scanner.equals(noun, "period") ? noun + 1 : noun
        return (scanner.sameTime(yearsLater: -1, at: nil) ?? RelativePeriodRule.period(.year, -1, reference))
            .map { DateMatch(start, end, $0, rule: name) }
    }
}

/// "by year-end", "at month-end".
enum PeriodEndRule: DateRule {
    static let name = "period-end"

    static func match(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard let unit = AmountReader.unit(scanner, index), let end = end(scanner, at: index),
            scanner.tag(end) != .noun, unit == .year || unit == .quarter || unit == .month
        else { return nil }
        let isOver =
            (scanner.resolver.reference.map { $0.month <= 3 } ?? false) && scanner.direction(at: index) == .past
        var match = RelativePeriodRule.period(unit, isOver ? -1 : 0, scanner.resolver.reference)
            .map { DateMatch(index, end, $0, rule: name) }
        match?.modifier = .end
        return match
    }

    private static func end(_ scanner: DateScanner, at index: Int) -> Int? {
        if scanner.isWord(index + 1, .hyphen) { return scanner.equals(index + 2, "end") ? index + 3 : nil }
        let isBare =
            scanner.isWord(index - 1, .at) || scanner.isWord(index - 1, .by) || scanner.isWord(index - 1, .before)
        return isBare && scanner.equals(index + 1, "end") ? index + 2 : nil
    }
}

extension DateScanner {
    /// The day that "that year" or "the day before" counts from.
    func anchor(for unit: TimeUnit?) -> CivilDate? { unit == .day ? dayAnchor ?? anchor : anchor }

    /// "rose in the third quarter from a year earlier": the month or quarter that was named last, in another year. With
    /// `index` it has to be named in the same sentence before it.
    func sameTime(yearsLater years: Int, at index: Int?) -> TimePoint? {
        guard var point = anchorPoint, let year = point.year else { return nil }
        if let index, !(sentence.lowerBound..<index).contains(anchorToken) { return nil }
        switch point.scale {
        case .month, .quarter, .half, .season:
            point.year = year + years
            return point
        default: return nil
        }
    }
}

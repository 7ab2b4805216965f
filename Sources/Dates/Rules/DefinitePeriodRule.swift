import Model
import Text

/// "over the weekend", "for the year", "the week's losses", "mid-year": a unit with the article is the one that runs, or
/// the one that has just ended.
enum DefinitePeriodRule: DateRule {
    static let name = "definite-period"

    static func match(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard let unit = AmountReader.unit(scanner, index), scanner.isWord(index, .unit) else { return nil }
        if scanner.code(index).isMiddle {
            return RelativePeriodRule.period(unit, 0, scanner.resolver.reference)
                .map { DateMatch(index, index + 1, $0, rule: name) }
        }
        let article = scanner.isWord(index - 1, .unitAttribute) ? index - 2 : index - 1
        guard scanner.isWord(article, .the),
            scanner.endsPhrase(index) || scanner.integer(index + 1) != nil && scanner.year(index + 1) == nil,
            unit == .weekend || isTimed(scanner, article: article, at: index, unit)
        else { return nil }
        if unit == .year, endsWithDate(scanner, at: index + 1) {
            return DateMatch(article, index + 1, .duration([TimeAmount(.year, count: 1)]), rule: name)
        }
        let end = end(ofPeriodWith: unit, scanner, at: index)
        return (end ?? point(unit, scanner, at: index)).map { DateMatch(article, index + 1, $0, rule: name) }
    }

    /// "the year to January", "the year ended June 30": twelve months rather than one of the calendar.
    private static func endsWithDate(_ scanner: DateScanner, at index: Int) -> Bool {
        let isLed = scanner.isWord(index, .to) || scanner.equals(index, "ended") || scanner.equals(index, "ending")
        return isLed && (scanner.isWord(index + 1, .month) || scanner.isWord(index + 1, .number))
    }

    /// "the week ended Jan. 28", "the quarter ended Sept. 30": the period in which that day lies.
    private static func end(ofPeriodWith unit: TimeUnit, _ scanner: DateScanner, at index: Int) -> TimePoint? {
        guard unit == .week || unit == .quarter || unit == .month, scanner.equals(index + 1, "ended"),
            let date = CalendarDateRule.match(scanner, at: index + 2)?.point,
            let day = scanner.resolve(date, at: index).date
        else { return nil }
        return RelativePeriodRule.period(unit, 0, day)
    }

    private static func isTimed(_ scanner: DateScanner, article: Int, at index: Int, _ unit: TimeUnit) -> Bool {
        guard !unit.isClockUnit, unit != .century, unit != .millennium else { return false }
        if scanner.equals(index + 1, "'s") { return true }
        switch scanner.word(article - 1) {
        case .in, .for, .during, .within: return true
        case .of: return !scanner.isCapitalized(index)
        case .on: return unit == .day
        default: return boundingWords.contains { scanner.equals(article - 1, $0) }
        }
    }

    /// "ended the week 2% higher", "over the year".
    private static let boundingWords: [StaticString] = [
        "over", "ended", "finished", "closed", "started", "began", "spent",
    ]

    private static func point(_ unit: TimeUnit, _ scanner: DateScanner, at index: Int) -> TimePoint? {
        let reference = scanner.resolver.reference
        switch unit {
        case .day: return RelativePeriodRule.period(unit, 0, scanner.dayAnchor ?? reference)
        case .weekend:
            let isOver = !scanner.direction(at: index).pointsAhead && (reference.map { $0.weekday < 6 } ?? false)
            return RelativePeriodRule.period(unit, isOver ? -1 : 0, reference)
        case .month, .quarter:
            if let point = scanner.anchorPoint, point.scale == (unit == .month ? .month : .quarter) { return point }
            return RelativePeriodRule.period(
                unit, unit == .quarter && scanner.direction(at: index) == .past ? -1 : 0, reference)
        case .year:
            let isReported =
                scanner.isWord(index - 2, .for) && (reference.map { $0.month <= 3 } ?? false)
                && scanner.direction(at: index) == .past
            return RelativePeriodRule.period(unit, isReported ? -1 : 0, reference)
        default: return RelativePeriodRule.period(unit, 0, reference)
        }
    }
}

extension DateScanner {
    /// Whether the noun at `index` is the last one of its phrase: no other noun, number or clause hangs on it.
    func endsPhrase(_ index: Int) -> Bool {
        switch tag(index + 1) {
        case .noun, .properNoun, .numeral: return false
        case .adjective: return tag(index + 2) != .noun
        default: break
        }
        switch word(index + 1) {
        case .of, .hyphen, .ago, .that: return false
        default: return !equals(index + 1, "when")
        }
    }
}

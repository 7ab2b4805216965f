import Model
import Text

/// "on the 5th", "by the 30th of next month": a day whose month is the one that runs or that the text names with it.
enum DayOfMonthRule: DateRule {
    static let name = "day-of-month"

    static func match(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard case .ordinal(let day)? = scanner.numericForm(index), (1...31).contains(day) else { return nil }
        if scanner.isWord(index + 1, .of) { return ofMonth(scanner, day, at: index) }
        guard scanner.isWord(index - 1, .the), isTimed(scanner, index - 2), scanner.endsPhrase(index) else {
            return nil
        }
        return DateMatch(index, index + 1, TimePoint(.day, day: day), rule: name)
    }

    /// "the 5th of next month", "the 19th of every month".
    private static func ofMonth(_ scanner: DateScanner, _ day: Int, at index: Int) -> DateMatch? {
        let next = index + 2
        guard QuarterRule.isUnit(scanner, next + 1, .month) else { return nil }
        if scanner.isWord(next, .every) {
            return DateMatch(index, next + 2, .set("XXXX-XX-" + day.padded(2)), rule: name)
        }
        guard scanner.isWord(next, .relative) || scanner.isWord(next, .the) else { return nil }
        let month = RelativePeriodRule.period(
            .month, scanner.isWord(next, .the) ? 0 : scanner.value(next), scanner.resolver.reference
        )
        guard let month else { return nil }
        return DateMatch(
            index, next + 2, TimePoint(.day, year: month.year, number: month.number, day: day), rule: name
        )
    }

    private static func isTimed(_ scanner: DateScanner, _ index: Int) -> Bool {
        switch scanner.word(index) {
        case .on, .by, .until, .since, .before, .after: true
        default: false
        }
    }
}

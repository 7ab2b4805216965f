import Model
import Text

/// "May 7 and 8", "Feb. 9, 10 and 11": days that take the month before the first of them.
enum DayListRule: DateRule {
    static let name = "day-list"
    /// How many days may stand before this one.
    private static let longestList = 6

    static func match(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard let day = scanner.dayOfMonth(index), scanner.isWord(index - 1, .and) || scanner.isWord(index - 1, .comma),
            !CalendarDateRule.isCount(scanner, after: index + 1)
        else { return nil }
        var (token, next) = (index - 2, day)
        for _ in 0..<longestList {
            guard let other = scanner.dayOfMonth(token), other < next else { return nil }
            if scanner.isWord(token - 1, .month) {
                let point = TimePoint(.day, number: scanner.value(token - 1), day: day)
                return DateMatch(index, index + 1, point, rule: name)
            }
            guard scanner.isWord(token - 1, .comma) else { return nil }
            (token, next) = (token - 2, other)
        }
        return nil
    }
}

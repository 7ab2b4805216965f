import Model
import Text

/// Two clock times: "3-8pm", "from 10:30 to 3 p.m.", "2:00 - 2:30 pm", "10:30 to 11:00", "from 7 to 9" in an evening.
enum HourRangeRule: DateRule {
    static let name = "range"
    /// What is a range of hours only beside a part of the day.
    static let bareName = "bare-hours"

    /// The first hour takes the half of the day of the second.
    static func match(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard scanner.isWord(index, .number),
            let (bare, bareEnd) = ClockRule.time(scanner, at: index, afternoon: false),
            bareEnd == index + 1, let connector = RangeRule.connector(scanner, at: bareEnd, first: index),
            case let hint = scanner.integer(connector) != nil && isClock(scanner, connector) ? false : nil,
            let (last, end) = ClockRule.time(scanner, at: connector, afternoon: hint)
        else { return nil }
        let isWritten = isClock(scanner, index) && isClock(scanner, connector)
        guard isWritten || ClockRule.meridiem(scanner, at: end - 1) != nil else { return nil }
        var first = bare
        let late = bare.hour == 0 ? ClockTime(hour: 12, minute: bare.minute) : bare.on(afternoon: true)
        if last.hour >= 12, let late, late.secondOfDay < last.secondOfDay { first = late }
        let (from, to) = (TimePoint(.time, clock: first), TimePoint(.time, clock: last))
        return DateMatch(index, end, .range(from, to), rule: name)
    }

    private static func isClock(_ scanner: DateScanner, _ index: Int) -> Bool {
        switch scanner.numericForm(index) {
        case .clock?: true
        // "0730-0930": with its zero it is no year.
        case .integer(let value, digits: 4)?: value < 1000
        default: false
        }
    }

    /// Hours without a mark that they are hours, in a part of the day; "7-5 last night" is a score.
    static func bare(_ scanner: DateScanner, at index: Int, _ part: DayPart?) -> DateMatch? {
        guard scanner.isWord(index, .number), let first = hour(scanner, index, part),
            let connector = RangeRule.connector(scanner, at: index + 1, first: index),
            var last = hour(scanner, connector, part), first != last, isTimed(scanner, index)
        else { return nil }
        if last.hour < first.hour { last = last.on(afternoon: true) ?? last }
        let (from, to) = (TimePoint(.time, clock: first), TimePoint(.time, clock: last))
        return DateMatch(index, connector + 1, .range(from, to), rule: bareName)
    }

    private static func isTimed(_ scanner: DateScanner, _ index: Int) -> Bool {
        scanner.isWord(index - 1, .from) || scanner.isWord(index - 1, .between)
            || scanner.direction(at: index) == .future
    }

    private static func hour(_ scanner: DateScanner, _ index: Int, _ part: DayPart?) -> ClockTime? {
        guard let (value, digits) = scanner.integer(index), digits <= 2, (1...12).contains(value) else { return nil }
        return ClockTime(hour: value)?.on(afternoon: value == 12 || part?.isLate ?? false)
    }
}

import Model
import Text

/// Days in digits alone: "2022-02-03", "03.02.2022", "3/4/2022", "20220203", "10/12".
enum NumericDateRule: DateRule {
    static let name = "numeric-date"

    static func match(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        switch scanner.numericForm(index) {
        case .date(let date)?: written(date, scanner, at: index)
        case .integer(let value, digits: 8)?: compact(value, at: index)
        default: nil
        }
    }

    private static func compact(_ value: Int, at index: Int) -> DateMatch? {
        guard (19_000_101...20_991_231).contains(value),
            let date = CivilDate(year: value / 10_000, month: value / 100 % 100, day: value % 100)
        else { return nil }
        return DateMatch(index, index + 1, TimePoint(day: date), rule: name)
    }

    private static func written(_ date: NumericDate, _ scanner: DateScanner, at index: Int) -> DateMatch? {
        // "finished in 25.03.05 seconds"
        if scanner.isWord(index + 1, .units) { return nil }
        let readings = date.parts.count == 3 ? threeParts(date, scanner) : twoParts(date, scanner, at: index)
        guard let first = readings.first else { return nil }
        let meaning: TimeMeaning = readings.count == 1 ? .point(first) : .choice(readings)
        return DateMatch(index, index + 1, meaning, rule: name)
    }

    private static func threeParts(_ date: NumericDate, _ scanner: DateScanner) -> [TimePoint] {
        let (first, second, third) = (date.parts[0], date.parts[1], date.parts[2])
        if first.digits == 4 {
            return CivilDate(year: first.value, month: second.value, day: third.value).map { [TimePoint(day: $0)] }
                ?? []
        }
        guard third.digits == 4 || third.digits == 2, first.digits <= 2, second.digits <= 2 else { return [] }
        let year = third.digits == 4 ? third.value : TwoDigitYear.full(third.value)
        let monthFirst = CivilDate(year: year, month: first.value, day: second.value)
        let dayFirst = CivilDate(year: year, month: second.value, day: first.value)
        return ordered(monthFirst, dayFirst, date.separator, scanner).map { TimePoint(day: $0) }
    }

    private static func ordered(
        _ monthFirst: CivilDate?, _ dayFirst: CivilDate?, _ separator: UInt8, _ scanner: DateScanner
    ) -> [CivilDate] {
        // Full stops between the parts are Continental, which puts the day first.
        if separator == UInt8(ascii: "."), let dayFirst { return [dayFirst] }
        let both = scanner.writesDayFirst ? [dayFirst, monthFirst] : [monthFirst, dayFirst]
        let known = both.compactMap(\.self)
        return known.count == 2 && known[0] == known[1] ? [known[0]] : known
    }

    /// Month and day, or year and month; only where the words beside them ask for a date.
    private static func twoParts(_ date: NumericDate, _ scanner: DateScanner, at index: Int) -> [TimePoint] {
        let (first, second) = (date.parts[0], date.parts[1])
        if first.digits == 4, second.digits <= 2 { return yearMonth(first.value, second.value) }
        if second.digits == 4, first.digits <= 2 { return yearMonth(second.value, first.value) }
        guard first.digits <= 2, second.digits <= 2, asksForDate(scanner, at: index), !isAttack(date) else { return [] }
        // 2000 has every day that any year has.
        let monthFirst = CivilDate(year: 2000, month: first.value, day: second.value)
        let dayFirst = CivilDate(year: 2000, month: second.value, day: first.value)
        return ordered(monthFirst, dayFirst, date.separator, scanner)
            .map { TimePoint(.day, number: $0.month, day: $0.day) }
    }

    /// "9/11" names the attacks of 2001.
    private static func isAttack(_ date: NumericDate) -> Bool {
        date.separator == UInt8(ascii: "/") && date.parts.map(\.value) == [9, 11]
    }

    private static func yearMonth(_ year: Int, _ month: Int) -> [TimePoint] {
        guard (1000...2199).contains(year), (1...12).contains(month) else { return [] }
        return [TimePoint(.month, year: year, number: month)]
    }

    private static func asksForDate(_ scanner: DateScanner, at index: Int) -> Bool {
        switch scanner.word(index - 1) {
        case .on, .weekday, .since, .until, .by, .from, .before, .after, .relative: true
        default: false
        }
    }
}

extension DateScanner {
    /// Whether a document's language puts the day before the month: all but American English.
    static func writesDayFirst(_ document: Document) -> Bool {
        let language = document.language.isEmpty ? document.bestMetadata.language?.value ?? "" : document.language
        return dayFirstRegions.contains { language.hasSuffix($0) }
            || !(language.isEmpty || language.hasPrefix("en"))
    }

    /// English-speaking regions of CLDR whose short date starts with the day.
    private static let dayFirstRegions = ["-GB", "-AU", "-NZ", "-IE", "-IN", "-ZA", "-NG", "-KE"]
}

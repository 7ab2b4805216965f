import Lexicons
import Model
import Text

/// "three years", "two-week", "decades", "a few months"; ages and rates are none.
enum DurationRule: DateRule {
    static let name = "duration"

    static func match(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        switch scanner.word(index) {
        case .longUnit: return long(scanner, at: index, index + 1)
        case .unit where scanner.isWord(index + 1, .hyphen) && scanner.equals(index + 2, "long"):
            return long(scanner, at: index, index + 3)
        default: return counted(scanner, at: index)
        }
    }

    /// "weeklong", "month-long".
    private static func long(_ scanner: DateScanner, at index: Int, _ end: Int) -> DateMatch? {
        AmountReader.unit(scanner, index).map {
            DateMatch(index, end, .duration([TimeAmount($0, count: 1)]), rule: name)
        }
    }

    private static func counted(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard let (amounts, end) = AmountReader.read(scanner, at: index), !isAge(scanner, index, end),
            !isShare(scanner, amounts, end)
        else { return nil }
        switch scanner.word(index) {
        // "living quarters"
        case .units where scanner.equals(index, "quarters"): return nil
        case .units where !isTimed(scanner, index - 1) && !leads(scanner, end): return nil
        case .article where end == index + 2 && isRate(scanner, index):
            return DateMatch(index, end, .set(amounts.timex), rule: name)
        default: return DateMatch(index, end, meaning(of: amounts, scanner, at: index), rule: name)
        }
    }

    /// "within three months", ahead of publication, is pinned to it.
    private static func meaning(of amounts: [TimeAmount], _ scanner: DateScanner, at index: Int) -> TimeMeaning {
        guard scanner.isWord(index - 1, .within), let reference = scanner.resolver.reference,
            scanner.direction(at: index).pointsAhead
        else { return .duration(amounts) }
        if let end = reference.adding(amounts, sign: 1), end > reference {
            return .anchoredDuration(amounts, from: TimePoint(day: reference), to: TimePoint(day: end))
        }
        guard let start = scanner.resolver.time(after: [], sign: 1),
            let end = scanner.resolver.time(after: amounts, sign: 1), end != start
        else { return .duration(amounts) }
        return .anchoredDuration(amounts, from: start, to: end)
    }

    /// "years of drought", "hours after the truce".
    private static func leads(_ scanner: DateScanner, _ end: Int) -> Bool {
        switch scanner.word(end) {
        case .after, .before: true
        case .of: scanner.tag(end - 2) == .verb || scanner.tag(end - 2) == .adposition || scanner.tag(end - 2) == nil
        default: false
        }
    }

    /// "$5 a week", "1% a year", "40,000 passengers a day": so much each time.
    private static func isRate(_ scanner: DateScanner, _ index: Int) -> Bool {
        guard scanner.equals(index, "a") || scanner.equals(index, "an"), scanner.isInside(index - 1) else {
            return false
        }
        if scanner.isWord(index + 2, .after) || scanner.isWord(index + 2, .before) { return false }
        switch scanner.tag(index - 1) {
        case .noun, .numeral, .symbol: return true
        default: return false
        }
    }

    /// "34-year-old", "34 years old", "aged 12 months", "12 years of age": numeric claims, not times.
    private static func isAge(_ scanner: DateScanner, _ start: Int, _ end: Int) -> Bool {
        if scanner.isWord(start - 1, .old) || scanner.isWord(scanner.skipping(.hyphen, end), .old) { return true }
        return scanner.isWord(end, .of) && scanner.isWord(end + 1, .old)
    }

    /// "a quarter of them" is a share, not three months.
    private static func isShare(_ scanner: DateScanner, _ amounts: [TimeAmount], _ end: Int) -> Bool {
        amounts == [TimeAmount(.quarter, count: 1)] && scanner.isWord(end, .of)
    }

    /// "a matter of days", "thousands of years".
    private static let manyOrFew: [StaticString] = ["matter", "hundreds", "thousands", "millions", "billions"]

    /// "for years", "in a week", but not "$5 a week" and not "years of war".
    private static func isTimed(_ scanner: DateScanner, _ index: Int) -> Bool {
        switch scanner.word(index) {
        case .for, .in, .within, .during, .after, .before, .approximate, .by, .past: true
        case .of: manyOrFew.contains { scanner.equals(index - 1, $0) }
        default:
            scanner.tag(index) == .verb || scanner.equals(index, "over") || scanner.equals(index, "than")
                || scanner.equals(index, "least")
        }
    }
}

/// "two weeks ago", "three days later", "a year earlier", "two days after today", "in three days".
enum OffsetRule: DateRule {
    static let name = "offset"

    static func match(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard let (amounts, end) = AmountReader.read(scanner, at: index) else { return nil }
        // "four days earlier than feared" compares, and names no day.
        if scanner.equals(end + 1, "than") { return nil }
        switch scanner.word(end) {
        case .ago, .earlier:
            if let match = yearsBack(scanner, index, end, amounts) { return match }
            if scanner.isWord(end, .ago) { return movedFromPublication(scanner, index, end + 1, amounts, -1) }
            return moved(scanner, index, end + 1, amounts, -1, anchor(scanner, amounts))
        case .hence: return movedFromPublication(scanner, index, end + 1, amounts, 1)
        case .later: return moved(scanner, index, end + 1, amounts, 1, anchor(scanner, amounts))
        case .from, .after: return fromPoint(scanner, index, end, amounts, 1)
        case .before: return fromPoint(scanner, index, end, amounts, -1)
        default: return ahead(scanner, index, end, amounts)
        }
    }

    /// "rose in March from a year earlier": the same month, years back.
    private static func yearsBack(
        _ scanner: DateScanner, _ start: Int, _ end: Int, _ amounts: [TimeAmount]
    ) -> DateMatch? {
        guard amounts.count == 1, amounts[0].unit == .year, let years = amounts[0].count else { return nil }
        return scanner.sameTime(yearsLater: -years, at: start).map { DateMatch(start, end + 1, $0, rule: name) }
    }

    private static func anchor(_ scanner: DateScanner, _ amounts: [TimeAmount]) -> CivilDate? {
        amounts.last.flatMap { scanner.anchor(for: $0.unit) }
    }

    static func fromPoint(
        _ scanner: DateScanner, _ start: Int, _ end: Int, _ amounts: [TimeAmount], _ sign: Int
    ) -> DateMatch? {
        if scanner.isWord(end + 1, .now) {
            return movedFromPublication(scanner, start, end + 2, amounts, sign)
        }
        guard let other = DateGrammar.simplePoint(scanner, at: end + 1), let point = other.point,
            let first = scanner.resolve(point, at: end + 1).days?.first
        else { return nil }
        // From a day that is named, the count leads to a day.
        guard let date = first.adding(amounts, sign: sign) else { return nil }
        return DateMatch(start, other.tokens.upperBound, TimePoint(day: date), rule: name)
    }

    /// "in two weeks": ahead only where the sentence points ahead, else it tells how long.
    private static func ahead(_ scanner: DateScanner, _ start: Int, _ end: Int, _ amounts: [TimeAmount]) -> DateMatch? {
        guard scanner.isWord(start - 1, .in), !isRecord(scanner, start) else { return nil }
        switch scanner.direction(at: start) {
        // "scores twice in five minutes"
        case .present where amounts.contains { $0.unit.isClockUnit }: return nil
        case .future, .present: return movedFromPublication(scanner, start, end, amounts, 1)
        case .past, .unknown: return nil
        }
    }

    /// "the first night train in 24 years", "the worst drought in a century": how long there was none like it.
    private static func isRecord(_ scanner: DateScanner, _ index: Int) -> Bool {
        for token in stride(from: index - 2, through: index - recordReach, by: -1) where scanner.isInside(token) {
            let word = scanner.words[token]
            if scanner.isWord(token, .ordinal) || SuperlativeWords.table[word] ?? false { return true }
            if scanner.tag(token) == .adjective, word.count > 4, word.suffix(3).elementsEqual("est".utf8) {
                return true
            }
        }
        return false
    }

    /// How many tokens before "in 24 years" its superlative may stand.
    private static let recordReach = 12

    private static func movedFromPublication(
        _ scanner: DateScanner, _ start: Int, _ end: Int, _ amounts: [TimeAmount], _ sign: Int
    ) -> DateMatch? {
        if let time = scanner.resolver.time(after: amounts, sign: sign) {
            return DateMatch(start, end, time, rule: name)
        }
        return moved(scanner, start, end, amounts, sign, scanner.resolver.reference)
    }

    private static func moved(
        _ scanner: DateScanner, _ start: Int, _ end: Int, _ amounts: [TimeAmount], _ sign: Int, _ anchor: CivilDate?
    ) -> DateMatch? {
        guard let unit = amounts.map({ $0.whole?.unit ?? $0.unit }).min(by: { $0.rawValue < $1.rawValue }) else {
            return nil
        }
        guard let date = anchor?.adding(amounts, sign: sign) else {
            return DateMatch(start, end, TimePoint(.reference, number: sign), rule: name)
        }
        return DateMatch(start, end, point(at: date, of: unit), rule: name)
    }

    /// A moved point is as fine as the unit that it was moved by.
    private static func point(at date: CivilDate, of unit: TimeUnit) -> TimePoint {
        switch unit {
        case .week, .fortnight: week(of: date)
        case .month, .quarter: TimePoint(monthOf: date)
        case .year: TimePoint(.year, year: date.year)
        case .decade: TimePoint(.decade, year: date.year / 10 * 10)
        case .century, .millennium: TimePoint(.century, year: date.year / 100 * 100)
        default: TimePoint(day: date)
        }
    }

    private static func week(of date: CivilDate) -> TimePoint {
        var week = TimePoint(week: ISOWeek(containing: date))
        week.weekday = date.weekday
        return week
    }
}

/// Words that make "in 24 years" the time without the like, beside ordinals and forms in "-est".
enum SuperlativeWords {
    static let table = WordTable<Bool>(listing: "last only most least best worst record")
}

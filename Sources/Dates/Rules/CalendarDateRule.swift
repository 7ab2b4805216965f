import Model
import Text

/// Days and months by name: "Feb. 2", "Tuesday, 3 May 2022", "October 2021", "the 4th of July", "May".
enum CalendarDateRule: DateRule {
    static let name = "calendar-date"

    static func match(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard scanner.isWord(index, .weekday) else { return date(scanner, at: index) }
        let next = scanner.skipping(.the, scanner.skipping(.comma, index + 1))
        guard var match = date(scanner, at: next) ?? NumericDateRule.match(scanner, at: next), var point = match.point,
            point.day != nil
        else {
            return dayOfMonth(scanner, weekdayAt: index, next)
        }
        point.weekday = scanner.value(index)
        match.meaning = .point(point)
        match.tokens = index..<match.tokens.upperBound
        return match
    }

    private static func date(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        switch scanner.word(index) {
        case .month: return monthFirst(scanner, at: index)
        default: return yearFirst(scanner, at: index) ?? dayFirst(scanner, at: index)
        }
    }

    /// "Friday the 26th": the weekday's words name the day of the month.
    private static func dayOfMonth(_ scanner: DateScanner, weekdayAt index: Int, _ next: Int) -> DateMatch? {
        guard let (day, end) = scanner.ordinal(next), (1...31).contains(day), end > next else { return nil }
        return DateMatch(index, end, TimePoint(.day, day: day, weekday: scanner.value(index)), rule: name)
    }

    private static func monthFirst(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard isMonth(scanner, at: index) else { return nil }
        let month = scanner.value(index)
        if let (day, end) = dayAfterMonth(scanner, index + 1) {
            let (year, yearEnd) = yearAfter(scanner, end) ?? (nil, end)
            return DateMatch(index, yearEnd, TimePoint(.day, year: year, number: month, day: day), rule: name)
        }
        let (year, end) = yearAfter(scanner, index + 1) ?? (nil, index + 1)
        if year == nil, isPersonName(scanner, at: index) { return nil }
        if year == nil, isAmbiguous(scanner, at: index), !standsAlone(scanner, at: index) { return nil }
        return DateMatch(index, end, TimePoint(.month, year: year, number: month), rule: "month")
    }

    private static func dayAfterMonth(_ scanner: DateScanner, _ index: Int) -> (day: Int, end: Int)? {
        let bare = scanner.skipping(.slash, scanner.skipping(.hyphen, index))
        if let value = scanner.dayOfMonth(bare),
            !isCount(scanner, after: bare + 1) || !scanner.isWord(index - 2, .in) && scanner.isWord(bare + 1, .none)
        {
            return (value, bare + 1)
        }
        let next = scanner.skipping(.the, scanner.skipping(.comma, index))
        guard let (value, end) = scanner.ordinal(next), (1...31).contains(value) else { return nil }
        return scanner.isWord(end, .quarterName) || scanner.isWord(end, .unit) ? nil : (value, end)
    }

    /// "In May 20 people …", "in March 5%": the number counts what follows.
    static func isCount(_ scanner: DateScanner, after index: Int) -> Bool {
        guard scanner.isInside(index) else { return false }
        switch scanner.word(index) {
        case .units: return true
        case .none: break
        default: return false
        }
        let token = scanner.tokens[index]
        if token.kind == .symbol { return true }
        return scanner.tag(index) == .noun && token.letterCase == .lower && YearRule.isPlural(scanner, index)
    }

    private static func isLedByTime(_ scanner: DateScanner, at index: Int) -> Bool {
        switch scanner.word(index - 1) {
        case .in, .since, .until, .during, .relative, .startPart, .middlePart, .endPart, .comma: true
        default: scanner.code(index).isMiddle
        }
    }

    private static let firstNames: [StaticString] = ["april", "may", "june", "august", "jan", "jun", "mar"]

    private static func isFirstName(_ scanner: DateScanner, at index: Int) -> Bool {
        firstNames.contains { scanner.equals(index, $0) }
    }

    /// "April Winters", "June Baker": a month before a name, without a word of time before it.
    private static func isPersonName(_ scanner: DateScanner, at index: Int) -> Bool {
        isFirstName(scanner, at: index) && scanner.tag(index + 1) == .properNoun && scanner.isCapitalized(index + 1)
            && scanner.isWord(index + 1, .none)
            && scanner.isCapitalized(index) && scanner.words[index].last != UInt8(ascii: ".")
            && !isLedByTime(scanner, at: index)
    }

    /// The year that follows a day or month, perhaps after a comma, "of" or "in".
    static func yearAfter(_ scanner: DateScanner, _ index: Int) -> (year: Int?, end: Int)? {
        switch scanner.word(index) {
        // "the September 11, 2001 attacks"
        case .comma where scanner.integer(index - 1) != nil:
            scanner.year(index + 1).map { ($0, index + 2) } ?? yearAt(scanner, index + 1)
        case .comma, .of, .in, .hyphen, .slash: yearAt(scanner, index + 1)
        default: yearAt(scanner, index)
        }
    }

    private static func yearAt(_ scanner: DateScanner, _ index: Int) -> (year: Int?, end: Int)? {
        if let year = scanner.year(index) { return isCount(scanner, after: index + 1) ? nil : (year, index + 1) }
        if scanner.isWord(index, .cardinal), let (year, end) = SpelledYearRule.year(scanner, at: index) {
            return (year, end)
        }
        guard scanner.isWord(index, .apostrophe), let (value, digits) = scanner.integer(index + 1), digits == 2 else {
            return nil
        }
        return (TwoDigitYear.full(value), index + 2)
    }

    /// "2024 May", "2019-Aug-1".
    private static func yearFirst(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard let year = scanner.year(index) else { return nil }
        let next = scanner.skipping(.hyphen, scanner.skipping(.slash, index + 1))
        guard scanner.isWord(next, .month) else { return nil }
        if next > index + 1, scanner.isWord(next + 1, .hyphen) || scanner.isWord(next + 1, .slash),
            let day = scanner.dayOfMonth(next + 2)
        {
            let point = TimePoint(.day, year: year, number: scanner.value(next), day: day)
            return DateMatch(index, next + 3, point, rule: name)
        }
        guard scanner.isCapitalized(next) || next == index + 1 else { return nil }
        return DateMatch(index, next + 1, TimePoint(.month, year: year, number: scanner.value(next)), rule: "month")
    }

    private static func dayFirst(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard let (day, dayEnd) = day(scanner, at: index), (1...31).contains(day), !isMoney(scanner, index - 1) else {
            return nil
        }
        if let match = beforeAnother(scanner, day, at: index, dayEnd) { return match }
        var next = scanner.skipping(.of, dayEnd)
        if scanner.isWord(dayEnd, .hyphen) || scanner.isWord(dayEnd, .slash) { next = dayEnd + 1 }
        guard scanner.isWord(next, .month), next > dayEnd || isMonth(scanner, at: next) else { return nil }
        let (year, end) = yearAfter(scanner, next + 1) ?? twoDigitYear(scanner, next + 1) ?? (nil, next + 1)
        let point = TimePoint(.day, year: year, number: scanner.value(next), day: day)
        return DateMatch(index, end, point, rule: name)
    }

    /// "$12 December 27".
    private static func isMoney(_ scanner: DateScanner, _ index: Int) -> Bool {
        scanner.isInside(index) && scanner.tokens[index].kind == .symbol && scanner.isWord(index, .none)
    }

    /// "18 and 19 June": the day before the "and" is of the month after it.
    private static func beforeAnother(_ scanner: DateScanner, _ day: Int, at index: Int, _ next: Int) -> DateMatch? {
        guard scanner.isWord(next, .and) || scanner.isWord(next, .or), scanner.isWord(next + 1, .number),
            scanner.isWord(next + 2, .month), let match = dayFirst(scanner, at: next + 1), var point = match.point,
            let other = point.day, other > day
        else { return nil }
        point.day = day
        return DateMatch(index, next, point, rule: name)
    }

    /// "19-Nov-12".
    private static func twoDigitYear(_ scanner: DateScanner, _ index: Int) -> (year: Int?, end: Int)? {
        guard scanner.isWord(index, .hyphen) || scanner.isWord(index, .slash), !scanner.followsSpace(index),
            let (value, digits) = scanner.integer(index + 1), digits == 2
        else { return nil }
        return (TwoDigitYear.full(value), index + 2)
    }

    private static func day(_ scanner: DateScanner, at index: Int) -> (value: Int, end: Int)? {
        if let (value, digits) = scanner.integer(index) { return digits <= 2 ? (value, index + 1) : nil }
        return scanner.ordinal(index) ?? scanner.cardinal(index)
    }
}

/// Years of two digits: up to 30 of this century, the rest of the last one.
enum TwoDigitYear {
    static func full(_ value: Int) -> Int { value <= 30 ? 2000 + value : 1900 + value }
    /// Of a decade: "the '20s" are those of this century, "the '30s" those of the last.
    static func decade(_ value: Int) -> Int { value < 30 ? 2000 + value : 1900 + value }
}

extension CalendarDateRule {
    /// "may", "march", "sun", "sat", "mar", "dec" are other words too: then they need a capital.
    static func isMonth(_ scanner: DateScanner, at index: Int) -> Bool {
        guard isAmbiguous(scanner, at: index) else { return true }
        guard scanner.isCapitalized(index) else {
            return scanner.isWord(index - 1, .in) || scanner.ordinal(index - 1) != nil
                || scanner.ordinal(index + 1) != nil
        }
        return scanner.tag(index) != .auxiliary
    }

    /// "its March index", "a planned May trip".
    private static func isAttribute(_ scanner: DateScanner, at index: Int) -> Bool {
        scanner.isInside(index - 1) && scanner.tag(index) == .properNoun && scanner.tag(index + 1) == .noun
            && !scanner.isCapitalized(index - 1)
    }

    private static let ambiguous: [StaticString] = ["may", "march", "mar"]

    static func isAmbiguous(_ scanner: DateScanner, at index: Int) -> Bool {
        ambiguous.contains { scanner.equals(index, $0) }
    }

    /// Whether the words beside a bare "May" or "March" show that it is the month.
    static func standsAlone(_ scanner: DateScanner, at index: Int) -> Bool {
        switch scanner.word(index - 1) {
        case .in, .since, .by, .until, .from, .between, .during, .of, .before, .after, .relative, .startPart,
            .middlePart,
            .endPart, .to, .for:
            return true
        case .and, .or, .comma: return scanner.isWord(index - 2, .month)
        case .hyphen: return scanner.isWord(index - 2, .month) || scanner.isWord(index - 2, .middlePart)
        default: return scanner.code(index).isMiddle || isAttribute(scanner, at: index)
        }
    }
}

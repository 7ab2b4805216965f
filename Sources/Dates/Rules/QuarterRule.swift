/// Quarters and halves of a year: "Q3 2024", "third quarter of 2024", "the first half of 2021", "2024 Q3".
enum QuarterRule: DateRule {
    static let name = "quarter"

    static func match(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        if scanner.isWord(index, .quarterName) {
            return withYear(scanner, index, index + 1, .quarter, scanner.value(index))
        }
        if scanner.isWord(index, .halfName) { return half(scanner, index, index + 1, scanner.value(index)) }
        if let year = scanner.year(index) { return yearFirst(scanner, at: index, year) }
        guard let (number, end) = scanner.ordinal(index) else { return nil }
        let unit = scanner.skipping(.hyphen, end)
        if scanner.isWord(unit, .half), (1...2).contains(number) { return half(scanner, index, unit + 1, number) }
        guard isUnit(scanner, unit, .quarter), (1...4).contains(number) else { return nil }
        return withYear(scanner, index, unit + 1, .quarter, number)
    }

    static func isUnit(_ scanner: DateScanner, _ index: Int, _ unit: TimeUnit) -> Bool {
        scanner.isWord(index, .unit) && scanner.value(index) == Int(unit.rawValue)
    }

    /// A half without its year is rather a half of a match.
    private static func half(_ scanner: DateScanner, _ start: Int, _ end: Int, _ number: Int) -> DateMatch? {
        let match = withYear(scanner, start, end, .half, number)
        return match.tokens.upperBound > end ? match : nil
    }

    private static func yearFirst(_ scanner: DateScanner, at index: Int, _ year: Int) -> DateMatch? {
        let next = scanner.skipping(.hyphen, index + 1)
        if let (number, end) = scanner.ordinal(next), isUnit(scanner, end, .quarter), (1...4).contains(number) {
            return DateMatch(index, end + 1, TimePoint(.quarter, year: year, number: number), rule: name)
        }
        guard scanner.isWord(next, .quarterName) || scanner.isWord(next, .halfName) else { return nil }
        let scale = scanner.isWord(next, .quarterName) ? TimeScale.quarter : .half
        let point = TimePoint(scale, year: year, number: scanner.value(next))
        return DateMatch(index, next + 1, point, rule: name)
    }

    private static func withYear(
        _ scanner: DateScanner, _ start: Int, _ end: Int, _ scale: TimeScale, _ number: Int
    ) -> DateMatch {
        let (year, last) = yearAfter(scanner, end) ?? (nil, end)
        return DateMatch(start, last, TimePoint(scale, year: year, number: number), rule: name)
    }

    /// "2024", "of 2024", "of this year", "of fiscal 2024", "last year".
    static func yearAfter(_ scanner: DateScanner, _ index: Int) -> (year: Int, end: Int)? {
        var next = scanner.skipping(.fiscal, scanner.skipping(.the, scanner.skipping(.of, index)))
        if next == index { next = scanner.skipping(.comma, index) }
        if let year = scanner.year(next) { return (year, next + 1) }
        if isUnit(scanner, next, .year), let year = scanner.year(next + 1) { return (year, next + 2) }
        guard scanner.isWord(next, .relative), isUnit(scanner, next + 1, .year),
            let reference = scanner.resolver.reference
        else { return nil }
        return (reference.year + scanner.value(next), next + 2)
    }
}

/// "fiscal 2024", "FY 2024", "fiscal year 2024", "the 2024 fiscal year".
enum FiscalYearRule: DateRule {
    static let name = "fiscal-year"

    static func match(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        let next = QuarterRule.isUnit(scanner, index + 1, .year) ? index + 2 : index + 1
        guard let year = scanner.year(next) else { return nil }
        return DateMatch(index, next + 1, TimePoint(.fiscalYear, year: year), rule: name)
    }
}

/// "spring 2025", "the summer of 2019", "last winter" (that one in the rule of relative periods), "in winter".
enum SeasonRule: DateRule {
    static let name = "season"

    static func match(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        let number = scanner.value(index)
        if let (year, end) = QuarterRule.yearAfter(scanner, index + 1) {
            return DateMatch(index, end, TimePoint(.season, year: year, number: number), rule: name)
        }
        guard isSeason(scanner, at: index) else { return nil }
        return DateMatch(index, index + 1, TimePoint(.season, number: number), rule: name)
    }

    /// "spring" and "fall" are verbs and other nouns too, so a bare season needs a word before it that times.
    private static func isSeason(_ scanner: DateScanner, at index: Int) -> Bool {
        let before = scanner.isWord(index - 1, .the) ? scanner.word(index - 2) : scanner.word(index - 1)
        // "since the fall of the government"
        if scanner.isWord(index + 1, .of) { return false }
        switch before {
        case .of: return scanner.isWord(index - 1, .the)
        case .in, .since, .by, .until, .during, .startPart, .middlePart, .endPart, .before, .after: return true
        default: return scanner.code(index).isMiddle
        }
    }
}

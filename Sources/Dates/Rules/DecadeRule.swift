/// "the 1990s", "'90s", "the nineties", "1800s".
enum DecadeRule: DateRule {
    static let name = "decade"

    static func match(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        switch scanner.word(index) {
        case .number: digits(scanner, at: index, start: index)
        case .apostrophe where !scanner.followsSpace(index + 1): digits(scanner, at: index + 1, start: index)
        case .nineties where scanner.isWord(index - 1, .the):
            DateMatch(index, index + 1, TimePoint(.decade, year: 1900 + scanner.value(index)), rule: name)
        default: nil
        }
    }

    /// "Temperatures in the 80s".
    private static func isTemperature(_ scanner: DateScanner, at index: Int) -> Bool {
        ["temperatures", "highs", "lows"].contains { scanner.equals(index - 3, $0) }
    }

    private static func digits(_ scanner: DateScanner, at index: Int, start: Int) -> DateMatch? {
        guard case .decade(let value, let digits)? = scanner.numericForm(index), value % 10 == 0 else { return nil }
        if digits == 4, (1000...2090).contains(value) {
            let isCentury = value % 100 == 0 && value < 2000
            return DateMatch(start, index + 1, TimePoint(isCentury ? .century : .decade, year: value), rule: name)
        }
        guard digits == 2, start < index || scanner.isWord(index - 1, .the), !isTemperature(scanner, at: index) else {
            return nil
        }
        return DateMatch(start, index + 1, TimePoint(.decade, year: TwoDigitYear.decade(value)), rule: name)
    }
}

/// "the 21st century", "nineteenth-century".
enum CenturyRule: DateRule {
    static let name = "century"

    static func match(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard let (value, end) = scanner.ordinal(index), (1...30).contains(value) else { return nil }
        let unit = scanner.skipping(.hyphen, end)
        guard scanner.isWord(unit, .unit), scanner.value(unit) == Int(TimeUnit.century.rawValue) else { return nil }
        return DateMatch(index, unit + 1, TimePoint(.century, year: (value - 1) * 100), rule: name)
    }
}

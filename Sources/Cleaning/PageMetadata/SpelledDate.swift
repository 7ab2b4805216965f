import Text

/// Reads dates that spell the month in one of the main languages: "March 5, 2024", "5. März 2024", "Tue, 05 Mar 2024".
enum SpelledDate {
    private static let years = 1990...2100

    /// The ISO 8601 date; nil where month, day and year are not all there.
    static func normalized(_ value: String) -> String? {
        let words = String(decoding: ComparableText.of(value), as: UTF8.self).split(separator: " ").map(String.init)
            .filter { !MonthNames.connectors.contains($0) }
        guard let index = words.firstIndex(where: { MonthNames.months[$0] != nil }),
            let month = MonthNames.months[words[index]]
        else { return dotted(value) }
        let before = index > 0 ? number(words[index - 1]) : nil
        let first = index + 1 < words.count ? number(words[index + 1]) : nil
        let second = index + 2 < words.count ? number(words[index + 2]) : nil
        if let before, (1...31).contains(before), let first, years.contains(first) {
            return ISODate.text(first, month, before)
        }
        if let first, (1...31).contains(first), let second, years.contains(second) {
            return ISODate.text(second, month, first)
        }
        return nil
    }

    /// "05.03.2024": with full stops the day always comes first.
    private static func dotted(_ value: String) -> String? {
        for word in value.split(whereSeparator: { $0 == " " || $0 == "," }) {
            let parts = word.split(separator: ".").map { Int($0) }
            guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2],
                (1...31).contains(day), (1...12).contains(month), years.contains(year)
            else { continue }
            return ISODate.text(year, month, day)
        }
        return nil
    }

    /// "5", "5th"; letters behind the digits are left out.
    private static func number(_ word: String) -> Int? {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        return word.count - digits.count <= 2 ? Int(digits) : nil
    }
}

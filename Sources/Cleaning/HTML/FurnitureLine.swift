import Text

/// Tells short lines that accompany an article, by what they consist of: dates, bylines, credits.
enum FurnitureLine {
    private static let longestDateLine = 90
    private static let longestByline = 70
    private static let longestCredit = 120

    /// - Parameters:
    ///   - line: the line as it stands, white space clean.
    ///   - comparable: the same in the form of ``ComparableText``.
    static func matches(_ line: String, _ comparable: [UInt8]) -> Bool {
        isCredit(line) || isDateLine(comparable) || isByline(line)
    }

    /// Whether a line tells a day or a time: "Updated on December 9, 2024": numbers, months and the words around them, nothing else.
    static func isDateLine(_ comparable: [UInt8]) -> Bool {
        guard comparable.count <= longestDateLine, comparable.contains(where: \.isASCIIDigit) else { return false }
        var words = 0
        for word in comparable.split(separator: ASCII.space) {
            let text = String(decoding: word, as: UTF8.self)
            if text.utf8.first?.isASCIIDigit == true { continue }
            guard LineWords.dates.contains(text) || MonthNames.months[text] != nil else { return false }
            words += 1
        }
        return words > 0
    }

    /// "By Ann Lee", "Von Bo Ek, Kiel".
    private static func isByline(_ line: String) -> Bool {
        guard line.utf8.count <= longestByline, let first = line.split(separator: " ").first,
            AuthorWords.openings.contains(first.lowercased()), line.last != "."
        else { return false }
        let names = PersonName.names(in: line, outlet: nil)
        return !names.isEmpty && names.contains(where: PersonName.isFullName)
    }

    /// "© AFP / Ann Lee", and the line that names the writer of an embedded post: "— Ann Lee (@ann) May 6, 2025".
    private static func isCredit(_ line: String) -> Bool {
        guard line.utf8.count <= longestCredit, let first = line.first else { return false }
        return first == "©" || line.hasPrefix("(c)") || line.hasPrefix("(C)") || (first == "—" && line.contains("(@"))
    }
}

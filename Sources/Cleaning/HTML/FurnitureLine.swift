import Lexicons
import Text

/// Tells short lines that accompany an article, by what they consist of: dates, bylines, credits.
enum FurnitureLine {
    private static let longestDateLine = 90
    private static let longestByline = 70
    private static let longestCredit = 120
    /// The name, "기자", an address.
    private static let mostWordsBesideReporter = 3

    /// - Parameters:
    ///   - line: the line as it stands, white space clean.
    ///   - comparable: the same in the form of ``ComparableText``.
    static func matches(_ line: String, _ comparable: [UInt8]) -> Bool {
        isCredit(line) || isDateLine(comparable) || isByline(line) || isReporter(line)
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

    /// Whether a line in the head of an article is put together from what accompanies it: "Issue 7 · 4 minute read",
    /// "4,812 views | 5 May 2025", "Ann Lee, Staff Writer".
    static func isByTheWay(_ line: String) -> Bool {
        let parts = line.unicodeScalars.split { $0 == "·" || $0 == "•" || $0 == "|" }
        return parts.contains { part in
            let bytes = Array(Substring(part).utf8)[...]
            return isCounter(bytes) || Byline(String(part)) != nil
                || DateLineParser.parse(bytes).map { $0.leadingWords == 0 } == true
        }
    }

    /// Whether a line tells how often something was seen or how long it takes to read: a figure and the words around it.
    private static func isCounter(_ line: ArraySlice<UInt8>) -> Bool {
        let words = ComparableText.of(line).split(separator: ASCII.space)
        var figures = 0
        var counted = 0
        for word in words {
            if word.allSatisfy(\.isASCIIDigit) {
                figures += 1
                continue
            }
            switch FurnitureWords.table[word] {
            case .counted, .sharing, .action: counted += 1
            case .filler: break
            case .section, nil: return false
            }
        }
        return figures > 0 && counted > 0
    }

    /// "한지우 기자 jiwoo@courier.example", in Korean papers.
    private static func isReporter(_ line: String) -> Bool {
        guard line.utf8.count <= longestByline, line.utf8.last != UInt8(ascii: ".") else { return false }
        let words = line.utf8.split(separator: ASCII.space)
        return words.count <= mostWordsBesideReporter && words.dropFirst().first?.elementsEqual("기자".utf8) == true
    }

    /// "By Ann Lee", "Von Bo Ek, Kiel".
    private static func isByline(_ line: String) -> Bool {
        guard line.utf8.count <= longestByline, line.utf8.last != UInt8(ascii: "."),
            AuthorWords.openings.contains(line.prefix { $0 != " " }.lowercased())
        else { return false }
        let names = PersonName.names(in: line, outlet: nil)
        return !names.isEmpty && names.contains(where: PersonName.isFullName)
    }

    /// "© AFP / Ann Lee", "[ⓒ 강변일보. 무단전재 금지]", and the line that names the writer of an embedded post:
    /// "— Ann Lee (@ann) May 6, 2025".
    private static func isCredit(_ line: String) -> Bool {
        // None of the signs is a letter of ASCII's, which most lines begin with.
        guard line.utf8.count <= longestCredit, let first = line.first, line.utf8.first?.isASCIILetter == false else {
            return false
        }
        let inside = line.drop { "<[【［〈".contains($0) }
        return ["©", "ⓒ", "(c)", "(C)", "저작권자"].contains { inside.hasPrefix($0) }
            || (first == "—" && line.contains("(@"))
    }
}

import Model
import Text

/// Lines that say when the article was published or changed, alone or with the author and the place beside.
struct DatelineRule: LineRule {
    static let name = "date"

    /// More cross headings that are dates than this, and the article is a chronology.
    private static let mostDateHeadings = 1
    /// Most words that may stand before the date, such as a name and a role.
    private static let mostLeadingWords = 8

    func apply(to text: inout ScrapedText) {
        let header = text.header
        let tail = text.tail
        let isChronology = Self.isChronology(text)
        for index in [header, tail].joined() where text.lines[index].role == .body {
            guard let found = Self.dateLine(index, of: text), found.isLabeled || !isChronology else { continue }
            if found.leadingWords > 0, !header.contains(index) || !text.hasHeadline(above: index) { continue }
            text.lines[index].role = .date
            Self.store(found, in: &text)
            Self.storeAuthor(before: found, line: index, in: &text)
        }
        let signed = header.filter { Self.lineWithAuthor($0, of: text) != nil }
        // Several are those of other articles.
        if signed.count == 1, let found = Self.lineWithAuthor(signed[0], of: text) {
            text.lines[signed[0]].role = .date
            Self.store(found.date, in: &text)
            if text.metadata.authors == nil { text.metadata.authors = Found(found.authors, .byline) }
        }
        Self.storeAgencyDateline(of: &text)
    }

    private static func dateLine(_ index: Int, of text: ScrapedText) -> DateLine? {
        let line = text.lines[index]
        guard !line.words.isEmpty, line.words.count <= 30, let found = DateLineParser.parse(text.bytes(of: line)),
            found.leadingWords <= mostLeadingWords
        else { return nil }
        if found.leadingWords == 0 { return found }
        // A title may end in a date; a name or a place is set off from it.
        return !line.shape.isProse && isSetOff(found.start, in: text.bytes(of: line)) ? found : nil
    }

    /// "Posted on June 3, 2025 by Jane Doe"
    private static func lineWithAuthor(_ index: Int, of text: ScrapedText) -> (date: DateLine, authors: [String])? {
        let line = text.lines[index]
        guard line.role == .body, line.shape.isHeadline, line.words.count <= longestWithAuthor,
            text.hasHeadline(above: index),
            let label = line.words.dropFirst().first(where: { BylineWords.labels.contains(text.word($0)) }),
            let found = DateLineParser.parse(text.buffer[line.bytes.lowerBound..<text.wordBytes[label].lowerBound]),
            found.leadingWords == 0,
            let byline = Byline(text.string(in: text.wordBytes[label].lowerBound..<line.bytes.upperBound)),
            !byline.authors.isEmpty
        else { return nil }
        return (found, byline.authors)
    }

    private static let longestWithAuthor = 16

    private static func isSetOff(_ start: Int, in bytes: ArraySlice<UInt8>) -> Bool {
        guard let last = bytes[..<start].last(where: { $0 != ASCII.space }) else { return true }
        return !last.isASCIILetter && !last.isASCIIDigit
    }

    private static func isChronology(_ text: ScrapedText) -> Bool {
        guard let prose = text.prose else { return false }
        // Dates one below the other say when an article was published and when it was changed.
        let inside = text.lines.indices.filter { index in
            index > prose.lowerBound && index < prose.upperBound && text.lines[index].shape.isHeadline
                && text.lines[index].shape.wordCount <= 8 && text.isProse(index + 1)
                && dateLine(index, of: text)?.leadingWords == 0
        }
        return inside.count > mostDateHeadings
    }

    private static func store(_ found: DateLine, in text: inout ScrapedText) {
        if text.metadata.publishedAt == nil, let date = found.published {
            text.metadata.publishedAt = Found(date.iso, .dateline)
        }
        if text.metadata.modifiedAt == nil, let date = found.modified {
            text.metadata.modifiedAt = Found(date.iso, .dateline)
        }
        if found.isAmbiguous, found.date == nil {
            text.warnings.append(
                Warning(code: "ambiguous-date", message: "the date line does not tell the day from the month")
            )
        }
    }

    private static func storeAuthor(before found: DateLine, line: Int, in text: inout ScrapedText) {
        guard found.leadingWords > 0, text.metadata.authors == nil else { return }
        let range = text.lines[line].bytes.lowerBound..<found.start
        guard let byline = Byline(CleanWhitespace.cleaned(text.string(in: range))), !byline.authors.isEmpty else {
            return
        }
        text.metadata.authors = Found(byline.authors, .byline)
    }

    /// An agency's dateline stays in the text: it names the place as well.
    private static func storeAgencyDateline(of text: inout ScrapedText) {
        guard text.metadata.publishedAt == nil, let first = text.prose?.lowerBound,
            let date = AgencyDateline.date(of: text.bytes(of: text.lines[first]))
        else { return }
        text.metadata.publishedAt = Found(date.iso, .dateline)
    }
}

import Lexicons
import Model
import Text

/// Whether a text is the headlines of articles, perhaps with the day and a sentence under each.
struct HeadlineList {
    private static let fewestHeadlines = 6
    /// Without dates or other signs, sentences between headlines are a list from so many headlines on.
    private static let fewestTeasers = 10
    private static let fewestDates = 3
    private static let headlineWords = 4...16
    private static let longestTeaser = 35

    private var headlines = 0
    private var teasers = 0
    private var dates = 0
    /// Paragraphs that follow each other, or are too long for a teaser.
    private var paragraphs = 0

    init(_ text: ScrapedText) {
        guard text.metadata.authors == nil else { return }
        var isBelowHeadline = false
        for line in text.lines {
            let bytes = text.bytes(of: line)
            if Self.isDate(bytes, line, of: text) {
                dates += 1
            } else if Self.isHeadline(line, bytes) {
                headlines += 1
                isBelowHeadline = true
            } else if line.role != .clutter || line.rule != ClutterRule.name, line.shape.isProse {
                if isBelowHeadline, line.shape.wordCount <= Self.longestTeaser { teasers += 1 } else { paragraphs += 1 }
                isBelowHeadline = false
            }
        }
    }

    var isList: Bool {
        guard headlines >= Self.fewestHeadlines, paragraphs <= 1, teasers <= headlines else { return false }
        return dates >= Self.fewestDates || teasers + paragraphs == 0 || teasers >= Self.fewestTeasers
    }

    private static func isHeadline(_ line: TextLine, _ bytes: ArraySlice<UInt8>) -> Bool {
        guard line.role != .caption, line.clutter == nil, headlineWords.contains(line.shape.wordCount),
            line.mark != .row, ListMarker(of: bytes)?.isBullet != true, let last = bytes.last,
            !",;:-".utf8.contains(last)
        else { return false }
        let first = bytes.scalar(at: bytes.startIndex).scalar.properties
        return !first.isLowercase && (line.shape.isHeadline || last == UInt8(ascii: "?"))
    }

    /// "14 May 2025", "25 minutes ago", "March 11, 2025 by the desk"
    private static func isDate(_ bytes: ArraySlice<UInt8>, _ line: TextLine, of text: ScrapedText) -> Bool {
        guard (1...longestDate).contains(line.words.count), !line.shape.isProse else { return false }
        if let found = DateLineParser.parse(bytes), found.leadingWords <= 2 { return true }
        let words = text.words(of: line)
        let isAgo = words.contains { DateWords.table[$0] == .relative } && bytes.contains(where: \.isASCIIDigit)
        return isAgo && line.words.count <= longestAge || opensWithDate(line, of: text)
    }

    private static let longestDate = 10
    private static let longestAge = 5

    private static func opensWithDate(_ line: TextLine, of text: ScrapedText) -> Bool {
        guard let label = line.words.first(where: { BylineWords.labels.contains(text.word($0)) }) else { return false }
        return DateLineParser.parse(text.buffer[line.bytes.lowerBound..<text.wordBytes[label].lowerBound])?
            .leadingWords == 0
    }
}

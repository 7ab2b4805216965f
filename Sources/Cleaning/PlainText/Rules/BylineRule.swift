import Model

/// Lines that name the authors, above the article or below it.
struct BylineRule: LineRule {
    static let name = "byline"

    private static let mostWords = 18

    func apply(to text: inout ScrapedText) {
        let namesReach = Self.namesReach(in: text)
        for index in [text.header, text.tail].joined() where text.lines[index].role == .body {
            let line = text.lines[index]
            // Above the title there is no author: "By the Sea" may be the title.
            guard line.shape.isHeadline, line.words.count <= Self.mostWords, !line.words.isEmpty,
                text.hasHeadline(above: index), let byline = Self.byline(index, of: text, namesReach)
            else { continue }
            text.lines[index].role = .byline
            if text.metadata.authors == nil, !byline.authors.isEmpty {
                text.metadata.authors = Found(byline.authors, .byline)
            }
        }
    }

    private static func byline(_ index: Int, of text: ScrapedText, _ namesReach: Range<Int>) -> Byline? {
        let line = text.string(in: text.lines[index].bytes)
        return Byline(line) ?? (namesReach.contains(index) ? Byline(ofNames: line) : nil)
    }

    /// The lines below a title and above the text: elsewhere names alone may be the label of a series.
    private static func namesReach(in text: ScrapedText) -> Range<Int> {
        guard let prose = text.prose?.lowerBound,
            let title = text.lines[..<prose].firstIndex(where: {
                $0.role == .body && $0.shape.wordCount >= shortestTitle
            })
        else { return 0..<0 }
        return title + 1..<prose
    }

    private static let shortestTitle = 4
}

import Model

/// Lines that name the authors, above the article or below it.
struct BylineRule: LineRule {
    private static let mostWords = 18

    func apply(to text: inout ScrapedText) {
        for index in [text.header, text.tail].joined() where text.lines[index].role == .body {
            let line = text.lines[index]
            // Above the title there is no author: "By the Sea" may be the title.
            guard line.shape.isHeadline, line.words.count <= Self.mostWords, !line.words.isEmpty,
                text.hasHeadline(above: index), let byline = Byline(text.string(in: line.bytes))
            else { continue }
            text.lines[index].role = .byline
            if text.metadata.authors == nil, !byline.authors.isEmpty {
                text.metadata.authors = Found(byline.authors, .byline)
            }
        }
    }
}

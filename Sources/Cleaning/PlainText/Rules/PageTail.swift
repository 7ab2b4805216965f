/// Where the rest of the page begins that was copied with an article: from some clutter on, mostly headlines and labels.
struct PageTail {
    /// Words of the article that stand above.
    private static let fewestBefore = 100
    private static let fewestLines = 8
    /// Share of headlines and labels among the lines.
    private static let smallestShare = 0.6
    /// Words of a sentence that is no teaser, and how many times as many stand above where two follow each other.
    private static let longestTeaser = 20
    private static let ratio = 4

    /// Index of its first line; nil where there is none.
    private(set) var start: Int?

    init(of text: ScrapedText) {
        guard let prose = text.prose else { return }
        let words = text.lines.indices.map { text.isProse($0) ? text.lines[$0].shape.wordCount : 0 }
        let above = words[prose].reduce(0, +)
        var rest = Rest()
        for index in text.lines.indices.dropFirst(prose.lowerBound).reversed() {
            if Self.opens(text.lines[index]), rest.lines >= Self.fewestLines,
                rest.isPage(below: above - rest.words)
            {
                start = index
            }
            rest.add(text.lines[index], words: words[index])
        }
    }

    /// Whether the site speaks in a line, as it does below its articles.
    private static func opens(_ line: TextLine) -> Bool {
        switch line.clutter {
        case .newsletter, .follow, .related, .login, .comments, .support, .notice, .tags, .contact: true
        case .paywall, .media, .slogan, .advertisement, .navigation, nil: false
        }
    }

    /// The lines from one to the end of the text.
    private struct Rest {
        var lines = 0
        var headlines = 0
        var words = 0
        /// Words of the sentences that are no teasers.
        private var longWords = 0
        private var isLastLong = false
        private var hasRun = false

        mutating func add(_ line: TextLine, words: Int) {
            lines += 1
            if line.shape.isHeadline { headlines += 1 }
            self.words += words
            let isLong = words > PageTail.longestTeaser
            if isLong { longWords += words }
            if isLong, isLastLong { hasRun = true }
            isLastLong = isLong
        }

        func isPage(below above: Int) -> Bool {
            above >= PageTail.fewestBefore && Double(headlines) >= PageTail.smallestShare * Double(lines)
                && longWords * (hasRun ? PageTail.ratio : 2) <= above
        }
    }
}

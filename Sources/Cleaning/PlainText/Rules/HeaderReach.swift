extension ScrapedText {
    /// Lines above the prose that are looked at for date, author and title, so that the work stays linear.
    private static let headerReach = 60

    /// Standfirsts may be sentences, and a title a question: date and author come below them.
    private static let belowProse = 5

    /// Lines above and right below the first prose, where date and author stand.
    var header: Range<Int> {
        guard let prose else { return 0..<min(Self.headerReach, lines.count) }
        return max(0, prose.lowerBound - Self.headerReach)..<min(prose.lowerBound + Self.belowProse, lines.count)
    }

    /// Lines of a header that holds no more than title, standfirst, date, author, picture and buttons.
    private static let longestHeader = 14
    /// Lines above the text that only a site writes.
    private static let fewestOfSite = 2

    /// Whether what stands above line `index` was copied with the menus of its page.
    func isPage(above index: Int) -> Bool {
        guard index > Self.longestHeader else { return false }
        let above = lines[..<index]
        if above.count(where: Self.isOfSite) >= Self.fewestOfSite { return true }
        let labels = above.count { $0.shape.wordCount <= Self.longestLabel }
        return index > Self.longestList && Double(labels) >= Self.shareOfLabels * Double(index)
    }

    /// So many lines, most of them of so few words, are menus in every language.
    private static let longestList = 30
    private static let longestLabel = 4
    private static let shareOfLabels = 0.7

    private static func isOfSite(_ line: TextLine) -> Bool {
        guard line.role == .clutter else { return false }
        return line.rule == ClutterRule.name || line.rule == FurnitureRule.name || line.rule == MenuRule.name
    }

    /// Lines below the last prose.
    var tail: Range<Int> {
        guard let prose else { return lines.endIndex..<lines.endIndex }
        return prose.upperBound + 1..<lines.endIndex
    }

    /// Whether a line not far above `index` may be the title, or is of the article already.
    func hasHeadline(above index: Int) -> Bool {
        lines[..<index].suffix(Self.headerReach).contains { $0.role == .body || $0.role == .title }
    }
}

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

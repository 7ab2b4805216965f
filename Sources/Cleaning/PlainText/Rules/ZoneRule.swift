import Text

/// Cross headings and lists inside the article.
struct ZoneRule: LineRule {
    static let name = "zone"

    /// Most words of a cross heading.
    private static let longestHeading = 14

    func apply(to text: inout ScrapedText) {
        let kept = text.lines.indices.filter { text.lines[$0].role.isText }
        for (position, index) in kept.enumerated() where text.lines[index].role == .body {
            let next = position + 1 < kept.count ? kept[position + 1] : nil
            let previous = position > 0 ? kept[position - 1] : nil
            if let zone = Self.role(for: text.lines[index].mark) {
                text.lines[index].role = zone
            } else if Self.isItem(index, previous, next, of: text) {
                text.lines[index].role = .list
            } else if let next, Self.isHeading(index, over: next, of: text) {
                text.lines[index].role = .heading
            }
        }
    }

    /// One marked line alone may be a remark in dashes; two are a list, and so is one behind a colon.
    private static func isItem(_ index: Int, _ previous: Int?, _ next: Int?, of text: ScrapedText) -> Bool {
        guard let marker = ListMarker(of: text.bytes(of: text.lines[index])) else { return false }
        let neighbors = [previous, next].compactMap { $0 }
        return neighbors.contains { ListMarker(of: text.bytes(of: text.lines[$0]))?.isBullet == marker.isBullet }
            || previous.map { text.lines[$0].shape.endsWithColon } == true
    }

    private static func role(for mark: LineMark?) -> LineRole? {
        switch mark {
        case .heading: .heading
        case .quote: .quote
        case .row: .table
        case .links, .rule, nil: nil
        }
    }

    private static func isHeading(_ index: Int, over next: Int, of text: ScrapedText) -> Bool {
        let (line, following) = (text.lines[index], text.lines[next])
        guard line.shape.isHeadline, line.shape.wordCount <= longestHeading,
            ClockTime.opening(text.bytes(of: line)) == nil
        else { return false }
        if following.shape.isProse { return following.shape.wordCount > line.shape.wordCount }
        return opensItems(next, of: text)
    }

    /// Whether a table, a list or a program of times starts at a line.
    private static func opensItems(_ index: Int, of text: ScrapedText) -> Bool {
        let line = text.lines[index]
        return line.mark == .row || ListMarker(of: text.bytes(of: line))?.isBullet == true
            || ClockTime.opening(text.bytes(of: line)) != nil
    }
}

import Text

/// Cross headings and lists inside the article.
struct ZoneRule: LineRule {
    /// Most words of a cross heading.
    private static let longestHeading = 14

    func apply(to text: inout ScrapedText) {
        let kept = text.lines.indices.filter { text.lines[$0].role.isText }
        for (position, index) in kept.enumerated() where text.lines[index].role == .body {
            let next = position + 1 < kept.count ? kept[position + 1] : nil
            let previous = position > 0 ? kept[position - 1] : nil
            if Self.isItem(index, previous, next, of: text) {
                text.lines[index].role = .list
            } else if let next, Self.isHeading(text.lines[index], over: text.lines[next]) {
                text.lines[index].role = .heading
            }
        }
    }

    /// One marked line alone may be a remark in dashes; two are a list, and so is one behind a colon.
    private static func isItem(_ index: Int, _ previous: Int?, _ next: Int?, of text: ScrapedText) -> Bool {
        guard ListMarker(of: text.bytes(of: text.lines[index])) != nil else { return false }
        let neighbors = [previous, next].compactMap { $0 }
        return neighbors.contains { ListMarker(of: text.bytes(of: text.lines[$0])) != nil }
            || previous.map { text.lines[$0].shape.endsWithColon } == true
    }

    private static func isHeading(_ line: TextLine, over next: TextLine) -> Bool {
        line.shape.isHeadline && line.shape.wordCount <= longestHeading && next.shape.isProse
            && next.shape.wordCount > line.shape.wordCount
    }
}

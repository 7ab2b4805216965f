/// Paragraphs that a scraper has taken twice, from the two versions of a page: one directly behind the other, or all of
/// them once more below.
struct DoubleRule: LineRule {
    static let name = "double"

    /// Shorter ones may be said twice, in code points.
    private static let shortest = 60

    func apply(to text: inout ScrapedText) {
        let prose = text.lines.indices.filter { text.isProse($0) }
        let first = Self.firstOccurrences(prose.map { Array(text.bytes(of: text.lines[$0])) })
        var isLastDouble = false
        for position in prose.indices {
            let other = first[position]
            let isNeighbor = other == position - 1 || (other < position && first[position - 1] == first[other])
            // A sentence may come back; a sequence of them is a copy.
            let opensCopy =
                other + 1 < position && position + 1 < prose.count && first[position + 1] == first[other + 1]
            let goesOn = isLastDouble && other > 0 && other < position && first[position - 1] == first[other - 1]
            isLastDouble = isNeighbor || opensCopy || goesOn
            let line = prose[position]
            if isLastDouble, text.lines[line].shape.codePointCount >= Self.shortest { text.markClutter(line) }
        }
    }

    /// For each line the first one that is equal.
    private static func firstOccurrences(_ lines: [[UInt8]]) -> [Int] {
        var known: [[UInt8]: Int] = [:]
        return lines.enumerated().map { index, line in
            if let first = known[line] { return first }
            known[line] = index
            return index
        }
    }
}

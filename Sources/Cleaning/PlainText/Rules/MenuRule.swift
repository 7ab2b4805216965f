import Lexicons

/// Menus of which a scraper has put each item into a line of its own.
struct MenuRule: LineRule {
    static let name = "menu"

    private static let fewestItems = 3
    private static let longestItem = 3

    func apply(to text: inout ScrapedText) {
        var run = 0..<0
        for index in text.lines.indices where text.lines[index].role == .body {
            guard Self.isItem(text.lines[index], of: text) else { continue }
            run = run.upperBound == index ? run.lowerBound..<index + 1 : index..<index + 1
            guard run.count >= Self.fewestItems else { continue }
            for item in run.count == Self.fewestItems ? run : index..<index + 1 {
                text.markClutter(item)
                text.lines[item].clutter = .navigation
            }
        }
    }

    /// Whether a line holds nothing but the name of a section.
    private static func isItem(_ line: TextLine, of text: ScrapedText) -> Bool {
        guard line.shape.isHeadline, (1...longestItem).contains(line.words.count) else { return false }
        var sections = 0
        for word in text.words(of: line) {
            switch FurnitureWords.table[word] {
            case .section: sections += 1
            case .filler: break
            case .sharing, .action, .counted, nil: return false
            }
        }
        return sections > 0
    }
}

import Markup
import Text

/// What the lines of the page say of its dates: those near the title, those with a label anywhere, and the opening of the
/// first paragraph ("EASTMERE, 5 March 2024 –").
struct DateLines {
    private(set) var published: String?
    private(set) var modified: String?
    /// The days that lines without a label name, wherever they stand.
    private var unlabeled: Set<String> = []

    private let finder: DateFinder
    /// In characters that are not white space.
    private static let lengths: ClosedRange<UInt32> = 6...140
    private static let lengthsOfByline: ClosedRange<UInt32> = 2...60
    /// Words of a line besides its date: a name, a place.
    private static let mostWords = 4
    private static let mostLabeledWords = 8
    private static let longestLine: UInt32 = 70
    private static let shortestOpening: UInt32 = 12
    private static let longestOpening = 100
    /// A page with more lines with figures lists other things.
    private static let mostCandidates = 4096

    init(_ finder: DateFinder) {
        self.finder = finder
        let lines = lines(1..<max(finder.tree.count, 1))
        let near = lines.filter { finder.surroundings.header.contains($0.node) }
            .sorted { finder.surroundings.distance(of: $0.node) < finder.surroundings.distance(of: $1.node) }
        let date =
            near.first { $0.date.label == .published } ?? near.first { $0.date.label == nil }
            ?? lines.first { $0.date.label == .published }
        published = date?.date.date.iso ?? opening()
        modified = (near + lines).first { $0.date.label == .modified }?.date.date.iso
        unlabeled = Set(lines.lazy.filter { $0.date.label == nil }.map(\.date.date.iso))
    }

    /// The lines near the title alone: the day of publication is the one that is called so, else the only day there.
    init(near finder: DateFinder) {
        self.finder = finder
        let lines = lines(finder.surroundings.header)
        published = lines.first { $0.date.label == .published }?.date.date.iso
        let days = Set(lines.map(\.date.date.iso))
        if published == nil, days.count == 1, lines.allSatisfy({ $0.date.label == nil }) { published = days.first }
    }

    /// The one day that the lines and `time` elements of the page name; nil where they name several.
    func only(with times: TimeElements) -> String? {
        guard times.published == nil, times.modified == nil, unlabeled.count == 1 else { return nil }
        return unlabeled.first
    }

    private struct Line {
        var node: Int
        var date: LabeledDate
    }

    private func lines(_ nodes: Range<Int>) -> [Line] {
        let (tree, features) = (finder.tree, finder.features)
        var lines: [Line] = []
        let candidates = nodes.lazy.filter { node in
            tree.nodes[node].tag == .text && Self.lengths.contains(features.characters[node])
                && Self.mayHoldDate(tree.text(of: node))
        }
        for node in candidates.prefix(Self.mostCandidates)
        where !isInHeading(node) && !finder.surroundings.isElsewhere(node) {
            lines += self.lines(node, tree.text(of: node))
        }
        for node in finder.tags.bylines where Self.lengthsOfByline.contains(features.characters[node]) {
            guard nodes.contains(node), !finder.surroundings.isElsewhere(node) else { continue }
            // The microformat hAtom: <abbr class="published" title="2024-03-05">today</abbr>.
            if let title = tree.attribute(.title, of: node) { lines += self.lines(node, title) }
            guard tree.nodes[node].end > node + 2 else { continue }
            lines += self.lines(node, Array(NodeText.separatedLine(tree, node).utf8)[...])
        }
        return lines
    }

    private func lines(_ node: Int, _ text: ArraySlice<UInt8>) -> [Line] {
        let read = PrintedDates(text, order: finder.order)
        return read.dates.prefix(2).compactMap { date in
            var date = date
            if date.label == nil, date.start == read.dates.first?.start { date.label = labelBefore(node) }
            let isLine =
                date.label == nil
                ? read.otherWords <= Self.mostWords && finder.features.characters[node] <= Self.longestLine
                : read.otherWords <= Self.mostLabeledWords
            return isLine ? Line(node: node, date: date) : nil
        }
    }

    /// The label in a text node of its own: "<span>Published</span> 5 March 2024".
    private func labelBefore(_ node: Int) -> LabeledDate.Label? {
        let tree = finder.tree
        for index in stride(from: node - 1, to: max(0, node - 6), by: -1) where tree.nodes[index].tag == .text {
            let text = tree.text(of: index)
            return finder.features.characters[index] <= 40 ? PrintedDates.label(atEndOf: text) : nil
        }
        return nil
    }

    private func isInHeading(_ node: Int) -> Bool {
        let parent = finder.tree.nodes[node].parent
        if parent == finder.surroundings.title { return true }
        return finder.tree.nodes[parent].tag.isHeading && !isOnlyDate(finder.tree.text(of: node))
    }

    private func isOnlyDate(_ text: ArraySlice<UInt8>) -> Bool {
        let read = PrintedDates(text, order: finder.order)
        return read.dates.count == 1 && read.otherWords == 0
    }

    /// The date with which a paragraph behind the title opens, before a dash, a bracket or a stroke.
    private func opening() -> String? {
        guard let title = finder.surroundings.title else { return nil }
        let (tree, features) = (finder.tree, finder.features)
        for node in title..<finder.surroundings.header.upperBound
        where tree.nodes[node].tag == .text && features.characters[node] >= Self.shortestOpening {
            guard !finder.surroundings.isElsewhere(node) else { continue }
            let text = tree.text(of: node).drop { $0.isASCIIWhitespace }.head(Self.longestOpening)
            guard text.contains(where: \.isASCIIDigit) else { continue }
            let read = PrintedDates(text, order: finder.order)
            guard let date = read.dates.first, Self.opens(text, date) else { continue }
            return date.date.iso
        }
        return nil
    }

    private static func opens(_ text: ArraySlice<UInt8>, _ date: LabeledDate) -> Bool {
        let before = PrintedDates(text[..<date.start], order: nil)
        guard before.otherWords <= 3, date.end < text.endIndex else { return false }
        let (mark, _) = text.scalar(at: date.end)
        if mark == ")" { return text[..<date.start].last == UInt8(ascii: "(") }
        return "–—-(|:/".unicodeScalars.contains(mark)
    }

    /// A cheap look before words are told apart: some figures, or a sign of East Asian dates.
    private static func mayHoldDate(_ text: ArraySlice<UInt8>) -> Bool {
        var digits = 0
        for byte in text where byte.isASCIIDigit || byte == 0xD9 || byte == 0xDB { digits += 1 }
        return digits >= 4
    }
}

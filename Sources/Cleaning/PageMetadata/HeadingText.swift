import Markup
import Text

/// What a heading says: all of it, and what is left without the kicker above the title.
struct HeadingText {
    let node: Int
    /// All that readers see of it.
    let whole: String
    /// What stands behind its first element; nil where that is all of it.
    let rest: String?
    /// Whether the first element is a kicker by its name, or by the hidden sign behind it.
    let hasKicker: Bool

    private static let mostBytes = 1000

    init(_ tree: MarkupTree, _ features: PageFeatures, _ node: Int) {
        self.node = node
        let outer = Self.innermost(tree, node)
        let parts = tree.children(of: outer).map { child in
            Part(node: child, isHidden: Self.isHidden(tree, features, child), text: NodeText.line(tree, child))
        }.filter { !$0.text.isEmpty }
        whole = Self.joined(tree, features, outer)
        let shown = parts.filter { !$0.isHidden }
        guard let first = shown.first, tree.nodes[first.node].tag != .text, shown.count > 1 else {
            (rest, hasKicker) = (nil, false)
            return
        }
        rest = Self.withoutOpeningMarks(shown.dropFirst().map(\.text).joined(separator: " "))
        let behind = parts.firstIndex { $0.node == first.node }.map { parts[$0 + 1] }
        hasKicker =
            tree.nodes[first.node].tag == .small || behind?.isHidden == true
            || tree.attribute(.class, of: first.node).map(KickerNames.contains) == true
    }

    private struct Part {
        var node: Int
        var isHidden: Bool
        var text: String
    }

    /// The element that holds more than one other: a heading often has a link or a box for its only child.
    private static func innermost(_ tree: MarkupTree, _ node: Int) -> Int {
        var node = node
        while true {
            let children = tree.children(of: node).filter {
                tree.nodes[$0].tag != .text || tree.text(of: $0).contains { $0 > ASCII.space }
            }
            guard children.count == 1, tree.nodes[children[0]].tag != .text else { return node }
            node = children[0]
        }
    }

    private static func isHidden(_ tree: MarkupTree, _ features: PageFeatures, _ node: Int) -> Bool {
        features.isExcluded[node] || (tree.nodes[node].tag != .text && features.traits[node].contains(.furniture))
    }

    /// The text of the parts that are shown; all of it where nothing is.
    private static func joined(_ tree: MarkupTree, _ features: PageFeatures, _ node: Int) -> String {
        var hidden: [Range<Int>] = []
        for index in node + 1..<max(node + 1, tree.nodes[node].end) where isHidden(tree, features, index) {
            if hidden.last.map({ $0.contains(index) }) != true { hidden.append(index..<tree.nodes[index].end) }
        }
        let line = NodeText.line(tree, node)
        guard !hidden.isEmpty else { return line }
        var bytes: [UInt8] = []
        for index in node..<tree.nodes[node].end where bytes.count < mostBytes {
            if hidden.contains(where: { $0.contains(index) }) {
                bytes.append(ASCII.space)
            } else {
                bytes.append(contentsOf: tree.text(of: index))
            }
        }
        let shown = CleanWhitespace.cleaned(String(decoding: bytes, as: UTF8.self))
        return shown.isEmpty ? line : shown
    }

    private static func withoutOpeningMarks(_ text: String) -> String {
        String(text.drop { $0 == " " || $0 == ":" || $0 == "-" || $0 == "–" || $0 == "—" || $0 == "|" })
    }
}

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
    /// Nodes and children that are looked at; a page may leave a heading open to its end.
    private static let mostNodes = 4096
    private static let mostParts = 64

    init(_ tree: MarkupTree, _ features: PageFeatures, _ node: Int) {
        self.node = node
        let outer = Self.innermost(tree, node)
        let parts = tree.children(of: outer).prefix(Self.mostParts).map { child in
            Part(node: child, isHidden: Self.isHidden(tree, features, child), text: NodeText.line(tree, child))
        }.filter { !$0.text.isEmpty }
        whole = ShortText.head(of: Self.joined(tree, features, outer))
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
            let children = tree.children(of: node).prefix(mostParts).filter {
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
        var bytes: [UInt8] = []
        var isHiding = false
        var index = node + 1
        let end = min(tree.nodes[node].end, node + mostNodes)
        while index < end, bytes.count < mostBytes {
            if isHidden(tree, features, index) {
                isHiding = true
                bytes.append(ASCII.space)
                index = tree.nodes[index].end
            } else {
                bytes.append(contentsOf: tree.text(of: index).head(mostBytes))
                index += 1
            }
        }
        let line = NodeText.line(tree, node)
        guard isHiding else { return line }
        let shown = CleanWhitespace.cleaned(String(decoding: bytes, as: UTF8.self))
        return shown.isEmpty ? line : shown
    }

    private static func withoutOpeningMarks(_ text: String) -> String {
        String(text.drop { $0 == " " || $0 == ":" || $0 == "-" || $0 == "–" || $0 == "—" || $0 == "|" })
    }
}

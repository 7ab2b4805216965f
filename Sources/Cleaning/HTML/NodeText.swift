import Markup
import Text

/// The text below a node in one line, cut where it is longer than any title or byline.
enum NodeText {
    private static let mostBytes = 4096
    /// Nodes that are looked at; a page may nest a million headings.
    private static let mostNodes = 4096

    /// White space clean, with a space where a block or a line ends.
    static func line(_ tree: MarkupTree, _ node: Int) -> String {
        line(tree, node) { $0.isBlock || $0 == .br }
    }

    /// The same with a space between any two elements: names and labels of bylines often touch.
    static func separatedLine(_ tree: MarkupTree, _ node: Int) -> String { line(tree, node) { _ in true } }

    private static func line(_ tree: MarkupTree, _ node: Int, separates: (Tag) -> Bool) -> String {
        var bytes: [UInt8] = []
        // Where separating elements end that are open.
        var ends: [Int] = []
        for index in node..<min(tree.nodes[node].end, node + mostNodes) {
            if bytes.count >= mostBytes { break }
            while let end = ends.last, end <= index {
                ends.removeLast()
                bytes.append(ASCII.space)
            }
            let tag = tree.nodes[index].tag
            if tag == .text {
                bytes.append(contentsOf: tree.text(of: index).head(mostBytes))
            } else if separates(tag) {
                bytes.append(ASCII.space)
                ends.append(tree.nodes[index].end)
            }
        }
        var clean: [UInt8] = []
        CleanWhitespace.append(bytes[...], to: &clean)
        return String(decoding: clean, as: UTF8.self)
    }
}

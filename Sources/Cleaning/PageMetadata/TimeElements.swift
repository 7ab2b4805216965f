import Markup
import Text

/// What the `time` elements of the article say: of those that belong to no other article the ones nearest to the title.
struct TimeElements {
    private(set) var published: String?
    private(set) var modified: String?

    private static let nodesBack = 6
    private static let longestLabel = 120

    init(_ finder: DateFinder) {
        let surroundings = finder.surroundings
        let nodes = finder.tags.times.filter { !surroundings.isElsewhere($0) }
        for node in nodes.sorted(by: { surroundings.distance(of: $0) < surroundings.distance(of: $1) }) {
            guard published == nil || modified == nil, let date = finder.date(of: node) else { continue }
            if Self.label(node, finder.tree) == .modified {
                modified = modified ?? date
            } else {
                published = published ?? date
            }
        }
    }

    /// What class, property or the words inside or before a `time` element call it.
    private static func label(_ node: Int, _ tree: MarkupTree) -> LabeledDate.Label? {
        if tree.attribute(.pubdate, of: node) != nil { return .published }
        var label: LabeledDate.Label?
        for name in [AttributeName.class, .itemprop, .property] {
            guard let value = tree.attribute(name, of: node) else { continue }
            let text = String(decoding: value, as: UTF8.self).lowercased()
            if text.contains("publish") || text.contains("entry-date") { return .published }
            if text.contains("modified") || text.contains("update") { label = .modified }
        }
        return label ?? labelInside(node, tree) ?? labelBefore(node, tree)
    }

    private static func labelInside(_ node: Int, _ tree: MarkupTree) -> LabeledDate.Label? {
        for index in node..<tree.nodes[node].end where tree.nodes[index].tag == .text {
            let text = tree.text(of: index)
            if text.count <= longestLabel, let date = PrintedDates(text, order: nil).dates.first { return date.label }
            if text.count <= longestLabel, let label = PrintedDates.label(atEndOf: text) { return label }
        }
        return nil
    }

    private static func labelBefore(_ node: Int, _ tree: MarkupTree) -> LabeledDate.Label? {
        for index in stride(from: node - 1, to: max(0, node - nodesBack), by: -1) where tree.nodes[index].tag == .text {
            let text = tree.text(of: index)
            return text.count <= longestLabel ? PrintedDates.label(atEndOf: text) : nil
        }
        return nil
    }
}

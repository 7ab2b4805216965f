import Markup
import Text

/// How an element is named for a person: its tag, and its first class or else its id.
enum ElementLabel {
    private static let longestName = 40

    static func label(_ tree: MarkupTree, _ node: Int) -> String {
        let tag = "\(tree.nodes[node].tag)"
        if let name = first(tree.attribute(.class, of: node)) { return "\(tag).\(name)" }
        if let name = first(tree.attribute(.id, of: node)) { return "\(tag)#\(name)" }
        return tag
    }

    private static func first(_ value: ArraySlice<UInt8>?) -> String? {
        guard let name = value?.split(whereSeparator: \.isASCIIWhitespace).first else { return nil }
        return String(String(decoding: name, as: UTF8.self).prefix(longestName))
    }
}

import Markup

/// A division that is a picture with its caption, though no name says so.
enum PictureDivision {
    private static let longestCaption: UInt32 = 220
    private static let longestParagraph: UInt32 = 120

    /// Whether a node holds a picture, little text, and no paragraph of prose.
    static func matches(_ tree: MarkupTree, _ features: PageFeatures, _ node: Int) -> Bool {
        let tag = tree.nodes[node].tag
        guard tag == .div || tag == .section || tag == .span, features.characters[node] > 0,
            features.characters[node] < longestCaption, features.pictures[node] > 0
        else { return false }
        return !(node..<tree.nodes[node].end).contains {
            let tag = tree.nodes[$0].tag
            return tag.isHeading || tag == .li || tag == .td || (tag == .p && features.anyProse[$0] > longestParagraph)
        }
    }
}

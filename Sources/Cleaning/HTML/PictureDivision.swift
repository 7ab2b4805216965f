import Markup

/// A division that is a picture with its caption, though no name says so.
enum PictureDivision {
    private static let longestCaption: UInt32 = 220
    private static let longestParagraph: UInt32 = 120
    /// What stands beside a marked caption and is longer is text.
    private static let shortestText: UInt32 = 30

    /// Whether a node holds a picture, little text, no paragraph of prose, and no text beside a caption that is marked
    /// as such: a step of instructions has a picture too.
    static func matches(_ tree: MarkupTree, _ features: PageFeatures, _ node: Int) -> Bool {
        let tag = tree.nodes[node].tag
        guard tag == .div || tag == .section || tag == .span, features.characters[node] > 0,
            features.characters[node] < longestCaption, features.pictures[node] > 0
        else { return false }
        var captioned: UInt32 = 0
        var index = node
        while index < tree.nodes[node].end {
            let tag = tree.nodes[index].tag
            if tag.isHeading || tag == .li || tag == .td { return false }
            if tag == .p, features.anyProse[index] > longestParagraph { return false }
            if tag == .figcaption || features.traits[index].contains(.caption) {
                captioned += features.characters[index]
                index = tree.nodes[index].end
            } else {
                index += 1
            }
        }
        return captioned == 0 || features.characters[node] - captioned <= shortestText
    }
}

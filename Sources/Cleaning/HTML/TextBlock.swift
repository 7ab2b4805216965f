import Markup
import Model

/// A block of the page's text before it is known whether it belongs to the article.
struct TextBlock: Sendable {
    /// Where it stands in the extractor's bytes; white space is not clean yet.
    var bytes: Range<Int>
    var zone: Zone
    /// The element that it is the text of.
    var node: Int
    /// Characters that are not white space, and those of them in links, in emphasis, in bold type.
    var characters: UInt32
    var linkCharacters: UInt32
    var emphasizedCharacters: UInt32
    var boldCharacters: UInt32
    /// What the rules make of it.
    var fate: BlockFate

    /// The share of its characters that stand in links.
    var linkDensity: Double { characters == 0 ? 0 : Double(linkCharacters) / Double(characters) }
}

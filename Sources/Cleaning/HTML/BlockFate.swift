/// What became of a block of the page, by the rule that decided.
enum BlockFate: String, Sendable, CaseIterable, BitwiseCopyable {
    case kept
    /// Stands outside the part of the page that was chosen for the body.
    case outside
    /// Stands in an element that holds furniture by its own meaning: `nav`, `aside`, `footer`.
    case element
    /// Stands in an element whose name says that it is furniture.
    case furniture
    case comments
    case caption
    case byline
    case pullQuote = "pull-quote"
    /// Stands in a figure, or in a division that is a picture with a line below it.
    case picture
    /// Stands in a short box with a heading and a link of its own.
    case card
    /// Consists of links.
    case links
    /// Is a line that consists of a date, a byline, a credit, or a set phrase.
    case line
    case title
    /// Is the label of a section, above the title.
    case label
    /// Stands below a heading behind which a page lists other things.
    case tail
    /// Repeats another block.
    case double
    /// Is a heading with nothing below it.
    case lastHeading = "last-heading"
    /// Would be kept by the rules, but its features are those of blocks that belong to no article.
    case unlikely

    /// Whether the reason to leave a block out is often wrong, so that its features may bring it back.
    var isUncertain: Bool {
        switch self {
        case .outside, .element, .furniture, .links, .pullQuote, .lastHeading: true
        default: false
        }
    }

    /// What the names of an element say of its text; nil where they say nothing against it.
    init?(_ traits: NameTraits) {
        switch traits {
        case _ where traits.contains(.comments): self = .comments
        case _ where traits.contains(.furniture): self = .furniture
        case _ where !traits.isDisjoint(with: [.caption, .credit]): self = .caption
        case _ where traits.contains(.byline): self = .byline
        case _ where traits.contains(.pullQuote): self = .pullQuote
        default: return nil
        }
    }
}

/// What an element's class, id and kin say that it is.
struct NameTraits: OptionSet, Sendable, BitwiseCopyable {
    let rawValue: UInt16

    /// The body of an article, by a name that says just that: "article-body".
    static let articleBody = NameTraits(rawValue: 1 << 0)
    /// What holds an article, perhaps with more around it: "story", "post".
    static let article = NameTraits(rawValue: 1 << 1)
    /// The main column of a page: "main-content".
    static let mainColumn = NameTraits(rawValue: 1 << 2)
    /// Furniture: share bars, related links, newsletter boxes.
    static let furniture = NameTraits(rawValue: 1 << 3)
    /// Readers' comments.
    static let comments = NameTraits(rawValue: 1 << 4)
    static let caption = NameTraits(rawValue: 1 << 5)
    static let byline = NameTraits(rawValue: 1 << 6)
    static let standfirst = NameTraits(rawValue: 1 << 7)
    /// A word after which others do not say what the element is but what it has: "has-sidebar".
    static let qualifier = NameTraits(rawValue: 1 << 8)
    /// The article's title.
    static let headline = NameTraits(rawValue: 1 << 9)
    /// A sentence of the article shown again as an ornament.
    static let pullQuote = NameTraits(rawValue: 1 << 10)
    /// What readers unfold: hidden at first, but text.
    static let disclosure = NameTraits(rawValue: 1 << 11)

    /// A word behind which a name tells of the arrangement only: "sidebar-grid".
    static let layout = NameTraits(rawValue: 1 << 12)

    /// Who took a picture: no caption by itself.
    static let credit = NameTraits(rawValue: 1 << 13)

    static let containers: NameTraits = [.articleBody, .article, .mainColumn]
    static let clutter: NameTraits = [.furniture, .comments, .byline, .caption, .credit, .pullQuote]
}

import Model

/// What a page says of its article besides the text.
struct PageFacts: Sendable {
    var metadata: Metadata
    /// The summary that the page gives of itself, for search engines and previews.
    var description: String?
    /// The text as the page's structured data has it; often cut short.
    var articleBody: String?
    /// The first visible heading of the first level; nil where there is none.
    var titleNode: Int?
    /// What tells the kind of page.
    var signs: PageSigns
    var warnings: [Warning]
}

/// What kind of page a document was read from.
public enum PageKind: String, Sendable, CaseIterable, BitwiseCopyable {
    case article
    /// A section's front, search results, an archive: teasers of articles.
    case list
    case liveBlog = "live-blog"
    /// A video, a recording or a gallery with a few lines below it.
    case mediaStub = "media-stub"
    /// The beginning of an article whose rest is for subscribers.
    case paywallTeaser = "paywall-teaser"
    /// An error or a check of the visitor in the place of a page.
    case error
}

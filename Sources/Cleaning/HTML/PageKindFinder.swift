import Markup
import Model

/// Tells articles from lists, live blogs, stubs, teasers and errors, by what a page declares and by its text.
struct PageKindFinder {
    let signs: PageSigns
    let tree: MarkupTree
    let features: PageFeatures
    /// Characters of the text that was found.
    let characters: UInt32
    /// Whether the text is a run of entries that open with the time.
    let isLive: Bool

    private static let errorTitles = PhraseMatcher(ErrorTitles.openings)
    private static let media: Set<String> = [
        "VideoObject", "AudioObject", "PodcastEpisode", "ImageGallery", "MediaGallery", "VideoGallery",
    ]
    private static let lists: Set<String> = ["CollectionPage", "ItemList", "SearchResultsPage", "ProfilePage"]
    private static let longestError: UInt32 = 1000
    private static let longestStub: UInt32 = 900
    private static let longestTeaser: UInt32 = 1500
    /// Headings that are links, as teasers have them.
    private static let fewestTeasers = 8
    /// Characters of text for each teaser of a list.
    private static let textOfTeaser: UInt32 = 80

    /// The first that fits; an article where none does.
    func find() -> PageKind {
        if isError { return .error }
        if isLive || signs.types.contains("LiveBlogPosting") { return .liveBlog }
        if signs.isFree == false, characters <= Self.longestTeaser { return .paywallTeaser }
        if isMediaStub { return .mediaStub }
        return isList ? .list : .article
    }

    private var isError: Bool {
        !signs.hasArticle && characters <= Self.longestError
            && signs.titles.contains { Self.errorTitles.matchesOpening($0) }
    }

    private var isMediaStub: Bool {
        guard !signs.hasArticle, characters <= Self.longestStub else { return false }
        return signs.openGraphType.hasPrefix("video") || signs.openGraphType.hasPrefix("music")
            || !signs.types.isDisjoint(with: Self.media)
    }

    private var isList: Bool {
        guard !signs.hasArticle, signs.openGraphType != "article" else { return false }
        let teasers = teaserCount
        if !signs.types.isDisjoint(with: Self.lists) { return teasers > 0 }
        return teasers >= Self.fewestTeasers && characters <= UInt32(teasers) * Self.textOfTeaser
    }

    private var teaserCount: Int {
        tree.nodes.indices.count {
            tree.nodes[$0].tag.isHeading && features.characters[$0] > 0
                && features.linkCharacters[$0] == features.characters[$0]
        }
    }
}

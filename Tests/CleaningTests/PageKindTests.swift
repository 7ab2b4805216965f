import Model
import Testing

@testable import Cleaning

/// What tells articles from other pages.
struct PageKindTests {
    private static let teasers = (1...9).map { "<h3><a href=/\($0)>Ferry \($0) sails</a></h3>" }.joined()
    private static let free = #"<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferries","#

    @Test(arguments: [
        (HTMLCleanerTests.prose, PageKind.article),
        ("<h1>Harbor open</h1><p>The harbor is open.</p>", .article),
        ("<title>404 - Page not found</title><h1>Sorry</h1><p>What you look for has moved.</p>", .error),
        ("<title>404 ferries sail</title><h1>404 ferries sail</h1>" + HTMLCleanerTests.prose.repeated(3), .article),
        (free + #""isAccessibleForFree":"False"}</script><h1>Ferries</h1>"# + HTMLCleanerTests.prose, .paywallTeaser),
        (free + #""isAccessibleForFree":true}</script><h1>Ferries</h1>"# + HTMLCleanerTests.prose, .article),
        ("<meta property=og:type content=video.other><h1>Ferries</h1><p>Boats leave the harbor.</p>", .mediaStub),
        ("<h1>News</h1>" + teasers + "<p>All the news of the coast, from harbor to harbor, every day.</p>", .list),
        (teasers + "<h1>Ferries</h1>" + HTMLCleanerTests.prose.repeated(3), .article),
        (
            #"<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Ferries"}</script>"#
                + "<h1>Ferries</h1>" + HTMLCleanerTests.prose, .liveBlog
        ),
    ])
    func tellsTheKind(page: String, kind: PageKind) throws {
        #expect(try clean(page).pageKind == kind)
    }
}

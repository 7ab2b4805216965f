import Model
import Testing

@testable import Cleaning

/// What tells articles from other pages.
struct PageKindTests {
    private static let teasers = (1...9).map { "<h3><a href=/\($0)>Ferry \($0) sails</a></h3>" }.joined()
    private static let free = #"<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferries","#

    /// Entries of a live blog, each with its time in its heading.
    private static func entries(_ times: [String], title: String = "Ferries") -> String {
        "<h1>\(title)</h1>"
            + times.map { "<h3>\($0) Ferry sails</h3>" + HTMLCleanerTests.prose }.joined()
    }

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
        (entries(["16.48", "15.20", "13.05", "11.30", "09.15"]), .liveBlog),
        (entries(["09.15", "11.30", "13.05", "15.20", "16.48"]), .article),
        (entries(["09:15", "11:30", "13:05", "15:20", "16:48"], title: "Ferries: live updates"), .liveBlog),
        (entries(["16.48", "15.20"]), .article),
        (entries(["16.48", "9.15", "12.12", "17.10", "10.10"]), .article),
    ])
    func tellsTheKind(page: String, kind: PageKind) throws {
        #expect(try clean(page).pageKind == kind)
    }
}

import Model
import Testing
import Text

@testable import Cleaning

/// What of a page is taken for its title.
struct PageTitleTests {
    private static let body = "<p>The harbor of Eastmere reopened today, and the first ferries left before noon.</p>"

    @Test(arguments: [
        "<h1><span class=article__kicker>Harbor</span> Ferries sail again</h1>",
        "<h1><small>Harbor</small> Ferries sail again</h1>",
        "<h1><span>Harbor</span><span class=visually-hidden>: </span><span>Ferries sail again</span></h1>",
        "<h1><a href=/a><span class=top-line>Harbor</span><br>Ferries sail again</a></h1>"
            + "<meta property=og:title content='Ferries sail again'>",
        "<h1><span class=visually-hidden>Headline:</span> Ferries sail again</h1>",
    ])
    func leavesOutTheKicker(page: String) throws {
        #expect(try title(page) == "Ferries sail again")
    }

    @Test func keepsAKickerThatIsPartOfTheHeading() throws {
        #expect(try title("<h1>Harbor: Ferries sail again</h1>") == "Harbor: Ferries sail again")
    }

    @Test(arguments: [
        // The first heading is the site's.
        "<h1>Eastmere Courier</h1><h2>Ferries sail again</h2><title>Ferries sail again | Eastmere Courier</title>",
        // The first heading is the last step of a breadcrumb trail.
        "<ol><li><h1>Ferries: harbor of Eastmere opens</h1></li></ol><h2>Ferries sail again</h2>"
            + "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Ferries sail again\"}</script>",
        // The page's data has a title made for search engines.
        "<h1>Ferries sail again</h1><meta property=og:title content='Eastmere harbor: timetable and all prices'>",
        // Nothing shows the title.
        "<title>Ferries sail again | Harbor | Eastmere Courier</title>",
        "<title>Ferries sail again | District</title>",
    ])
    func takesTheTitleThatReadersSee(page: String) throws {
        #expect(try title(page) == "Ferries sail again")
    }

    private func title(_ head: String) throws -> String? { try clean(head + Self.body).metadata.title?.value }
}

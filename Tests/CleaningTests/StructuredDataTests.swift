import Model
import Testing
import Text

@testable import Cleaning

/// Which of the things that a page's JSON-LD describes is its own article, and what it says of section and tags.
struct StructuredDataTests {
    private static let body = "<p>The harbor of Eastmere reopened today, and the first ferries left before noon.</p>"

    @Test func takesTheArticleThatHasThePagesAddress() throws {
        let metadata = try metadata(
            """
            <link rel=canonical href=https://courier.example/ferries>
            <script type=application/ld+json>[
            {"@type":"NewsArticle","headline":"Mill burns","url":"https://courier.example/mill","datePublished":"2020-01-01"},
            {"@type":"NewsArticle","headline":"Ferries sail","url":"https://www.courier.example/ferries/?x=1",
            "datePublished":"2024-03-05"}]</script>
            """)
        #expect(metadata.publishedAt?.value == "2024-03-05")
        #expect(metadata.title?.value == "Ferries sail")
    }

    @Test func takesNoArticleOfAListForThePagesOwn() throws {
        let metadata = try metadata(
            """
            <title>Ferries sail</title><script type=application/ld+json>{"@type":"ItemList","itemListElement":[
            {"@type":"NewsArticle","headline":"Mill burns","datePublished":"2020-01-01","author":"Bo Lind"}]}</script>
            """)
        #expect(metadata.publishedAt == nil)
        #expect(metadata.authors == nil)
    }

    @Test func readsSectionAndTags() throws {
        let metadata = try metadata(
            """
            <script type=application/ld+json>{"@type":"NewsArticle","headline":"Ferries sail","articleSection":["Harbor"],
            "keywords":["Ferries","Eastmere","Ferries","type:article"]}</script>
            """)
        #expect(metadata.section == Found("Harbor", .jsonLD))
        #expect(metadata.tags == Found(["Ferries", "Eastmere"], .jsonLD))
    }

    @Test func prefersArticleTagsToKeywords() throws {
        let metadata = try metadata(
            """
            <meta name=keywords content="news, harbor"><meta property=article:section content=Town>
            <meta property=article:tag content=Ferries><meta property=article:tag content="Eastmere &amp; Sons">
            """)
        #expect(metadata.section == Found("Town", .meta))
        #expect(metadata.tags == Found(["Ferries", "Eastmere & Sons"], .meta))
    }

    private func metadata(_ head: String) throws -> Metadata { try clean(head + Self.body).metadata }
}

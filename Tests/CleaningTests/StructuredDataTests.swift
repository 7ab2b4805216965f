import Model
import Testing
import Text

@testable import Cleaning

/// Which of the things that a page's JSON-LD describes is its own article.
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

    private func metadata(_ head: String) throws -> Metadata { try clean(head + Self.body).metadata }
}

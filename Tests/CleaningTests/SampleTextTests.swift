import Model
import Testing
import Text

@testable import Cleaning

/// The scraped texts among the sample articles of the repository.
struct SampleTextTests {
    @Test func findsTheDamArticleOfTheBalticCourier() throws {
        let article = try clean("input/balticcourier/dam-burst-tuzla.txt")
        #expect(article.metadata.title?.value == "Dam Burst Near Tuzla Leaves 17 Dead, Minister Resigns")
        #expect(article.metadata.publishedAt == Found("2025-04-15T07:50", .dateline))
        #expect(article.captions.map { $0.prefix(24) } == ["A rescue dog searches th"])
        let text = article.text.string
        #expect(text.hasPrefix("The number of people killed"))
        #expect(text.hasSuffix("no more than 15 millimeters."))
        #expect(headings(of: article) == ["The letter of 2023", "What happens next"])
        #expect(article.paragraphs.count { $0.zone == .list } == 3)
        #expect(article.paragraphs.count == 15)
    }

    @Test func findsTheWrappedArticleOfTheBalticCourier() throws {
        let article = try clean("input/balticcourier/balti-vote-count.txt")
        #expect(article.metadata.title?.value == "Court in Balti orders third count after 12-vote gap")
        #expect(article.metadata.authors?.value == ["Rasa Petrauskaite"])
        #expect(article.metadata.publishedAt == Found("2025-05-06", .dateline))
        #expect(article.metadata.modifiedAt == Found("2025-05-07T09:12+03:00", .dateline))
        #expect(article.paragraphs.count == 8)
        #expect(
            article.text.string.hasPrefix("A court in Moldova's second-largest city on Tuesday ordered a third count"))
        #expect(article.text.string.hasSuffix("wins. Cazacu is 57, Rotaru 44."))
    }

    private func clean(_ path: String) throws -> CleanArticle {
        let bytes = try #require(TestFile.read(path))
        return try PlainTextCleaner().clean(#require(TextBuffer(validating: bytes)), given: Metadata())
    }

    private func headings(of article: CleanArticle) -> [String] {
        article.paragraphs.filter { $0.zone == .heading }.map { article.text.string(in: $0.bytes) }
    }
}

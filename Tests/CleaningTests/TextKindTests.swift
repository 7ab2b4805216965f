import Model
import Testing
import Text

@testable import Cleaning

/// What a text says of the kind of page that it was copied from.
struct TextKindTests {
    private static let prose = "The harbor of Eastmere reopened on Monday, and the first ferries left before noon."
    private static let headlines = (1...7).map { "Ferry number \($0) sails again" }.joined(separator: "\n")

    @Test(
        arguments: [
            ("Ferries sail again in Eastmere\n\n" + prose, .article),
            ("3 May 2025\n\n" + prose, .article),
            (prose, nil),
            ("404\nPage not found\nThe page has moved, perhaps to where you came from.", .error),
            ("404 ferries sail again in Eastmere\n\n" + prose, .article),
            ("Forbidden fruit grows again in Eastmere\n\n" + prose, .article),
            ("Ferries sail again in Eastmere\n\n" + prose + "\n\nSubscribe to continue reading", .paywallTeaser),
            ("Fähren fahren wieder\n\n" + prose + "\n\nJetzt weiterlesen mit einem Abo", .paywallTeaser),
            ("Ferries sail again\n\n" + prose + "\n\nSupport our journalism\nDonate now", .article),
            ("Ferries sail again in Eastmere\n0:00 / 1:32\n\n" + prose, .mediaStub),
            (headlines, .list),
            ("Ferries sail again in Eastmere\n\n" + prose + "\n\nRead more\n" + headlines, .article),
        ] as [(String, PageKind?)])
    func tellsTheKindOrIsSilent(text: String, kind: PageKind?) throws {
        let article = try PlainTextCleaner().clean(TextBuffer(text), given: Metadata())
        #expect(article.pageKind == kind)
        #expect(article.warnings.contains { $0.code == "not-an-article" } == (kind != nil && kind != .article))
    }

    private static func entry(_ time: String) -> String {
        "Ferries left the harbor of Eastmere before noon, the harbor said in a note of \(time) that nobody had seen."
    }

    @Test func keepsAllHeadlinesOfAList() throws {
        let article = try PlainTextCleaner().clean(TextBuffer(Self.headlines), given: Metadata())
        #expect(article.paragraphs.count == 7)
        #expect(article.metadata.title == nil)
    }

    @Test func findsALiveBlogByItsTimesAndDropsThoseThatStandAlone() throws {
        let times = ["16:48", "15:20", "13:05", "11:30", "09:15"]
        let entries = times.map { "\($0)\n\(Self.entry($0))" }
        let text = "Ferries sail again in Eastmere\n\n" + entries.joined(separator: "\n\n")
        let article = try PlainTextCleaner().clean(TextBuffer(text), given: Metadata())
        #expect(article.pageKind == .liveBlog)
        #expect(article.text.string == times.map(Self.entry).joined(separator: "\n\n"))
    }
}

import Model
import Testing
import Text

@testable import Cleaning

/// What copying and scraping do to a text, and what must not be taken for it.
struct CopiedTextTests {
    private static let prose = "The harbor of Eastmere reopened on Monday, and the first ferries left before noon."

    private func clean(_ text: String) throws -> CleanArticle {
        try PlainTextCleaner().clean(TextBuffer(text), given: Metadata())
    }

    /// No phrase that sites write above or below their articles may cost a sentence that opens with it.
    @Test func keepsSentencesThatOpenWithTheWordsOfButtons() throws {
        let table = try #require(TestFile.read("Sources/Weights/data/clutter-phrases.tsv"))
        let rows = String(decoding: table, as: UTF8.self).split(separator: "\n").map { $0.split(separator: "\t") }
        let labels = rows.filter { $0.count == 4 && $0[1] != "opening" && $0[1] != "within" && !$0[0].contains("©") }
            .map { $0[0] }
        try #require(labels.count > 300)
        for words in labels {
            let sentence = "\(words) und das war am Ende doch noch eine ganze Zeile."
            let text = "\(Self.prose)\n\n\(sentence)\n\n\(Self.prose)!"
            #expect(try clean(text).text.string.contains(sentence), "\(words)")
        }
    }

    @Test func takesOutWhatAScraperTookTwice() throws {
        #expect(try clean("\(Self.prose)\n\(Self.prose)\n\nIt rained on Tuesday, they say.").paragraphs.count == 2)
    }

    @Test func keepsARefrain() throws {
        let lines = [Self.prose, "It rained on Tuesday, they say.", Self.prose, "It snowed on Friday, they say."]
        #expect(try clean(lines.joined(separator: "\n\n")).paragraphs.count == 4)
    }

    @Test func joinsWordsThatASoftHyphenDivides() throws {
        let text = """
            The harbor authority of Rijeka said on Thursday that a long plan
            for the new pier was ready by now, and that the second confer\u{AD}
            ence with the unions would take place in May. It had been put
            off twice, the last time because of a storm that closed it.
            """
        #expect(try clean(text).text.string.contains("second conference with"))
    }

    @Test(arguments: ["Ferries leave harbor of Eastmere again", "Some call it a wonder"])
    func knowsTheTitleAmongTheMenusOfAPage(title: String) throws {
        let menu = ["Home", "News", "Sport", "Skip to content", "Log in", "Swan stops the early train again"]
        let others = (1...10).map { "Story \($0) of another day" }
        let body = [Self.prose, "The ferries were full, said the harbor.", "Nobody in Eastmere had slept, they say."]
        var given = Metadata()
        // A title that shares no word with the text is known only where it came with it.
        if !title.contains("Eastmere") { given.title = Found(title, .given) }
        let text = (menu + others + [title, "3 May 2025"] + body).joined(separator: "\n")
        let article = try PlainTextCleaner().clean(TextBuffer(text), given: given)
        #expect(article.metadata.title?.value == title)
        #expect(article.text.string == body.joined(separator: "\n\n"))
    }

    @Test func cutsThePageBelowTheArticleButNotABoxInside() throws {
        let body = (1...8).map { "\(Self.prose.dropLast()), on day \($0)." }
        let links = ["Related"] + (1...9).map { "Ferry number \($0) sails again" }
        let page = body[..<4] + ["Newsletter", "Sign up"] + body[4...] + links
        #expect(try clean(page.joined(separator: "\n\n")).paragraphs.count == 8)
    }

    @Test func makesATableOfRowsWithTabsOrStrokes() throws {
        for border in ["\t", " | "] {
            let rows = [["Team", "Games", "Points"], ["Skarn", "19", "31"]].map { $0.joined(separator: border) }
            let article = try clean(([Self.prose] + rows + [Self.prose + "!"]).joined(separator: "\n"))
            #expect(article.paragraphs.map(\.zone) == [.body, .table, .table, .body])
            #expect(article.text.string.contains("Team | Games | Points\n\nSkarn | 19 | 31"))
        }
    }

    @Test(arguments: [
        ("Posted on June 3, 2025 by Mira Castell", "2025-06-03"), ("26 maj 2025 11.40", "2025-05-26T11:40"),
        ("12 مايو 2025", "2025-05-12"), ("2025年5月12日 18時05分", "2025-05-12T18:05"),
    ])
    func readsTheDateLine(line: String, date: String) throws {
        let article = try clean("Ferries sail again in Eastmere\n\(line)\n\n\(Self.prose)")
        #expect(article.metadata.publishedAt?.value == date)
    }
}

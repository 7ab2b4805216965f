import Entities
import Model
import Pipeline
import Syntax
import TestSupport
import Testing
import Text
import Tokenizing

@testable import Quotes

/// The document with its quotes.
func tagged(_ text: String) throws -> Document {
    try Document.read(text).after(ICUTokenizer(), SyntaxTagger(), EntityTagger(), QuoteTagger())
}

/// What a test compares of a quote.
struct ReadQuote: Equatable {
    var form: QuoteForm
    var speaker: String?
    var content: [String]

    init(_ form: QuoteForm, by speaker: String?, _ content: String...) {
        (self.form, self.speaker, self.content) = (form, speaker, content)
    }

    init(_ quote: Quote, in document: Document) {
        form = quote.form
        speaker = quote.speaker.map { document.string(in: $0.bytes) }
        content = quote.content.map { document.string(in: $0) }
    }
}

func quotes(in text: String) throws -> [ReadQuote] {
    let document = try tagged(text)
    return document.quotes.map { ReadQuote($0, in: document) }
}

struct QuoteTaggerTests {
    @Test func isNamedAsInTheConfiguration() {
        #expect(QuoteTagger.signature.type == "tag.quotes")
    }

    @Test(arguments: [
        "“We will rebuild the harbor,” Mayor Ana Duarte said.", "\"We will rebuild the harbor,\" said Ana Duarte.",
        "«We will rebuild the harbor», Ana Duarte said.", "„We will rebuild the harbor“, said Ana Duarte.",
        "'We will rebuild the harbor,' Ana Duarte said.", "''We will rebuild the harbor,'' said Ana Duarte.",
        "Ana Duarte told reporters: “We will rebuild the harbor”.", "Ana Duarte said, “We will rebuild the harbor”.",
    ])
    func findsTheSpeakerWithAnyMarks(_ text: String) throws {
        #expect(try quotes(in: text) == [ReadQuote(.direct, by: "Ana Duarte", "We will rebuild the harbor")])
    }

    @Test func joinsWhatItsCueSplits() throws {
        #expect(
            try quotes(in: "“The harbor,” Ana Duarte said, “will be rebuilt by the town.”")
                == [ReadQuote(.direct, by: "Ana Duarte", "The harbor", "will be rebuilt by the town.")]
        )
        #expect(
            try quotes(in: "“It was cold,” Ana Duarte said. “Nobody slept.”")
                == [ReadQuote(.direct, by: "Ana Duarte", "It was cold", "Nobody slept.")]
        )
    }

    @Test func goesOnOverParagraphs() throws {
        let text = "Ana Duarte said: “The first night was cold.\n\n“The second night was worse.”\n\nThe rain stopped."
        #expect(
            try quotes(in: text)
                == [ReadQuote(.direct, by: "Ana Duarte", "The first night was cold.", "The second night was worse.")]
        )
    }

    @Test(arguments: [
        (
            "The ministry said that the dam had lost 30 meters of wall.", "ministry",
            "the dam had lost 30 meters of wall"
        ),
        ("The dam lost 30 meters of wall, the ministry said.", "ministry", "The dam lost 30 meters of wall"),
        ("The dam lost 30 meters of wall, according to officials.", "officials", "The dam lost 30 meters of wall"),
        ("According to officials, the dam lost 30 meters of wall.", "officials", "the dam lost 30 meters of wall"),
        ("Officials warned on Monday that the dam may break.", "Officials", "the dam may break"),
        ("Ana Duarte denied that the town was bankrupt.", "Ana Duarte", "the town was bankrupt"),
    ])
    func findsIndirectSpeech(_ text: String, _ speaker: String, _ content: String) throws {
        #expect(try quotes(in: text) == [ReadQuote(.indirect, by: speaker, content)])
    }

    @Test func namesTheOrganizationBehindADocument() throws {
        let text = """
            The country has moved more than 90,000 soldiers to the coast, according to the latest estimate by the \
            Ministry of Defense of Ukraine.
            """
        let content = "The country has moved more than 90,000 soldiers to the coast"
        #expect(try quotes(in: text) == [ReadQuote(.indirect, by: "Ministry of Defense of Ukraine", content)])
    }

    @Test func keepsTheWritersWordsAroundAFragment() throws {
        #expect(
            try quotes(in: "Ana Duarte said the plan was “a gift to nobody” in the town.")
                == [ReadQuote(.mixed, by: "Ana Duarte", "the plan was “a gift to nobody” in the town")]
        )
    }

    @Test(arguments: [
        "The so-called “bridge to nowhere” was closed.", "The boys’ team won.", "The board is 6'2\" long.",
        "He read “The Old Harbor” twice.", "A stray “ mark stands here. The dam broke.",
    ])
    func leavesOutWhatNobodySaid(_ text: String) throws {
        #expect(try quotes(in: text) == [])
    }

    @Test func lastsNoLongerThanTheParagraphOfAStrayMark() throws {
        let text = "The “mark is never closed.\n\n“We will rebuild,” Ana Duarte said."
        #expect(try quotes(in: text) == [ReadQuote(.direct, by: "Ana Duarte", "We will rebuild")])
    }

    @Test func continuesASpeakerInTheSameParagraph() throws {
        let found = try quotes(
            in: "“It was cold,” Ana Duarte said in Lisbon on Monday, when she met the press. “Nobody slept that night.”"
        )
        #expect(found.flatMap(\.content).contains("Nobody slept that night."))
        #expect(found.allSatisfy { $0.speaker == "Ana Duarte" })
    }

    @Test(arguments: [
        ("Ana Duarte said the wall is old.\n\n“Nobody slept that night.”", "Ana Duarte"),
        // The paragraph goes on with something else, or names two who speak.
        ("Ana Duarte said the wall is old. Rain fell for a week.\n\n“Nobody slept that night.”", nil),
        ("Paul Verne said it holds. Ana Duarte said the wall is old.\n\n“Nobody slept that night.”", nil),
    ])
    func continuesTheSpeakerOfAReport(_ text: String, _ speaker: String?) throws {
        let quote = try #require(try quotes(in: text).last)
        #expect(quote == ReadQuote(.direct, by: speaker, "Nobody slept that night."))
    }

    @Test func knowsWhoHeIsOnlyWhereOnePersonFits() throws {
        let one = try tagged("Paul Verne is the mayor. “We will rebuild,” he said.")
        let identity = try #require(one.quotes.last?.speaker?.identity)
        #expect(one.entities.identities[identity].name == "Paul Verne")
        let two = try tagged("Paul Verne met Mark Lund. “We will rebuild,” he said.")
        let quote = try #require(two.quotes.last)
        #expect(quote.speaker?.identity == nil)
    }
}

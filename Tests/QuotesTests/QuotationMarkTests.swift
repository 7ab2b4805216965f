import Model
import TestSupport
import Testing

@testable import Quotes

/// Marks over paragraphs, around cues, without a partner and in other countries' ways.
struct QuotationMarkTests {
    @Test func goesOnWhereEachParagraphOpensAnew() throws {
        let text = """
            Paul Verne, the mayor, said: “The first night was cold.

            “The second was worse.

            “The third was quiet.”

            The rain stopped.
            """
        #expect(
            try quotes(in: text) == [
                ReadQuote(
                    .direct, by: "Paul Verne", "The first night was cold.", "The second was worse.",
                    "The third was quiet."
                )
            ]
        )
    }

    @Test func givesTheCueAtTheEndToAllParagraphs() throws {
        let text = "“It broke at night. Nobody was hurt.\n\n“We will build it again,” said Ana Duarte."
        #expect(
            try quotes(in: text) == [
                ReadQuote(.direct, by: "Ana Duarte", "It broke at night. Nobody was hurt.", "We will build it again")
            ]
        )
    }

    @Test func takesTheParagraphAfterAColon() throws {
        #expect(
            try quotes(in: "Ana Duarte wrote:\n\nThe wall is old. We told you so.\n\nRain fell.")
                == [ReadQuote(.indirect, by: "Ana Duarte", "The wall is old. We told you so.")]
        )
        #expect(
            try quotes(in: "Ana Duarte said:\n\n“The wall is old. We told you so.”\n\nRain fell.")
                == [ReadQuote(.direct, by: "Ana Duarte", "The wall is old. We told you so.")]
        )
    }

    @Test(arguments: [
        "“The wall,” Ana Duarte told the Harbor Post on Monday, “is the end of the harbor.”",
        "“The wall,” says Ana Duarte, “is the end of the harbor.”",
    ])
    func joinsWhatAnyCueSplits(_ text: String) throws {
        #expect(
            try quotes(in: text)
                == [ReadQuote(.direct, by: "Ana Duarte", "The wall", "is the end of the harbor.")]
        )
    }

    @Test func readsACueWithAPlaceBetweenTwoQuotations() throws {
        let text =
            "“It was cold,” Ana Duarte explained in an interview with the Harbor Post. “Nobody slept that night.”"
        #expect(
            try quotes(in: text)
                == [ReadQuote(.direct, by: "Ana Duarte", "It was cold", "Nobody slept that night.")]
        )
    }

    @Test func endsAQuotationBeforeTheNextPredicate() throws {
        let found = try quotes(in: "Ana Duarte said, “We will pay,” adding: “The town is rich.”")
        #expect(
            found == [
                ReadQuote(.direct, by: "Ana Duarte", "We will pay"),
                ReadQuote(.direct, by: "Ana Duarte", "The town is rich."),
            ]
        )
        #expect(
            try quotes(in: "Protesters chanted “No more walls” and marched to the harbor.")
                == [ReadQuote(.direct, by: "Protesters", "No more walls")]
        )
    }

    @Test func keepsTheSentenceAfterAQuotationApart() throws {
        let text = "Verne insisted that the town “stop the works.” The Harbor Agency said they had shown “no respect.”"
        #expect(try quotes(in: text).map(\.speaker) == ["Verne", "Harbor Agency"])
    }

    @Test(arguments: [
        "»We cannot wait«, said Ana Duarte.", "„We cannot wait”, said Ana Duarte.",
        "``We cannot wait,'' said Ana Duarte.",
        "‹We cannot wait›, said Ana Duarte.",
    ])
    func readsTheMarksOfOtherCountries(_ text: String) throws {
        #expect(try quotes(in: text) == [ReadQuote(.direct, by: "Ana Duarte", "We cannot wait")])
    }

    @Test func readsSingleMarksAroundApostrophes() throws {
        #expect(
            try quotes(in: "‘We can’t wait,’ said Ana Duarte. ‘The town’s people are cold.’")
                == [ReadQuote(.direct, by: "Ana Duarte", "We can’t wait", "The town’s people are cold.")]
        )
    }

    @Test func leavesOutAMarkWithoutAPartner() throws {
        #expect(
            try quotes(in: "“We will rebuild, Ana Duarte said on Monday.")
                == [ReadQuote(.indirect, by: "Ana Duarte", "We will rebuild")]
        )
    }

    @Test(arguments: [
        "The so-called “smart wall” was closed on Monday.", "She starred in “The Old Harbor” and “Nights of Rain.”",
        "The band played “Blue Wall” twice, and the crowd sang.", "The firm's “efficiency program” cost 300 jobs.",
    ])
    func leavesOutTitlesAndScareQuotes(_ text: String) throws {
        #expect(try quotes(in: text) == [])
    }
}

/// Quotations without a cue of their own.
struct FloatingQuoteTests {
    @Test func goOnWithTheSpeakerOfTheParagraphBefore() throws {
        let text = """
            “It was cold,” Ana Duarte said.

            “Nobody slept that night. The children cried.”

            Mark Lund said the wall was old.
            """
        #expect(
            try quotes(in: text) == [
                ReadQuote(
                    .direct, by: "Ana Duarte", "It was cold", "Nobody slept that night. The children cried."
                ),
                ReadQuote(.indirect, by: "Mark Lund", "the wall was old"),
            ]
        )
    }

    @Test func areNobodysAfterAQuestion() throws {
        let found = try quotes(in: "“Did you sleep?” Ana Duarte asked.\n\n“Not a single minute of it.”")
        #expect(found.map(\.speaker) == ["Ana Duarte", nil])
    }

    @Test func areNobodysWhereTwoSpokeBefore() throws {
        let text = "“It was cold,” Ana Duarte said. “It was not,” Mark Lund said.\n\n“Nobody slept that night.”"
        #expect(try quotes(in: text).last?.speaker == nil)
    }

    @Test func goOnOverParagraphsOfTheirOwn() throws {
        let found = try quotes(in: "“The wall leaks badly.\n\n“It always did that.”\n\nRain fell.")
        #expect(found == [ReadQuote(.direct, by: nil, "The wall leaks badly.", "It always did that.")])
    }
}

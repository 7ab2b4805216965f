import Model
import TestSupport
import Testing

@testable import Quotes

/// Who speaks in a transcript, and whose words a medium passes on.
struct DialogAndChainTests {
    @Test(arguments: ["", "\""]) func readsTurnsInCapitals(_ mark: String) throws {
        let text = """
            \(mark)LUND: Will you pay for the wall?

            \(mark)DUARTE: No. The town will pay. I said so.

            \(mark)LUND: Thank you.
            """
        let found = try quotes(in: text)
        #expect(found.map(\.speaker) == ["LUND", "DUARTE", "LUND"])
        #expect(
            found.flatMap(\.content) == [
                "Will you pay for the wall?", "No. The town will pay. I said so.", "Thank you.",
            ]
        )
    }

    @Test func takesNoHeadingForATurn() throws {
        #expect(try quotes(in: "UPDATE: The wall broke.\n\nRain fell in the town.").isEmpty)
    }

    @Test func readsALineOfDialog() throws {
        #expect(
            try quotes(in: "“Will you pay?” asked Lund.\n“No,” said Duarte.") == [
                ReadQuote(.direct, by: "Lund", "Will you pay?"), ReadQuote(.direct, by: "Duarte", "No"),
            ]
        )
    }

    @Test(arguments: [
        ("300 people had fled, Harbor Wire reported, citing the ministry.", "ministry", "Harbor Wire"),
        ("Citing the ministry, Harbor Wire said 300 people had fled.", "ministry", "Harbor Wire"),
        ("Harbor Wire, with reference to the ministry, said 300 people had fled.", "ministry", "Harbor Wire"),
        ("The Harbor Post, citing two officials, reported that 300 people had fled.", "two officials", "Harbor Post"),
    ])
    func givesTheWordsToTheCitedAndToTheMedium(_ text: String, _ cited: String, _ medium: String) throws {
        #expect(
            try quotes(in: text) == [
                ReadQuote(.indirect, by: cited, "300 people had fled"),
                ReadQuote(.indirect, by: medium, "300 people had fled"),
            ]
        )
    }

    @Test func citesNoReasons() throws {
        let found = try quotes(in: "The town said the wall would close, citing the cold.")
        #expect(!found.contains { $0.speaker == "cold" })
    }

    @Test(arguments: [
        "Harbor Wire quoted Ana Duarte as saying that 300 people had fled.",
        "Ana Duarte was quoted as saying that 300 people had fled.",
        "300 people had fled, Harbor Wire quoted Ana Duarte as saying.",
    ])
    func givesTheWordsToWhoIsQuoted(_ text: String) throws {
        #expect(try quotes(in: text) == [ReadQuote(.indirect, by: "Ana Duarte", "300 people had fled")])
    }

    @Test(arguments: [
        ("Per the ministry, 300 people had fled.", "ministry"),
        ("In the words of Ana Duarte, 300 people had fled.", "Ana Duarte"),
        ("By Duarte's own account, 300 people had fled.", "Duarte"),
        ("According to a report by the World Bank, 300 people had fled.", "World Bank"),
    ])
    func readsWaysToSayAccordingTo(_ text: String, _ speaker: String) throws {
        #expect(try quotes(in: text) == [ReadQuote(.indirect, by: speaker, "300 people had fled")])
    }

    @Test func readsHeadlines() throws {
        #expect(try quotes(in: "Officials say 300 dead in dam burst").map(\.speaker) == ["Officials"])
        #expect(try quotes(in: "Verne accused of taking bribes").map(\.speaker) == [nil])
        #expect(
            try quotes(in: "Duarte vows to rebuild wall, calls critics “fools”") == [
                ReadQuote(.indirect, by: "Duarte", "to rebuild wall"),
                ReadQuote(.mixed, by: "Duarte", "critics “fools”"),
            ]
        )
    }
}

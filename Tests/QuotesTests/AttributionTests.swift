import Model
import TestSupport
import Testing

@testable import Quotes

struct AttributionTests {
    @Test func looksForItsQuotationInItsOwnParagraph() throws {
        let text =
            "“Nobody slept,” Ana Duarte said. “It was cold.”\n\nThe Harbor Agency said the wall would be rebuilt."
        #expect(
            try quotes(in: text) == [
                ReadQuote(.direct, by: "Ana Duarte", "Nobody slept", "It was cold."),
                ReadQuote(.indirect, by: "Harbor Agency", "the wall would be rebuilt"),
            ]
        )
    }

    @Test(arguments: [
        "The Harbor Agency did not say who had built the wall.",
        "The ministry hadn't revealed the contents of the letter.",
        "Inspectors questioned four engineers.", "Ana Duarte refused to comment on the letter.",
        "Gas in Lisbon is expected back on Friday.", "The ministry revealed the contents of the letter.",
        "Ferries told to stay in port", "The town called the plan useless.", "The engineers decided to wait.",
    ])
    func reportsNothingWithoutWordsThatWereSaid(_ text: String) throws {
        #expect(try quotes(in: text) == [])
    }

    @Test(arguments: [
        ("“It leaks,” said the agency's chief engineer, Paul Verne.", "Paul Verne", "It leaks"),
        ("“It leaks,” said its head of repairs, Paul Verne, on Monday.", "Paul Verne", "It leaks"),
        ("The agency's chief engineer, Paul Verne, said it leaks.", "Paul Verne", "it leaks"),
        ("The wall leaks, according to its engineer, Paul Verne.", "Paul Verne", "The wall leaks"),
    ])
    func namesThePersonInApposition(_ text: String, _ speaker: String, _ content: String) throws {
        let found = try quotes(in: text)
        #expect(found.map(\.speaker) == [speaker])
        #expect(found.flatMap(\.content) == [content])
    }

    @Test(arguments: [
        (
            "The loss of the wall was also confirmed by Harbor Secretary Paul Verne.", "Paul Verne",
            "The loss of the wall"
        ),
        ("It was announced by Paul Verne that the wall leaks.", "Paul Verne", "the wall leaks"),
    ])
    func readsPassives(_ text: String, _ speaker: String, _ content: String) throws {
        #expect(try quotes(in: text) == [ReadQuote(.indirect, by: speaker, content)])
    }

    @Test(arguments: [
        (
            "Four houses fell, said Paul Verne, head of the agency; the mayor put the number at six.",
            "Four houses fell"
        ),
        ("Four houses fell, according to Paul Verne, who leads the agency.", "Four houses fell"),
        (
            "According to the World Bank, which lent the town 3 million, half of the wall leaks.",
            "half of the wall leaks"
        ),
        (
            "Paul Verne promised a boat to each house that lost its wall and said that help would come.",
            "help would come"
        ),
        ("While Paul Verne has denied any plans to sell the wall, it was sold in May.", "any plans to sell the wall"),
    ])
    func leavesOutWhatBelongsToTheSource(_ text: String, _ content: String) throws {
        #expect(try quotes(in: text).flatMap(\.content).contains(content))
        #expect(try quotes(in: text).allSatisfy { $0.content.count == 1 })
    }
}

struct SpeakerTests {
    @Test(arguments: [
        ("The wall leaks, according to a first estimate by the town council.", "town council"),
        ("NATO's response urges Latvia to “repair the wall.”", "NATO"),
        ("The wall leaks, according to Deputy Secretary of State Ana Duarte.", "Ana Duarte"),
        ("Its leader, Senator-elect Paul Verne, said the wall was old.", "Paul Verne"),
    ])
    func namesWhoeverSpeaks(_ text: String, _ speaker: String) throws {
        #expect(try quotes(in: text).map(\.speaker) == [speaker])
    }

    @Test func doesNotTakeSupportersForTheirPresident() throws {
        let found = try quotes(in: "Supporters of President Ana Duarte said the wall was old.")
        #expect(found.map(\.speaker) == ["Supporters"])
    }

    @Test func leavesOutADateline() throws {
        #expect(
            try quotes(in: "LISBON, May 3 (Acme Wire) - The wall was old, officials said.")
                == [ReadQuote(.indirect, by: "officials", "The wall was old")]
        )
    }

    @Test func keepsANestedReportOnlyWithItsOwnClauseOrName() throws {
        let bare = try quotes(in: "Ana Duarte said that her office had warned of leaks twice.")
        #expect(bare.map(\.speaker) == ["Ana Duarte"])
        let named = try quotes(in: "Ana Duarte said that Paul Verne had said that the wall leaks.")
        #expect(named.map(\.speaker) == ["Ana Duarte", "Paul Verne"])
    }

    @Test(arguments: [
        ("Ana Duarte blamed the rain, even suggesting that the wall was old.", "Ana Duarte"),
        ("Ana Duarte is telling voters that a wall of that age will fall.", "Ana Duarte"),
        ("The wall was old, The Daily Harbor has learned.", "Daily Harbor"),
        ("The Harbor Agency just this week announced that the wall was old.", "Harbor Agency"),
        (
            "Ana Duarte, a fellow at the institute who studies walls and runs a boat, said that it was old.",
            "Ana Duarte"
        ),
    ])
    func findsASubjectFarFromItsVerb(_ text: String, _ speaker: String) throws {
        #expect(try quotes(in: text).compactMap(\.speaker).last == speaker)
    }

    @Test func splitsWhatTwoVerbsOfOneSubjectReport() throws {
        let found = try quotes(in: "Ana Duarte spoke of “a leak” and said that the wall was old.")
        #expect(
            found == [
                ReadQuote(.direct, by: "Ana Duarte", "a leak"),
                ReadQuote(.indirect, by: "Ana Duarte", "the wall was old"),
            ]
        )
    }

    @Test(arguments: [
        ("Mark Lund left. Ana Duarte came. She said the wall was old.", "Ana Duarte"),
        ("“It leaks,” Ana Duarte told Mark Lund. “It is old,” she said.", "Ana Duarte"),
    ])
    func resolvesAPronounToTheOneThatFits(_ text: String, _ name: String) throws {
        let document = try tagged(text)
        let identity = try #require(document.quotes.last?.speaker?.identity)
        #expect(document.entities.identities[identity].name == name)
    }
}

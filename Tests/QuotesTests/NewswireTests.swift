import Model
import TestSupport
import Testing

@testable import Quotes

/// Sentences as news agencies build them.
struct NewswireTests {
    @Test(arguments: [
        "At least 11 suspected thieves were caught when the gate fell.", "Talks led to a proposed halt to the works.",
        "The council dismissed Mayor Paul Verne on Monday.", "No group has claimed responsibility for the leak.",
        "Some 40 jobs will be added by Paul Verne.", "A claim of £3,000 appeared in the books of the harbor.",
        "LISBON: The works on the wall have begun.", "Paul Verne: 7-3, averaging 90 points a game, is back.",
        "It was the town's most feared gang.", "It was not clear how many suspected thieves were on trial.",
    ])
    func takesNoParticipleAndNoDismissalForSpeech(_ text: String) throws {
        #expect(try quotes(in: text) == [])
    }

    @Test(arguments: [
        ("The head of the panel investigating the death of Paul Verne said that the wall leaks.", "head"),
        ("A tape that aired in January said that the wall leaks.", "tape"),
        ("A boxer who has joined the farmers' protest said that the wall leaks.", "boxer"),
        ("The critics who attack the plan said that the wall leaks.", "critics"),
        ("A number of analysts said that the wall leaks.", "analysts"),
        ("A group that says it owns the harbor left.", "group"),
        ("Also Monday in Lisbon, engineers said that the wall leaks.", "engineers"),
        ("A report on state-owned walls said that they leak.", "report"),
        ("A report from Lisbon by the Harbor Agency says that the wall leaks.", "Harbor Agency"),
    ])
    func findsSubjectsBehindClausesOfTheirOwn(_ text: String, _ speaker: String) throws {
        #expect(try quotes(in: text).map(\.speaker) == [speaker])
    }

    @Test(arguments: [
        (
            "Ana Duarte said on Monday in a speech to the council the wall had lost 30 meters.",
            "the wall had lost 30 meters"
        ),
        (
            "Ana Duarte said in an address delivered in Lisbon that the wall had lost 30 meters.",
            "the wall had lost 30 meters"
        ),
        ("Ana Duarte says at least five walls have cracks.", "at least five walls have cracks"),
        ("Ana Duarte said Monday about 20 walls were old.", "about 20 walls were old"),
        ("Ana Duarte said Monday's flood broke the wall.", "Monday's flood broke the wall"),
        ("Ana Duarte condemned Monday's sale of the wall.", "Monday's sale of the wall"),
        ("Ana Duarte says building walls will not help.", "building walls will not help"),
        ("Ana Duarte says increased rain has broken the wall.", "increased rain has broken the wall"),
        ("Ana Duarte reports Monday that the wall has been sold.", "the wall has been sold"),
        ("Ana Duarte has since said the wall leaks.", "the wall leaks"),
        ("Ana Duarte vowed not to sell the wall.", "not to sell the wall"),
        ("Ana Duarte asked if the wall would hold.", "the wall would hold"),
        ("Ana Duarte questioned how much would be paid.", "how much would be paid"),
        ("Ana Duarte called for increased spending on walls.", "increased spending on walls"),
        ("Ana Duarte said Monday she is worried that the wall leaks.", "she is worried that the wall leaks"),
        ("Ana Duarte made it clear that the wall leaks.", "the wall leaks"),
        ("Ana Duarte is worried that the wall leaks.", "the wall leaks"),
        ("Ana Duarte is determined to rebuild the wall.", "to rebuild the wall"),
    ])
    func findsContentBehindAsides(_ text: String, _ content: String) throws {
        #expect(try quotes(in: text) == [ReadQuote(.indirect, by: "Ana Duarte", content)])
    }

    @Test func findsWhatACueInsideAClauseDivides() throws {
        let found = try quotes(in: "The town passed a law he says will ruin the harbor.")
        #expect(found == [ReadQuote(.indirect, by: "he", "a law", "will ruin the harbor")])
    }

    @Test func endsAtTheCommaInFrontOfTheMainClause() throws {
        let found = try quotes(in: "Contrary to Paul Verne's claim that the wall was old, it held.")
        #expect(found.contains(ReadQuote(.indirect, by: "Paul Verne", "the wall was old")))
    }

    @Test func leavesTheClosingCueToTheOuterSpeaker() throws {
        let found = try quotes(in: "Verne had told the police that the wall was old, the source added.")
        #expect(
            found.contains(ReadQuote(.indirect, by: "Verne", "the wall was old"))
                && found.contains { $0.speaker == "source" }
        )
    }

    @Test func takesWhatComesAfterAccordingToBehindAnd() throws {
        let text = "Two walls fell and, according to Ana Duarte, three more walls leak."
        #expect(try quotes(in: text) == [ReadQuote(.indirect, by: "Ana Duarte", "three more walls leak")])
    }

    @Test func goesOnOverASemicolonAfterAccordingTo() throws {
        #expect(
            try quotes(in: "According to the council, 38 complaints were filed; 11 of them were upheld.")
                == [ReadQuote(.indirect, by: "council", "38 complaints were filed; 11 of them were upheld")]
        )
    }

    @Test(arguments: [
        ("“The wall is old,” the report read.", "report"),
        ("When Paul Verne mentioned the wall, Ana Duarte laughed and said, “It leaks.”", "Ana Duarte"),
        ("Ana Duarte, who in 2010 said that the wall was old, left.", "Ana Duarte"),
    ])
    func findsTheNearestSubject(_ text: String, _ speaker: String) throws {
        #expect(try quotes(in: text).last?.speaker == speaker)
    }

    @Test func endsBeforeTheNextCueBehindAQuotation() throws {
        let found = try quotes(in: "Ana Duarte said the wall was “not safe,” but she added that the gate was “new.”")
        #expect(
            found == [
                ReadQuote(.mixed, by: "Ana Duarte", "the wall was “not safe,”"),
                ReadQuote(.mixed, by: "she", "the gate was “new.”"),
            ]
        )
    }

    @Test func endsAnObjectBeforeTheNextPredicate() throws {
        let found = try quotes(in: "Ana Duarte has outlined a plan and has asked for the support of the town.")
        #expect(found.flatMap(\.content) == ["a plan", "the support of the town"])
    }

    @Test func keepsWhatTheWriterKnowsOutOfAQuotation() throws {
        let text = "It does not include the gate, of which, in the words of Ana Duarte, “there is a hole.”"
        #expect(try quotes(in: text) == [ReadQuote(.direct, by: "Ana Duarte", "there is a hole.")])
    }

    @Test func givesAPromiseWithTheClauseOfItsNoun() throws {
        #expect(
            try quotes(in: "Ana Duarte promised a boat to each household that lost its home.")
                == [ReadQuote(.indirect, by: "Ana Duarte", "a boat to each household that lost its home")]
        )
        #expect(try quotes(in: "Ana Duarte rejected it.") == [])
    }

    @Test func givesAStatementToWhoIssuedIt() throws {
        #expect(
            try quotes(in: "The council issued a statement calling the wall “a risk to all.”")
                == [ReadQuote(.mixed, by: "council", "the wall “a risk to all.”")]
        )
    }
}

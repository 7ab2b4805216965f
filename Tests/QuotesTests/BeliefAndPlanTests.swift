import Model
import TestSupport
import Testing

@testable import Quotes

/// What is thought, planned, judged and shown, in words of all classes.
struct BeliefAndPlanTests {
    @Test(arguments: [
        ("The Harbor Agency plans to rebuild the wall in May.", "Harbor Agency", "to rebuild the wall in May"),
        ("Ana Duarte urged residents to leave the old town.", "Ana Duarte", "residents to leave the old town"),
        ("Ana Duarte refused to pay for the wall, but the town did.", "Ana Duarte", "to pay for the wall"),
        ("The study found prices had doubled in two years.", "study", "prices had doubled in two years"),
        ("Polls show a close race in the north.", "Polls", "a close race in the north"),
        ("Ana Duarte painted Paul Verne as a man of the past.", "Ana Duarte", "Paul Verne as a man of the past"),
        ("Ana Duarte called the wall a mistake.", "Ana Duarte", "the wall a mistake"),
        (
            "Ana Duarte accused Paul Verne, the mayor, of fraud.", "Ana Duarte",
            "Paul Verne, the mayor, of fraud"
        ),
        ("Ana Duarte denounced the raid after she had left the town.", "Ana Duarte", "the raid"),
    ])
    func readsWhatVerbsOfThinkingAndJudgingTake(_ text: String, _ speaker: String, _ content: String) throws {
        #expect(try quotes(in: text) == [ReadQuote(.indirect, by: speaker, content)])
    }

    @Test(arguments: [
        ("Few shared Paul Verne's claim that the wall leaks.", "Paul Verne", "the wall leaks"),
        ("The ministry expressed concern about the old wall.", "ministry", "the old wall"),
        ("Nobody believed his promise to rebuild the wall.", "his", "to rebuild the wall"),
        ("There were fears that the wall would break.", nil, "the wall would break"),
    ])
    func readsNounsThatReport(_ text: String, _ speaker: String?, _ content: String) throws {
        #expect(try quotes(in: text).contains(ReadQuote(.indirect, by: speaker, content)))
    }

    @Test(arguments: [
        ("The wall is expected to break in May.", ["The wall", "to break in May"]),
        ("Paul Verne was accused of fraud on Monday.", ["Paul Verne", "of fraud"]),
        ("It is believed that the wall is old.", ["the wall is old"]),
    ])
    func readsPassivesWithoutASource(_ text: String, _ content: [String]) throws {
        let found = try quotes(in: text)
        #expect(found.map(\.content) == [content])
        #expect(found.map(\.speaker) == [nil])
    }

    @Test(arguments: [
        ("As many engineers have pointed out, the wall is old.", "many engineers", "the wall is old"),
        ("As Ana Duarte put it, the wall is a ruin.", "Ana Duarte", "the wall is a ruin"),
        ("The wall is old, as Ana Duarte noted on Monday.", "Ana Duarte", "The wall is old"),
    ])
    func readsClausesWithAs(_ text: String, _ speaker: String, _ content: String) throws {
        #expect(try quotes(in: text) == [ReadQuote(.indirect, by: speaker, content)])
    }

    @Test(arguments: [
        "Ana Duarte declined to comment.", "He attacked two villages.", "The flood claimed 12 lives.",
        "The mayor called a meeting.", "Did you know that walls leak?", "No one wants to pay for walls.",
        "Old walls feel a lot older than they are.", "The town learns as the walls leak each spring.",
        "The firm reported increased profit and cut 300 jobs.", "The band put it on the shelf.",
        "Her plan has three parts.",
    ])
    func reportsNothingWhereNobodySpeaks(_ text: String) throws {
        #expect(try quotes(in: text) == [])
    }

    @Test func leavesTheSourceToTheReportAround() throws {
        let text = "The ministry said 300 people were believed to be missing and that she hopes they are safe."
        #expect(try quotes(in: text).map(\.speaker) == ["ministry"])
    }
}

import Model
import TestSupport
import Testing

@testable import Claims

/// Verbs and their subjects.
struct ClausesTests {
    private func subject(of text: String, verb: Int = -1) throws -> String? {
        let tagged = try Tagged(text)
        let clauses = Clauses(ClaimText(tagged.document), tagged.document.sentences[0].tokens)
        let last = clauses.predicates.count - 1
        return clauses.subject(of: verb < 0 ? last : verb).map { tagged.words(clauses.text.bytes($0)) ?? "" }
    }

    @Test(arguments: [
        ("The mayor resigned.", "The mayor"), ("The price of bread in Turin rose.", "The price"),
        ("The company, based in Oslo, sold 400 cars.", "The company"),
        ("Shares of Orsini, which are part of the index, fell.", "Shares"),
        ("The closures, she said, saved money.", "The closures"),
        ("The bridge, which cost $5 million, collapsed.", "The bridge"),
        ("Deaths linked to the storm climbed.", "Deaths"), ("The man who sold the car vanished.", "The man"),
        ("The firm closed plants and hired guards.", "The firm"), ("The minister on Monday resigned.", "The minister"),
        ("Analysts said the Nasdaq 100 fell.", "the Nasdaq 100"),
    ])
    func findsTheSubjectOfTheLastVerb(_ text: String, _ wanted: String) throws {
        #expect(try subject(of: text) == wanted)
    }

    @Test(arguments: [
        ("The government wants to spend more.", "The government"), ("She urged members to pay.", "members"),
        ("Exports fell, hitting farmers.", "Exports"),
    ])
    func findsWhoDoesWhatAnInfinitiveOrAParticipleSays(_ text: String, _ wanted: String) throws {
        #expect(try subject(of: text) == wanted)
    }

    @Test func takesWhatARelativeClauseTellsOf() throws {
        #expect(try subject(of: "The bridge, which cost $5 million, collapsed.", verb: 0) == "The bridge")
        #expect(try subject(of: "The man who sold the car vanished.", verb: 0) == "The man")
    }

    @Test func joinsAVerbWithItsAuxiliaries() throws {
        let tagged = try Tagged("Exports had not yet been cut.")
        let predicates = Clauses(ClaimText(tagged.document), tagged.document.sentences[0].tokens).predicates
        #expect(predicates.count == 1)
        #expect(predicates.first?.tokens == 1..<6)
        #expect(predicates.first?.isPassive == true)
        #expect(predicates.first?.form == .finite)
    }
}

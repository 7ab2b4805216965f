import Model
import Pipeline
import Syntax
import TestSupport
import Testing
import Text
import Tokenizing

@testable import Entities

/// What a table of aliases makes of the names of a document.
struct AliasPassTests {
    private static let header = "action,name,entity_id,new_name,new_entity_id\n"

    private func stage(_ rows: String) throws -> EntityTagger {
        EntityTagger(aliases: try AliasTable(csv: Array((Self.header + rows).utf8), path: "aliases.csv"))
    }

    private func document(_ text: String, _ rows: String) throws -> Document {
        try Document.read(text).after(ICUTokenizer(), SyntaxTagger(), stage(rows))
    }

    /// The things as "id name TYPE mentions".
    private func things(_ text: String, _ rows: String) throws -> [String] {
        let entities = try document(text, rows).entities
        return entities.identities.enumerated().map { index, identity in
            let mentions = entities.mentions.filter { $0.identity == index }
            #expect(!mentions.isEmpty)
            #expect(mentions.allSatisfy { $0.type == identity.type })
            return "\(identity.id) \(identity.name) \(identity.type.rawValue) \(mentions.count)"
        }
    }

    private let persons = "Laura Whitfield met Peter Halloran. Mrs. Whitfield spoke, and Mr. Halloran left."

    @Test func leavesOtherNamesAsTheyAre() throws {
        let rows = "ignore,Hot Deals,,,\nmerge,,org:acme,,org:other\n"
        #expect(try document(persons, rows).entities.mentions == (try tagged(persons)).entities.mentions)
        #expect(try document(persons, rows).entities.identities == (try tagged(persons)).entities.identities)
    }

    @Test(arguments: [
        "merge,Laura Whitfield,,,person:laura-keller", "merge,,person:laura-whitfield,,person:laura-keller",
        "merge,LAURA WHÍTFIELD,person:laura-whitfield,,person:laura-keller",
    ])
    func mergesAllMentionsOfAThingThatIsNamedInFullOrByItsID(row: String) throws {
        #expect(
            try things(persons, row) == [
                "person:laura-keller Laura Whitfield PERSON 2", "person:peter-halloran Peter Halloran PERSON 2",
            ])
    }

    @Test func givesWhatIsMergedIntoANameThatNameAndItsID() throws {
        #expect(
            try things(persons, "merge,Laura Whitfield,,Laura Keller,\n").first
                == "person:laura-keller Laura Keller PERSON 2")
    }

    @Test func makesOneThingOfTwoInOneDocument() throws {
        #expect(
            try things(persons, "merge,Laura Whitfield,,,person:peter-halloran")
                == ["person:peter-halloran Laura Whitfield PERSON 4"])
    }

    @Test func takesTheIDOfTheTableForANameThatItHas() throws {
        let text = "They left Ravnsund Town and the village of Dolna Vrata."
        let found = try things(text, "merge,Dolna Vrata,,Kiev,\n")
        #expect(found.contains("city:kyiv Kiev GPE 1"), "\(found)")
    }

    @Test func takesTheTypeThatTheNewIDTells() throws {
        let team = try things("Norway spoke.", "merge,,iso:NO,Norway FA,org:norway-fa")
        #expect(team == ["org:norway-fa Norway FA ORG 1"])
        #expect(try things("Norway spoke.", "merge,,iso:NO,,wikidata:Q20") == ["wikidata:Q20 Norway GPE 1"])
    }

    @Test func splitsANameFromAThingThatItIsNot() throws {
        let found = try things(persons, "split,Halloran,person:peter-halloran,,\n")
        #expect(
            found == [
                "person:laura-whitfield Laura Whitfield PERSON 2", "person:peter-halloran Peter Halloran PERSON 1",
                "person:halloran Halloran PERSON 1",
            ])
    }

    @Test func givesWhatIsLeftTheNameThatItStillHas() throws {
        let text = "The United States signed. The US agreed, and the US paid."
        #expect(
            try things(text, "split,United States,iso:US,,event:the-deal\n") == [
                "event:the-deal United States EVENT 1", "iso:US US GPE 2",
            ])
    }

    @Test func renamesWithoutAnotherID() throws {
        for row in ["rename,,person:laura-whitfield,L. Whitfield,", "rename,laura whitfield,,L. Whitfield,"] {
            #expect(try things(persons, row).first == "person:laura-whitfield L. Whitfield PERSON 2")
        }
    }

    @Test func renamesWhatOtherRowsMadeOneThing() throws {
        let rows = "rename,,person:laura-keller,Dr. Keller,\nmerge,Laura Whitfield,,,person:laura-keller\n"
        #expect(try things(persons, rows).first == "person:laura-keller Dr. Keller PERSON 2")
    }

    @Test func callsAThingAsTheRowsThatMergeIntoItDoAlsoWhereNothingIsMerged() throws {
        let rows = "merge,Ned Whitfield,,Dr. Whitfield,person:laura-whitfield\n"
        #expect(try things(persons, rows).first == "person:laura-whitfield Dr. Whitfield PERSON 2")
    }

    @Test func ignoresWhatIsNoEntity() throws {
        for row in ["ignore,Laura Whitfield,,,", "ignore,,person:laura-whitfield,,"] {
            #expect(try things(persons, row) == ["person:peter-halloran Peter Halloran PERSON 2"])
        }
        #expect(
            try things(persons, "ignore,Whitfield,,,").first == "person:laura-whitfield Laura Whitfield PERSON 1")
    }

    @Test func followsRowsToTheLastOfThem() throws {
        let rows = """
            merge,Laura Whitfield,,Laura Keller,
            merge,Laura Keller,,,person:l-k
            merge,,person:l-k,,person:lk
            """
        #expect(try things(persons, rows).first == "person:lk Laura Whitfield PERSON 2")
        let dropped = "merge,Laura Whitfield,,Laura Keller,\nignore,,person:laura-keller,,\n"
        #expect(try things(persons, dropped).map { $0.prefix(12) } == ["person:peter"])
    }

    @Test func prefersWhatIsSaidOfTheWordsToWhatIsSaidOfTheID() throws {
        let rows = "merge,,person:peter-halloran,,person:p-h\nmerge,Halloran,person:peter-halloran,,person:other\n"
        #expect(
            try things(persons, rows).dropFirst() == [
                "person:p-h Peter Halloran PERSON 1", "person:other Halloran PERSON 1",
            ])
    }

    @Test func givesADocumentTheSameWhateverWasReadBefore() throws {
        let texts = [persons, "Laura Keller wrote to Norway.", "Mrs. Whitfield left Norway with Peter Halloran."]
        let rows = "merge,Laura Whitfield,,Laura Keller,\nrename,,iso:NO,Norge,\nmerge,Whitfield,,,person:w\n"
        let documents = try texts.map { try Document.read($0).after(ICUTokenizer(), SyntaxTagger()) }
        func identities(_ order: [Int]) throws -> [Int: [EntityIdentity]] {
            let worker = try stage(rows).makeWorker()
            var found: [Int: [EntityIdentity]] = [:]
            for index in order {
                var document = documents[index]
                try worker.process(&document, StageContext())
                found[index] = document.entities.identities
            }
            return found
        }
        let first = try identities([0, 1, 2])
        for order in [[2, 1, 0], [1, 2, 0], [1, 0, 2]] { #expect(try identities(order) == first) }
    }

    @Test(arguments: 0..<200)
    func keepsTheLayerWholeForAnyTable(seed: UInt64) throws {
        var generator = SplitMix(state: seed)
        let names = ["Laura Whitfield", "Whitfield", "Halloran", "Peter Halloran", "Norway", "Oslo", ""]
        let ids = ["person:laura-whitfield", "person:peter-halloran", "iso:NO", "org:x", "x:y", ""]
        func pick(_ words: [String]) -> String { words.randomElement(using: &generator) ?? "" }
        let rows = (0..<6).compactMap { line -> AliasRow? in
            let row = AliasRow(
                action: AliasRow.Action.allCases.randomElement(using: &generator) ?? .merge, name: pick(names),
                entityID: pick(ids), newName: pick(names), newEntityID: pick(ids), line: line)
            return row.complaint == nil ? row : nil
        }
        let text = persons + " Norway and Oslo agreed."
        let document = try tagged(text)
        var pass = AliasPass(AliasTable(rows, path: "aliases.csv"))
        let layer = pass.apply(to: document.entities, of: document)
        #expect(layer.mentions.map(\.bytes).allSatisfy(document.entities.mentions.map(\.bytes).contains))
        #expect(layer.mentions.map(\.bytes.start) == layer.mentions.map(\.bytes.start).sorted())
        #expect(Set(layer.mentions.map(\.identity)) == Set(layer.identities.indices))
        #expect(Set(layer.identities.map(\.id)).count == layer.identities.count)
        #expect(layer.identities.allSatisfy { !$0.name.isEmpty && !$0.id.isEmpty })
    }

    @Test func countsEachRowThatWasOfUse() throws {
        let worker = try stage(
            """
            ignore,Hot Deals,,,
            merge,Laura Whitfield,,Laura Keller,
            rename,,person:laura-keller,Dr. Keller,
            merge,,person:peter-halloran,,person:p-h
            """
        ).makeWorker()
        var first = try Document.read(persons).after(ICUTokenizer(), SyntaxTagger())
        try worker.process(&first, StageContext())
        #expect(worker.tally == [0, 2, 1, 2])
        try worker.process(&first, StageContext())
        #expect(worker.tally == [0, 4, 2, 4])
    }

    @Test func leavesOutMentionsThatAreLessSureThanAskedFor() throws {
        let sure = try Document.read(persons).after(ICUTokenizer(), SyntaxTagger(), EntityTagger(minConfidence: 1))
        #expect(sure.entities.mentions.allSatisfy { $0.confidence >= 1 })
        let all = try tagged(persons).entities
        let least = try #require(all.mentions.map(\.confidence).min())
        let most = try #require(all.mentions.map(\.confidence).max())
        let some = try Document.read(persons)
            .after(ICUTokenizer(), SyntaxTagger(), EntityTagger(minConfidence: most))
        #expect(some.entities.mentions.map(\.bytes) == all.mentions.filter { $0.confidence >= most }.map(\.bytes))
        #expect(some.entities.identities.allSatisfy { all.identities.contains($0) })
        #expect(Set(some.entities.mentions.map(\.identity)) == Set(some.entities.identities.indices))
        let same = try Document.read(persons).after(ICUTokenizer(), SyntaxTagger(), EntityTagger(minConfidence: least))
        #expect(same.entities.mentions == all.mentions)
    }
}

import Model
import Pipeline
import Syntax
import TestSupport
import Testing
import Text
import Tokenizing

@testable import Entities

/// The document with its entities.
func tagged(_ text: String) throws -> Document {
    try Document.read(text).after(ICUTokenizer(), SyntaxTagger(), EntityTagger())
}

extension Document {
    /// The mentions as "words TYPE id".
    var namedEntities: [String] {
        entities.mentions.map { mention in
            "\(string(in: mention.bytes)) \(mention.type.rawValue) \(entities.identities[mention.identity].id)"
        }
    }
}

struct EntityTaggerTests {
    @Test func isNamedAsInTheConfiguration() {
        #expect(EntityTagger.signature.type == "tag.entities")
    }

    @Test func leavesADocumentWithoutNamesEmpty() throws {
        let document = try tagged("nobody said anything about it, and nothing happened.")
        #expect(document.entities.mentions.isEmpty)
        #expect(document.entities.identities.isEmpty)
    }

    @Test func listsIdentitiesInTheOrderOfTheirFirstMention() throws {
        let document = try tagged("Norway wrote to Peru. Peru wrote to Norway and Chad.")
        #expect(document.entities.identities.map(\.id) == ["iso:NO", "iso:PE", "iso:TD"])
        #expect(document.entities.mentions.map(\.identity) == [0, 1, 1, 0, 2])
    }

    @Test func namesTheRuleAndItsConfidence() throws {
        let mention = try #require(try tagged("They met in Norway.").entities.mentions.first)
        #expect(mention.rule == "country-table")
        #expect(mention.confidence > 0.9 && mention.confidence < 1)
    }

    @Test(arguments: [
        ("All joins take place in DuckDB before the page is drawn.", []),
        ("DeVries said no.", ["DeVries PERSON person:devries"]),
        ("McAllister said no.", ["McAllister PERSON person:mcallister"]),
    ])
    func takesNoCoinedWordForAPersonOrAPlace(_ text: String, _ names: [String]) throws {
        #expect(try tagged(text).namedEntities == names)
    }

    @Test(arguments: Rule.allCases) func everyConfidenceIsAProbability(rule: Rule) {
        #expect(rule.confidence > 0 && rule.confidence < 1)
    }
}

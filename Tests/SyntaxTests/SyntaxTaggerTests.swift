import Model
import Pipeline
import TestSupport
import Testing
import Text
import Tokenizing

@testable import Syntax

struct SyntaxTaggerTests {
    private func tagged(_ text: String, language: String = "en") throws -> Document {
        var document = Document.read(text)
        document.language = language
        document.layers.insert(.language)
        return try document.after(ICUTokenizer(), SyntaxTagger())
    }

    @Test func isNamedAsInTheConfiguration() {
        #expect(SyntaxTagger.signature.type == "tag.syntax")
    }

    @Test(arguments: [
        "The/DET ministry/NOUN said/VERB on/ADP Tuesday/PROPN that/SCONJ 12/NUM ships/NOUN had/AUX sailed/VERB ./PUNCT",
        "They/PRON plan/VERB to/PART report/VERB the/DET report/NOUN ./PUNCT",
        "She/PRON did/AUX n't/PART see/VERB the/DET old/ADJ bridge/NOUN ./PUNCT",
        "Exports/NOUN rose/VERB 3.4/NUM %/SYM to/ADP $/SYM 5/NUM billion/NUM in/ADP March/PROPN ./PUNCT",
        "John/PROPN Abara/PROPN was/AUX quickly/ADV elected/VERB president/NOUN of/ADP Ghana/PROPN ./PUNCT",
        "Who/PRON knows/VERB whether/SCONJ it/PRON can/AUX be/AUX done/VERB ?/PUNCT",
    ])
    func tagsNewsProse(marked: String) throws {
        let pairs = marked.split(separator: " ").map { $0.split(separator: "/") }
        let document = try tagged(pairs.map { String($0[0]) }.joined(separator: " "))
        #expect(document.syntax.tags.map(\.name) == pairs.map { String($0[1]) })
    }

    @Test(arguments: [
        ("Troops were leaving the cities.", "troop be leave the city ."),
        ("He didn’t say which children’s clinics had been hit.", "he do not say which child 's clinic have be hit ."),
        ("Larger parties won more votes.", "large party win more vote ."),
        ("They will have scaled back the process.", "they will have scale back the process ."),
        ("The United States revealed losses.", "the United States reveal loss ."),
        ("The Zorblatts were wugging the blickets.", "the Zorblatts be wug the blicket ."),
    ])
    func bringsWordsToTheirDictionaryForm(text: String, expected: String) throws {
        let document = try tagged(text)
        #expect(
            document.syntax.lemmas.indices.map { document.syntax.lemmas.string(at: $0) }.joined(separator: " ")
                == expected)
    }

    @Test(arguments: ["de", "uk-UA", "pt", "eng"])
    func inventsNoGrammarForOtherLanguages(language: String) throws {
        let document = try tagged("Die Stadt Kyjiw hat 3 Häfen, sagte sie.", language: language)
        #expect(
            document.syntax.tags.map(\.name).joined(separator: " ")
                == "X PROPN PROPN X NUM PROPN PUNCT X X PUNCT"
        )
        #expect(document.syntax.chunks.isEmpty)
        #expect(document.syntax.lemmas == document.words)
    }

    @Test func leavesWordsInOtherScriptsUntagged() throws {
        #expect(try tagged("They read новости daily.").syntax.tags.map(\.name)[2] == "X")
    }

    @Test(arguments: ["en", "en-GB", ""])
    func takesAnyEnglish(language: String) throws {
        #expect(try tagged("They left.", language: language).syntax.tags.map(\.name) == ["PRON", "VERB", "PUNCT"])
    }

    @Test func tagsWithoutTokensOrLanguage() throws {
        let empty = try Document.read("").after(ICUTokenizer(), SyntaxTagger())
        #expect(empty.syntax.tags.isEmpty)
        let english = try Document.read("They left.").after(ICUTokenizer(), SyntaxTagger())
        #expect(english.syntax.tags.first == .pronoun)
    }
}

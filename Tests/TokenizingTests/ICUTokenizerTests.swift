import Model
import Pipeline
import TestSupport
import Testing
import Text

@testable import Tokenizing

struct ICUTokenizerTests {
    @Test func isNamedAsInTheConfiguration() {
        #expect(ICUTokenizer.signature.type == "tokenize.icu")
    }

    @Test func tokenizesTheContentToTheByteWhereNobodyCleanedIt() throws {
        let document = try Document.read("  Rain fell.\n\nSnow too. ").after(ICUTokenizer())
        #expect(document.text.string == "  Rain fell.\n\nSnow too. ")
        #expect(document.sentences.map { document.string(in: $0.bytes) } == ["Rain fell.", "Snow too."])
    }

    @Test func prefersTheCleanText() throws {
        var document = Document.read("MENU Rain fell.")
        document.text = TextBuffer("Rain fell.")
        document.layers.insert(.text)
        #expect(try document.after(ICUTokenizer()).tokens.count == 3)
    }

    @Test func refusesHTMLThatNobodyCleaned() throws {
        var document = Document.read("")
        document.content = .html(TextBuffer("<p>Rain fell.</p>"))
        let error = #expect(throws: DocumentError.self) { try document.after(ICUTokenizer()) }
        #expect(error?.kind == .notText)
    }

    @Test func keepsSentencesInsideTheirParagraphs() throws {
        var document = Document.read("")
        document.text = TextBuffer("Floods\n\nThe river rose\nby a meter.")
        document.paragraphs = [
            Paragraph(bytes: ByteRange(start: 0, end: 6), zone: .heading),
            Paragraph(bytes: ByteRange(start: 8, end: 34), zone: .body),
        ]
        document.layers.formUnion([.text, .paragraphs])
        let sentences = try document.after(ICUTokenizer()).sentences
        #expect(sentences.map(\.bytes.start) == [0, 8])
    }

    @Test(arguments: ["word ", "&x", "x! ", "港が開いた。", "\n5"])
    func readsTheBeginningOfATextWithoutEnd(piece: String) throws {
        let document = try Document.read(String(repeating: piece, count: 250_000)).after(ICUTokenizer())
        let most = TextTokenizer.mostTokens
        #expect((most..<most + 20_000).contains(document.tokens.count))
        #expect(document.text.count == 250_000 * piece.utf8.count)
        let end = try #require(document.tokens.last).bytes.end
        #expect(document.sentences.last?.bytes.end == end)
        #expect(document.warnings.map(\.code) == ["tokens-bounded"])
        #expect(try #require(document.warnings.first?.start) >= end)
    }

    @Test func saysNothingOfATextThatEndsWithItsLastToken() throws {
        let text = String(repeating: "word ", count: TextTokenizer.mostTokens) + " \n\n "
        #expect(try Document.read(text).after(ICUTokenizer()).warnings.isEmpty)
    }

    @Test(arguments: ["x", "é", "港", "&"])
    func cutsAWordWithoutEnd(character: String) throws {
        let document = try Document.read(String(repeating: character, count: 50_000) + " end.").after(ICUTokenizer())
        #expect(document.tokens.allSatisfy { $0.bytes.count <= 16_386 })
        #expect(document.words.string(at: document.tokens.count - 2) == "end")
    }

    @Test func writesWordsInLowerCaseWithStraightApostrophes() throws {
        let document = try Document.read("Zoë DOESN’T mind").after(ICUTokenizer())
        #expect(document.words.indices.map { document.words.string(at: $0) } == ["zoë", "does", "n't", "mind"])
    }
}

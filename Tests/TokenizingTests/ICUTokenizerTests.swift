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

    @Test func writesWordsInLowerCaseWithStraightApostrophes() throws {
        let document = try Document.read("Zoë DOESN’T mind").after(ICUTokenizer())
        #expect(document.words.indices.map { document.words.string(at: $0) } == ["zoë", "does", "n't", "mind"])
    }
}

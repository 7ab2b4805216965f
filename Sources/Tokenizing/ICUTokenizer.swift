import Model
public import Pipeline
import Segmentation
import Text

/// The stage `tokenize.icu`: tokens and sentences.
///
/// It tokenizes the clean text; where no stage has cleaned the document and its content is plain text, that text to the
/// byte.
public struct ICUTokenizer: Stage {
    public static let signature = StageSignature(
        type: "tokenize.icu", reads: [.content], mayRead: [.text, .paragraphs, .language],
        writes: [.tokens, .sentences]
    )

    private let locale: String

    /// - Parameter locale: BCP 47, such as "en" or "pt-BR"; "auto" takes the document's language, else English.
    public init(locale: String = "auto") { self.locale = locale }

    public func makeWorker() throws(DocumentError) -> any StageWorker { ICUTokenizerWorker(locale: locale) }
}

/// Holds the ICU iterators of the language in hand, for documents of one language mostly come together.
final class ICUTokenizerWorker: StageWorker {
    private let locale: String
    private var tokenizer: TextTokenizer?

    init(locale: String) { self.locale = locale }

    func process(_ document: inout Document, _ context: StageContext) throws(DocumentError) {
        if !document.layers.contains(.text) {
            guard case .text(let content) = document.content else {
                throw DocumentError(.notText, "tokenize.icu needs plain text; put clean.article before it for HTML")
            }
            document.text = content
        }
        let ranges = paragraphRanges(of: document)
        let layer: TokenLayer
        do throws(ICUError) {
            let tokenizer = try tokenizer(for: language(of: document))
            layer = try tokenizer.tokenize(document.text, paragraphs: ranges)
        } catch {
            throw DocumentError(.library, "ICU: \(error.name)")
        }
        document.tokens = layer.tokens
        document.words = layer.words
        document.sentences = layer.sentences
        if let cut = layer.cut {
            document.warnings.append(
                Warning(
                    code: "tokens-bounded",
                    message: "the text is too long; only its first \(layer.tokens.count) tokens are analyzed",
                    start: cut))
        }
        try context.checkDeadline()
    }

    private func language(of document: Document) -> String {
        guard locale == "auto" else { return locale }
        return document.layers.contains(.language) && !document.language.isEmpty ? document.language : "en"
    }

    private func tokenizer(for language: String) throws(ICUError) -> TextTokenizer {
        if let tokenizer, tokenizer.locale == language { return tokenizer }
        let made = try TextTokenizer(locale: language)
        tokenizer = made
        return made
    }

    private func paragraphRanges(of document: Document) -> [ByteRange] {
        guard document.layers.contains(.paragraphs) else { return ParagraphRanges.lines(of: document.text) }
        return ParagraphRanges.covering(document.text, document.paragraphs.map(\.bytes))
    }
}

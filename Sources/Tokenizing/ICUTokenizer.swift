import Model
public import Pipeline

/// The stage `tokenize.icu`: tokens and sentences.
public struct ICUTokenizer: Stage {
    public static let signature = StageSignature(
        type: "tokenize.icu", reads: [.content], mayRead: [.text, .paragraphs, .language],
        writes: [.tokens, .sentences]
    )

    public init() {}

    public func makeWorker() throws(DocumentError) -> any StageWorker { ICUTokenizerWorker() }
}

final class ICUTokenizerWorker: StageWorker {
    func process(_ document: inout Document, _ context: StageContext) throws(DocumentError) {}
}

import Model
public import Pipeline

/// The stage `tag.quotes`: quotes and their speakers.
public struct QuoteTagger: Stage {
    public static let signature = StageSignature(
        type: "tag.quotes", reads: [.tokens, .sentences, .syntax, .entities], mayRead: [.paragraphs, .language],
        writes: [.quotes]
    )

    public init() {}

    public func makeWorker() throws(DocumentError) -> any StageWorker { QuoteTaggerWorker() }
}

final class QuoteTaggerWorker: StageWorker {
    func process(_ document: inout Document, _ context: StageContext) throws(DocumentError) {}
}

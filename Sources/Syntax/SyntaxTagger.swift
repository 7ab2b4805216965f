import Model
public import Pipeline

/// The stage `tag.syntax`: parts of speech, lemmas and noun chunks.
public struct SyntaxTagger: Stage {
    public static let signature = StageSignature(
        type: "tag.syntax", reads: [.tokens, .sentences], mayRead: [.language], writes: [.syntax]
    )

    public init() {}

    public func makeWorker() throws(DocumentError) -> any StageWorker { SyntaxTaggerWorker() }
}

final class SyntaxTaggerWorker: StageWorker {
    func process(_ document: inout Document, _ context: StageContext) throws(DocumentError) {}
}

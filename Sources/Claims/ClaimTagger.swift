import Model
public import Pipeline

/// The stage `tag.claims`: numeric claims.
public struct ClaimTagger: Stage {
    public static let signature = StageSignature(
        type: "tag.claims", reads: [.tokens, .sentences, .syntax, .entities, .dates, .quotes],
        mayRead: [.paragraphs, .metadata, .given, .language], writes: [.claims]
    )

    public init() {}

    public func makeWorker() throws(DocumentError) -> any StageWorker { ClaimTaggerWorker() }
}

final class ClaimTaggerWorker: StageWorker {
    func process(_ document: inout Document, _ context: StageContext) throws(DocumentError) {}
}

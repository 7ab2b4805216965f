import Model
public import Pipeline

/// The stage `tag.dates`: expressions of time.
public struct DateTagger: Stage {
    public static let signature = StageSignature(
        type: "tag.dates", reads: [.tokens, .sentences, .syntax, .given], mayRead: [.metadata, .language],
        writes: [.dates]
    )

    public init() {}

    public func makeWorker() throws(DocumentError) -> any StageWorker { DateTaggerWorker() }
}

final class DateTaggerWorker: StageWorker {
    func process(_ document: inout Document, _ context: StageContext) throws(DocumentError) {}
}

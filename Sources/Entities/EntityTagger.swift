import Model
public import Pipeline

/// The stage `tag.entities`: named entities.
public struct EntityTagger: Stage {
    public static let signature = StageSignature(
        type: "tag.entities", reads: [.tokens, .sentences, .syntax], mayRead: [.paragraphs, .metadata, .language],
        writes: [.entities]
    )

    public init() {}

    public func makeWorker() throws(DocumentError) -> any StageWorker { EntityTaggerWorker() }
}

final class EntityTaggerWorker: StageWorker {
    func process(_ document: inout Document, _ context: StageContext) throws(DocumentError) {}
}

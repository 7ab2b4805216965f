import Model
public import Pipeline

/// The stage `clean.article`: the main text of a page, with its metadata.
public struct ArticleCleaner: Stage {
    public static let signature = StageSignature(
        type: "clean.article", reads: [.content, .given], writes: [.text, .paragraphs, .metadata, .language]
    )

    public init() {}

    public func makeWorker() throws(DocumentError) -> any StageWorker { ArticleCleanerWorker() }
}

final class ArticleCleanerWorker: StageWorker {
    func process(_ document: inout Document, _ context: StageContext) throws(DocumentError) {}
}

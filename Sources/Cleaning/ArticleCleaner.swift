import Model
public import Pipeline
import Text

/// The stage `clean.article`: the main text of a page or of a scraped text, with its metadata.
public struct ArticleCleaner: Stage {
    public static let signature = StageSignature(
        type: "clean.article", reads: [.content, .given], writes: [.text, .paragraphs, .metadata, .language]
    )

    public init() {}

    public func makeWorker() throws(DocumentError) -> any StageWorker { ArticleCleanerWorker() }
}

final class ArticleCleanerWorker: StageWorker {
    private var cleaner = HTMLCleaner()

    func process(_ document: inout Document, _ context: StageContext) throws(DocumentError) {
        let article =
            switch document.content {
            case .html(let page): try cleaner.clean(page, given: document.given, context)
            case .text(let text): try PlainTextCleaner().clean(text, given: document.given, context)
            }
        document.text = article.text
        document.paragraphs = article.paragraphs
        document.captions = article.captions
        document.metadata = article.metadata
        document.pageKind = article.pageKind
        document.extraction = article.extraction
        document.language = article.metadata.language?.value ?? ""
        document.warnings.append(contentsOf: article.warnings)
    }
}

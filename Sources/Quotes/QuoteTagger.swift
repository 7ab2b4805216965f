import Model
public import Pipeline

/// The stage `tag.quotes`: who said what, in quotation marks and without them.
///
/// Words in quotation marks without a cue and a source ("scare quotes") are left out.
public struct QuoteTagger: Stage {
    public static let signature = StageSignature(
        type: "tag.quotes", reads: [.tokens, .sentences, .syntax, .entities], mayRead: [.paragraphs, .language],
        writes: [.quotes]
    )

    public init() {}

    public func makeWorker() throws(DocumentError) -> any StageWorker { QuoteTaggerWorker() }
}

final class QuoteTaggerWorker: StageWorker {
    func process(_ document: inout Document, _ context: StageContext) throws(DocumentError) {
        var finder = QuoteFinder(document)
        for sentence in document.sentences.indices {
            try context.checkDeadline()
            finder.search(sentence)
        }
        document.quotes = finder.finish()
    }
}

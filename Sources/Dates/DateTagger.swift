import Model
public import Pipeline
import Text

/// The stage `tag.dates`: expressions of time, each with its TIMEX3 value as of the day of publication.
///
/// A document without a day of publication keeps what is relative unresolved ("XXXX-02-02"). Weekdays without a verb
/// that points ahead are the latest such day up to publication, that day itself included.
public struct DateTagger: Stage {
    public static let signature = StageSignature(
        type: "tag.dates", reads: [.tokens, .sentences, .syntax, .given], mayRead: [.metadata, .language],
        writes: [.dates]
    )

    public init() {}

    public func makeWorker() throws(DocumentError) -> any StageWorker { DateTaggerWorker() }
}

final class DateTaggerWorker: StageWorker {
    private var coder = DateCoder()

    func process(_ document: inout Document, _ context: StageContext) throws(DocumentError) {
        coder.encode(document)
        let resolver = TimeResolver(publishedAt: document.bestMetadata.publishedAt?.value)
        var finder = DateFinder(document, codes: coder.codes, resolver: resolver)
        for sentence in document.sentences {
            try context.checkDeadline()
            finder.search(sentence.tokens.indices)
        }
        document.dates = finder.found
    }
}

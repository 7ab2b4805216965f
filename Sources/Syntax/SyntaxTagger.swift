import Model
public import Pipeline
import Text

/// The stage `tag.syntax`: parts of speech, lemmas and noun chunks.
///
/// For languages other than English it tells no more than the shape of a token does.
public struct SyntaxTagger: Stage {
    public static let signature = StageSignature(
        type: "tag.syntax", reads: [.tokens, .sentences], mayRead: [.language], writes: [.syntax]
    )

    public init() {}

    public func makeWorker() throws(DocumentError) -> any StageWorker { SyntaxTaggerWorker() }
}

final class SyntaxTaggerWorker: StageWorker {
    private var english = SentenceTagger(model: .english)

    func process(_ document: inout Document, _ context: StageContext) throws(DocumentError) {
        document.syntax = document.isEnglish ? english.tag(document) : ShapeTagger.tag(document)
        try context.checkDeadline()
    }
}

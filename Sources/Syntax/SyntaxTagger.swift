public import Learning
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

    private let model: LinearChainModel?

    /// - Parameter model: the model for English; nil for the one in the binary.
    public init(model: LinearChainModel? = nil) { self.model = model }

    /// The model in a file that was made by `copydesk-train syntax`.
    public static func readModel(_ file: [UInt8]) throws(ModelFileError) -> LinearChainModel {
        try LinearChainModel(file: file, featureSet: SyntaxFeatures.version)
    }

    /// The checksum of the model in the binary.
    public static var modelVersion: String { (try? SentenceTagger.embedded.get().checksum) ?? "" }

    public func makeWorker() throws(DocumentError) -> any StageWorker {
        do {
            return SyntaxTaggerWorker(model: try model ?? SentenceTagger.embedded.get())
        } catch {
            throw DocumentError(.library, "the model of parts of speech \(error)")
        }
    }
}

final class SyntaxTaggerWorker: StageWorker {
    private var english: SentenceTagger

    init(model: LinearChainModel) { english = SentenceTagger(model: model) }

    func process(_ document: inout Document, _ context: StageContext) throws(DocumentError) {
        document.syntax = document.isEnglish ? try english.tag(document, context) : ShapeTagger.tag(document)
        try context.checkDeadline()
    }
}

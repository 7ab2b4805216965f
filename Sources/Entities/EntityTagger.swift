public import Learning
import Model
public import Pipeline

/// The stage `tag.entities`: named entities, by the gazetteer, by the shape of names, by a learned model (in English) and
/// by the document as a whole.
public struct EntityTagger: Stage {
    public static let signature = StageSignature(
        type: "tag.entities", reads: [.tokens, .sentences, .syntax], mayRead: [.paragraphs, .metadata, .language],
        writes: [.entities]
    )

    private let model: LinearChainModel?

    /// - Parameter model: the model for English; nil for the one in the binary.
    public init(model: LinearChainModel? = nil) { self.model = model }

    public func makeWorker() throws(DocumentError) -> any StageWorker {
        do {
            return EntityTaggerWorker(model: try model ?? LearnedNames.english.get())
        } catch {
            throw DocumentError(.library, "the model of names \(error)")
        }
    }
}

final class EntityTaggerWorker: StageWorker {
    private var learned: LearnedNames

    init(model: LinearChainModel) { learned = LearnedNames(model: model) }

    func process(_ document: inout Document, _ context: StageContext) throws(DocumentError) {
        document.entities = findEntities(in: document)
        try context.checkDeadline()
    }

    /// The named entities of a document that has tokens, sentences and syntax. Linear in its length.
    private func findEntities(in document: Document) -> EntityLayer {
        let evidence = EvidenceLayer(document)
        var finder = NameFinder(document, evidence)
        finder.findNames()
        var names = finder.candidates
        if document.isEnglish { names = learned.names(in: document, evidence, names) }
        var pass = DocumentPass(document, evidence, names)
        return pass.resolve()
    }
}

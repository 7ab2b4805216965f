import Model
public import Pipeline

/// The stage `tag.entities`: named entities, by the gazetteer, by the shape of names and by the document as a whole.
public struct EntityTagger: Stage {
    public static let signature = StageSignature(
        type: "tag.entities", reads: [.tokens, .sentences, .syntax], mayRead: [.paragraphs, .metadata, .language],
        writes: [.entities]
    )

    public init() {}

    public func makeWorker() throws(DocumentError) -> any StageWorker { EntityTaggerWorker() }
}

final class EntityTaggerWorker: StageWorker {
    func process(_ document: inout Document, _ context: StageContext) throws(DocumentError) {
        document.entities = findEntities(in: document)
        try context.checkDeadline()
    }
}

/// The named entities of a document that has tokens and sentences. Linear in its length.
func findEntities(in document: Document) -> EntityLayer {
    let evidence = EvidenceLayer(document)
    var finder = NameFinder(document, evidence)
    finder.findNames()
    var pass = DocumentPass(document, evidence, finder.candidates)
    return pass.resolve()
}

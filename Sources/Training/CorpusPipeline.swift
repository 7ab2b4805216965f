import Model
import Pipeline
import Text

/// The stages that a model sees documents after; training and tagging go through the same.
struct CorpusPipeline {
    private let steps: [(worker: any StageWorker, writes: Set<Layer>)]

    init(_ stages: any Stage...) throws {
        steps = try stages.map { (try $0.makeWorker(), type(of: $0).signature.writes) }
    }

    /// A text of a corpus as a document of one paragraph, after all stages.
    func document(of text: String) throws -> Document {
        var document = Document(id: "", source: SourceDescription(path: ""))
        document.text = TextBuffer(text)
        document.paragraphs = [Paragraph(bytes: document.text.range, zone: .body)]
        document.layers = [.content, .text, .paragraphs]
        for (worker, writes) in steps {
            try worker.process(&document, StageContext())
            document.layers.formUnion(writes)
        }
        return document
    }
}

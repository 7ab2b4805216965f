public import Model
public import Pipeline
import Text

extension Document {
    /// A document as a source hands it out: plain text, perhaps with the day on which it was published.
    public static func read(_ text: String, publishedAt: String? = nil) -> Document {
        var document = Document(id: "test", source: SourceDescription(path: "test.txt"))
        document.content = .text(TextBuffer(text))
        document.given.publishedAt = publishedAt.map { Found($0, .given) }
        document.layers = [.content, .given]
        return document
    }

    /// The document after `stages` have worked on it in turn.
    public func after(_ stages: any Stage...) throws -> Document {
        var document = self
        for stage in stages {
            try stage.makeWorker().process(&document, StageContext())
            document.layers.formUnion(type(of: stage).signature.writes)
        }
        return document
    }
}

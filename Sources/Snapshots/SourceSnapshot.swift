public import Binary
public import Model

/// A document as its source read it, before any stage, as bytes.
public enum SourceSnapshot {
    private static let layers: Set<Layer> = [.content, .given]

    public static func encode(_ document: Document, to writer: inout BinaryWriter) {
        writer.write(document.id)
        writer.write(document.source)
        LayerSnapshot.encode(
            layers, before: Document(id: document.id, source: document.source), after: document, to: &writer)
    }

    /// - Throws: ``BinaryError`` where the bytes are not what ``encode(_:to:)`` wrote.
    public static func document(from reader: inout BinaryReader) throws(BinaryError) -> Document {
        var document = Document(id: try reader.read(), source: try reader.read())
        try LayerSnapshot.restore(layers, into: &document, from: &reader)
        return document
    }
}

public import Binary
public import Model

/// The layers that one stage wrote into a document, as bytes.
public enum LayerSnapshot {
    /// What turned `before` into `after`: the layers `layers`, and the warnings and external layers that are new.
    public static func encode(
        _ layers: Set<Layer>, before: Document, after: Document, to writer: inout BinaryWriter
    ) {
        for layer in Layer.allCases where layers.contains(layer) { layer.encode(after, to: &writer) }
        writer.write(Array(after.warnings.dropFirst(before.warnings.count)))
        writer.write(Array(after.externals.dropFirst(before.externals.count)))
    }

    /// Puts the layers `layers` that were encoded into `document`.
    ///
    /// - Throws: ``BinaryError`` where the bytes are not what ``encode(_:before:after:to:)`` wrote; the document is to
    ///   be thrown away then.
    public static func restore(
        _ layers: Set<Layer>, into document: inout Document, from reader: inout BinaryReader
    ) throws(BinaryError) {
        for layer in Layer.allCases where layers.contains(layer) { try layer.restore(into: &document, from: &reader) }
        document.layers.formUnion(layers)
        document.warnings += try reader.read([Warning].self)
        document.externals += try reader.read([ExternalLayer].self)
    }
}

extension Layer {
    fileprivate func encode(_ document: Document, to writer: inout BinaryWriter) {
        switch self {
        case .content: writer.write(document.content)
        case .given: writer.write(document.given)
        case .text: writer.write(document.text)
        case .paragraphs: writer.elements(document.paragraphs)
        case .metadata:
            writer.write(document.metadata)
            writer.write(document.captions)
            writer.write(document.pageKind)
            writer.write(document.extraction)
        case .language: writer.write(document.language)
        case .tokens:
            writer.elements(document.tokens)
            writer.write(document.words)
        case .sentences: writer.elements(document.sentences)
        case .syntax: writer.write(document.syntax)
        case .entities: writer.write(document.entities)
        case .dates: writer.write(document.dates)
        case .quotes: writer.write(document.quotes)
        case .claims: writer.write(document.claims)
        }
    }

    fileprivate func restore(
        into document: inout Document, from reader: inout BinaryReader
    ) throws(BinaryError) {
        switch self {
        case .content: document.content = try reader.read()
        case .given: document.given = try reader.read()
        case .text: document.text = try reader.read()
        case .paragraphs: document.paragraphs = try reader.elements()
        case .metadata:
            document.metadata = try reader.read()
            document.captions = try reader.read()
            document.pageKind = try reader.read()
            document.extraction = try reader.read()
        case .language: document.language = try reader.read()
        case .tokens:
            document.tokens = try reader.elements()
            document.words = try reader.read()
        case .sentences: document.sentences = try reader.elements()
        case .syntax: document.syntax = try reader.read()
        case .entities: document.entities = try reader.read()
        case .dates: document.dates = try reader.read()
        case .quotes: document.quotes = try reader.read()
        case .claims: document.claims = try reader.read()
        }
    }
}

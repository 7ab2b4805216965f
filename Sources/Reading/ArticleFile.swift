import Model
import Pipeline

/// A file that is one article: HTML or plain text, in any charset, perhaps packed.
struct ArticleFile: Sendable {
    /// A pipe or a device: opening it could wait for ever.
    static let specialFile = DocumentError(.unreadable, "it is not a regular file")

    var path: Path
    /// Most bytes, unpacked.
    var documentBytes: Int

    /// Reads the file into a document with the id and the source given.
    func load(id: String, source: SourceDescription) throws(DocumentError) -> Document {
        let bytes = try read()
        var document = Document(id: id, source: source)
        try document.take(bytes, isNamedMarkup: ArticleExtension.isMarkup(path.lastComponent))
        return document
    }

    /// All bytes, unpacked.
    private func read() throws(DocumentError) -> [UInt8] {
        var stream = try ByteStream.reading(path)
        if !stream.isPacked, stream.size > documentBytes { throw Self.tooLarge(documentBytes) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(stream.isPacked ? 4 * min(stream.size, documentBytes / 4) : stream.size)
        while try stream.appendPiece(to: &bytes) {
            if bytes.count > documentBytes { throw Self.tooLarge(documentBytes) }
        }
        return bytes
    }

    /// What is thrown for more bytes than `documentBytes`.
    static func tooLarge(_ documentBytes: Int) -> DocumentError {
        DocumentError(.tooLarge, "larger than document_bytes allows (\(documentBytes) bytes)")
    }
}

import Hashing
import Model
import Pipeline

/// A file that is one article: HTML or plain text, in any charset, perhaps packed.
struct ArticleFile: Sendable {
    /// A pipe or a device: opening it could wait for ever.
    static let specialFile = DocumentError(.unreadable, "it is not a regular file")

    var path: Path
    /// Most bytes, unpacked.
    var documentBytes: Int

    /// Reads the file, to make a document of it with the id and the source given.
    func read(id: String, source: SourceDescription) throws(DocumentError) -> UnopenedDocument {
        let stored = try StoredBytes(of: path, documentBytes: documentBytes)
        return UnopenedDocument(
            fingerprint: { fingerprint(of: stored) },
            open: { () throws(DocumentError) in
                var document = Document(id: id, source: source)
                try document.take(stored.unpacked(documentBytes: documentBytes), isNamedMarkup: isNamedMarkup)
                return document
            })
    }

    private var isNamedMarkup: Bool { ArticleExtension.isMarkup(path.lastComponent) }

    private func fingerprint(of stored: StoredBytes) -> [UInt8] {
        var digest = SHA256Digest()
        digest.update(Array("\(isNamedMarkup) \(documentBytes)\n".utf8))
        digest.update(stored.bytes)
        return digest.bytes()
    }

    /// What is thrown for more bytes than `documentBytes`.
    static func tooLarge(_ documentBytes: Int) -> DocumentError {
        DocumentError(.tooLarge, "larger than document_bytes allows (\(documentBytes) bytes)")
    }
}

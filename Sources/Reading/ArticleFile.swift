import Hashing
import Model
import Pipeline
import Text

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
        document.source.byteCount = bytes.count
        document.source.sha256 = SHA256Digest.hexadecimal(of: bytes)
        let decoded = try CharsetDecoder.decode(bytes)
        guard decoded.text.bytes.contains(where: { !$0.isASCIIWhitespace }) else { throw Self.empty }
        document.source.charset = decoded.charset
        document.warnings = decoded.warnings
        let isMarkup = MarkupSniffer.isMarkup(
            decoded.text, isNamedMarkup: ArticleExtension.isMarkup(path.lastComponent))
        document.content = isMarkup ? .html(decoded.text) : .text(decoded.text)
        document.layers = FileSource.signature.writes
        return document
    }

    private static let empty = DocumentError(.empty, "there is nothing in it")

    /// All bytes, unpacked.
    private func read() throws(DocumentError) -> [UInt8] {
        var stream = try ByteStream.reading(path)
        if !stream.isPacked, stream.size > documentBytes { throw Self.tooLarge(documentBytes) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(stream.isPacked ? 4 * min(stream.size, documentBytes / 4) : stream.size)
        while try stream.appendPiece(to: &bytes) {
            if bytes.count > documentBytes { throw Self.tooLarge(documentBytes) }
        }
        if bytes.isEmpty { throw Self.empty }
        return bytes
    }

    /// What is thrown for more bytes than `documentBytes`.
    static func tooLarge(_ documentBytes: Int) -> DocumentError {
        DocumentError(.tooLarge, "larger than document_bytes allows (\(documentBytes) bytes)")
    }
}

import Hashing
import Model
import Pipeline
import Text

extension Document {
    /// Takes the bytes of a page, HTML or plain text in any charset, for its content and describes them.
    ///
    /// - Parameters:
    ///   - charset: what the page's server said.
    ///   - isNamedMarkup: whether the page's name or type says that it is HTML.
    mutating func take(
        _ bytes: [UInt8], charset: Charset? = nil, isNamedMarkup: Bool
    ) throws(DocumentError) {
        source.byteCount = bytes.count
        source.sha256 = SHA256Digest.hexadecimal(of: bytes)
        if bytes.isEmpty { throw DocumentError.nothing }
        let decoded = try CharsetDecoder.decode(bytes, sentAs: charset)
        guard decoded.text.bytes.contains(where: { !$0.isASCIIWhitespace }) else { throw DocumentError.nothing }
        source.charset = decoded.charset
        warnings = decoded.warnings
        let isMarkup = MarkupSniffer.isMarkup(decoded.text, isNamedMarkup: isNamedMarkup)
        content = isMarkup ? .html(decoded.text) : .text(decoded.text)
        layers = FileSource.signature.writes
    }
}

extension DocumentError {
    static let nothing = DocumentError(.empty, "there is nothing in it")
}

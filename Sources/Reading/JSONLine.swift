import Hashing
import JSON
import Model
import Pipeline
import Text

/// One line of JSON Lines: a document with the keys `id`, `text` or `html`, `url`, `title`, `outlet`, `language`,
/// `published_at`. Other keys are left alone.
struct JSONLine: Sendable {
    var line: LineSplitter.Line
    /// Most bytes of a line.
    var documentBytes: Int

    /// Reads the line into a document with the id and the source given. Its text stays as it is, to the byte.
    func load(id: String, source: SourceDescription) throws(DocumentError) -> Document {
        if line.isTooLong { throw ArticleFile.tooLarge(documentBytes) }
        var document = Document(id: id, source: source)
        document.source.byteCount = line.bytes.count
        document.source.sha256 = SHA256Digest.hexadecimal(of: line.bytes)
        document.source.charset = Charset.utf8.name
        let members = try members()
        document.content = try content(members)
        document.given = try metadata(members)
        document.layers = FileSource.signature.writes
        if !UTF8Validation.isValid(line.bytes.span) {
            document.warnings.append(Warning(code: "charset-errors", message: "the line is not valid UTF-8"))
        }
        return document
    }

    private func members() throws(DocumentError) -> JSONValue {
        do throws(JSONError) {
            let value = try JSONReader.read(line.bytes[...])
            guard value.members != nil else { throw JSONError("the line is not an object", offset: 0) }
            return value
        } catch {
            throw DocumentError(
                .badJSON, "line \(line.number), byte \(error.offset + 1): \(error.message)", offset: error.offset)
        }
    }

    private func failure(_ message: String) -> DocumentError {
        DocumentError(.badJSON, "line \(line.number): \(message)")
    }

    private func content(_ members: JSONValue) throws(DocumentError) -> Content {
        switch (try string("text", members), try string("html", members)) {
        case (let text?, nil): return .text(try nonEmpty(text))
        case (nil, let html?): return .html(try nonEmpty(html))
        case (nil, nil): throw failure("it has neither 'text' nor 'html'")
        case (.some, .some): throw failure("it has both 'text' and 'html'")
        }
    }

    private func nonEmpty(_ text: String) throws(DocumentError) -> TextBuffer {
        guard text.utf8.contains(where: { !$0.isASCIIWhitespace }) else {
            throw DocumentError(.empty, "line \(line.number): there is no text in it")
        }
        return TextBuffer(text)
    }

    private func metadata(_ members: JSONValue) throws(DocumentError) -> Metadata {
        if let id = members["id"], id.string == nil, id.number == nil, !id.isNull {
            throw failure("'id' is neither a string nor a number")
        }
        var given = Metadata()
        given.url = try found("url", members)
        given.title = try found("title", members)
        given.outlet = try found("outlet", members)
        given.language = try found("language", members)
        given.publishedAt = try found("published_at", members)
        return given
    }

    private func found(_ key: String, _ members: JSONValue) throws(DocumentError) -> Found<String>? {
        guard let value = try string(key, members), !value.isEmpty else { return nil }
        return Found(value, .given)
    }

    /// The text of a member; nil where it is not there or null.
    private func string(_ key: String, _ members: JSONValue) throws(DocumentError) -> String? {
        guard let value = members[key], !value.isNull else { return nil }
        guard let string = value.string else { throw failure("'\(key)' is not a string") }
        return string
    }
}

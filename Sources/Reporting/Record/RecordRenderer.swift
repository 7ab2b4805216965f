import JSON
import Model
import Pipeline
import Text

/// Writes a document as the record of the product: one JSON object, snake_case keys, offsets in code points of `text`.
///
/// A layer that nobody wrote has no key, so that "not looked for" and "none found" differ.
struct RecordRenderer {
    let finished: FinishedDocument
    /// Whether tokens are listed, with tag and lemma where `tag.syntax` ran.
    let includesTokens: Bool
    let offsets: CodePointOffsets
    var json: JSONWriter

    var document: Document { finished.document }

    init(_ finished: FinishedDocument, includesTokens: Bool, layout: JSONWriter.Layout) {
        self.finished = finished
        self.includesTokens = includesTokens || Self.endsWithSyntax(finished.document)
        offsets = CodePointOffsets(finished.document.text)
        json = JSONWriter(layout)
    }

    /// The record's bytes, with a line feed at the end.
    static func render(
        _ finished: FinishedDocument, includesTokens: Bool, layout: JSONWriter.Layout = .compact
    ) -> [UInt8] {
        var renderer = RecordRenderer(finished, includesTokens: includesTokens, layout: layout)
        renderer.writeRecord()
        renderer.json.endLine()
        return renderer.json.bytes
    }

    /// Where syntax is the last thing that was asked for, the tokens are what the reader wants.
    private static func endsWithSyntax(_ document: Document) -> Bool {
        document.layers.contains(.syntax) && document.layers.isDisjoint(with: [.entities, .dates, .quotes, .claims])
    }

    private mutating func writeRecord() {
        json.beginObject()
        member("id", document.id)
        member("status", finished.failure == nil ? "ok" : "failed")
        if let failure = finished.failure { write(failure) }
        writeWarnings()
        writeSource()
        writeMetadata()
        if finished.failure == nil { writeLayers() }
        json.endObject()
    }

    private mutating func writeLayers() {
        let layers = document.layers
        if layers.contains(.text) || layers.contains(.tokens) { writeText() }
        if layers.contains(.metadata) { writeExtraction() }
        if layers.contains(.metadata) { writeCaptions() }
        if layers.contains(.paragraphs) { writeParagraphs() }
        if layers.contains(.sentences) { writeSentences() }
        if layers.contains(.tokens), includesTokens { writeTokens() }
        if layers.contains(.entities) { writeEntities() }
        if layers.contains(.dates) { writeDates() }
        if layers.contains(.quotes) { writeQuotes() }
        if layers.contains(.claims) { writeClaims() }
        writeExternals()
    }

    private mutating func writeText() {
        json.key("text")
        json.string(document.text.bytes[...])
    }

    private mutating func write(_ failure: FinishedDocument.Failure) {
        json.key("failure")
        json.beginObject()
        member("stage", failure.stage)
        member("kind", failure.error.kind.rawValue)
        member("message", failure.error.message)
        json.endObject()
    }

    private mutating func writeWarnings() {
        array("warnings", document.warnings) { renderer, warning in
            renderer.json.beginObject()
            renderer.member("code", warning.code)
            renderer.member("message", warning.message)
            if let start = warning.start { renderer.member("start", renderer.offsets.codePoint(atByte: start)) }
            renderer.json.endObject()
        }
    }

    private mutating func writeSource() {
        let source = document.source
        json.key("source")
        json.beginObject()
        member("path", source.path)
        member("member", source.member)
        member("bytes", source.byteCount)
        member("sha256", source.sha256.isEmpty ? nil : source.sha256)
        member("charset", source.charset.isEmpty ? nil : source.charset)
        json.endObject()
    }
}

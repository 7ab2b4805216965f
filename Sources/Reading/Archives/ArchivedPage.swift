import Model
import Pipeline

/// A page in a record of an archive.
struct ArchivedPage: Sendable {
    /// What the headers of the record tell of the page.
    struct Description: Sendable {
        var url: String?
        /// Where in the block the page begins: behind the header of HTTP.
        var payloadStart = 0
        var transferCoding: String?
        var contentCoding: String?
        var charset: Charset?
        /// Whether it is meant to be HTML.
        var isMarkup: Bool
        /// Why the crawler cut it off.
        var truncation: String?
    }

    var description: Description
    /// The block of the record.
    var block: [UInt8]
    /// Most bytes of the page, unpacked.
    var documentBytes: Int

    /// Reads the record into a document with the id and the source given.
    func load(id: String, source: SourceDescription) throws(DocumentError) -> Document {
        var decoder = PayloadDecoder(documentBytes: documentBytes, isTruncated: description.truncation != nil)
        let payload = try decoder.decode(
            block[min(description.payloadStart, block.count)...], transferCoding: description.transferCoding,
            contentCoding: description.contentCoding)
        var document = Document(id: id, source: source)
        try document.take(payload, charset: description.charset, isNamedMarkup: description.isMarkup)
        document.given.url = description.url.map { Found($0, .given) }
        document.warnings += warnings(decoder)
        return document
    }

    private func warnings(_ decoder: PayloadDecoder) -> [Warning] {
        if let truncation = description.truncation {
            return [Warning(code: "page-cut-off", message: "the crawler cut the page off: \(truncation)")]
        }
        return decoder.isCutOff
            ? [Warning(code: "page-cut-off", message: "the page ends in the middle of a chunk of its transfer")] : []
    }
}

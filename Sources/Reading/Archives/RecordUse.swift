import Text

/// What becomes of a record of an archive.
enum RecordUse: Sendable {
    /// It is a document, to be made of its block as described.
    case document(ArchivedPage.Description)
    /// It is none; counted by this cause.
    case skipped(cause: String)
    /// It contradicts itself.
    case broken(String)

    /// - Parameter block: the block of the record, or as much of its beginning as there is.
    init(_ header: RecordHeader, block: ArraySlice<UInt8>) {
        switch header.type {
        case "response" where header.mediaType.map { $0.name == "application/http" } ?? block.starts(with: "HTTP/".utf8):
            self = Self.answer(header, block)
        case "response", "conversion": self = Self.plainBlock(header)
        case "resource" where Self.isOfTheWeb(header): self = Self.plainBlock(header)
        case "resource", "request", "metadata", "warcinfo", "revisit", "continuation":
            self = .skipped(cause: header.type)
        default: self = .skipped(cause: "other")
        }
    }

    /// A record whose block is the answer of a Web server.
    private static func answer(_ header: RecordHeader, _ block: ArraySlice<UInt8>) -> RecordUse {
        guard let http = HTTPHeader(block) else {
            return .broken("its block does not begin with the answer of a server")
        }
        guard (200...299).contains(http.status) else { return .skipped(cause: "status-\(http.status / 100)xx") }
        if isForRobots(header.targetURI) { return .skipped(cause: "robots") }
        let payload = block.dropFirst(http.length)
        guard let isMarkup = isMarkup(http.mediaType, payload) else { return .skipped(cause: "media-type") }
        return .document(
            ArchivedPage.Description(
                url: header.targetURI, payloadStart: http.length, transferCoding: http.transferCoding,
                contentCoding: http.contentCoding, charset: http.mediaType?.charset, isMarkup: isMarkup,
                truncation: header.truncation))
    }

    /// A record whose block is the page itself.
    private static func plainBlock(_ header: RecordHeader) -> RecordUse {
        guard let use = header.mediaType?.use else { return .skipped(cause: "media-type") }
        return .document(
            ArchivedPage.Description(
                url: header.targetURI, charset: header.mediaType?.charset, isMarkup: use == .markup,
                truncation: header.truncation))
    }

    /// Crawlers put their logs into resources of plain text; what has an address of the Web, or is HTML, is none of these.
    private static func isOfTheWeb(_ header: RecordHeader) -> Bool {
        header.mediaType?.use == .markup || header.targetURI?.lowercased().hasPrefix("http") == true
    }

    /// Rules for crawlers are plain text, but nobody reads them.
    private static func isForRobots(_ uri: String?) -> Bool {
        uri.map { $0.hasSuffix("/robots.txt") } ?? false
    }

    /// Whether a payload is meant to be HTML; nil where it is neither that nor plain text. What has no type may be a page.
    private static func isMarkup(_ type: MediaType?, _ payload: ArraySlice<UInt8>) -> Bool? {
        guard let type else {
            return payload.isEmpty || BinaryContent.kind(of: payload) != nil ? nil : true
        }
        return type.use.map { $0 == .markup }
    }
}

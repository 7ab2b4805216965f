import Pipeline
import Text

/// Undoes what a server did to a page for its transfer. The bytes decide, not the header: many archives, those of CC-NEWS
/// before May 2019 among them, keep the header of a payload that has been decoded already.
struct PayloadDecoder {
    /// Most bytes of the page, unpacked.
    let documentBytes: Int
    /// Whether it is known that the end is missing.
    let isTruncated: Bool
    /// Whether the end was found to be missing.
    private(set) var isCutOff = false

    /// The most codings that are undone.
    private static let mostCodings = 3
    /// Codings that take a library of their own.
    private static let unknownCodings: Set = ["br", "zstd", "compress", "x-compress", "dcb", "dcz"]

    init(documentBytes: Int, isTruncated: Bool) {
        self.documentBytes = documentBytes
        self.isTruncated = isTruncated
    }

    /// - Parameters:
    ///   - transferCoding: the header `Transfer-Encoding` in lower case.
    ///   - contentCoding: the header `Content-Encoding` in lower case.
    mutating func decode(
        _ payload: ArraySlice<UInt8>, transferCoding: String?, contentCoding: String?
    ) throws(DocumentError) -> [UInt8] {
        var bytes = payload
        if transferCoding?.contains("chunked") == true,
            let chunked = ChunkedPayload(payload, isTruncated: isTruncated)
        {
            bytes = chunked.bytes[...]
            isCutOff = !chunked.isWhole
        }
        for _ in 0..<Self.mostCodings {
            guard let format = Self.format(of: bytes, contentCoding) else { break }
            bytes = try unpack(bytes, format)[...]
        }
        try refuseUnknown(contentCoding, bytes)
        if bytes.count > documentBytes { throw ArticleFile.tooLarge(documentBytes) }
        return Array(bytes)
    }

    /// What `bytes` are packed with. Gzip is known by its first bytes; what servers call deflate may be either of two.
    private static func format(of bytes: ArraySlice<UInt8>, _ coding: String?) -> Inflater.Format? {
        if bytes.starts(with: MemberSearch.magic) { return .gzip }
        guard coding?.contains("deflate") == true, bytes.count >= 2 else { return nil }
        let first = (Int(bytes[bytes.startIndex]), Int(bytes[bytes.startIndex + 1]))
        if first.0 & 0x0F == 8, (first.0 << 8 + first.1) % 31 == 0 { return .zlib }
        return BinaryContent.kind(of: bytes) == nil ? nil : .raw
    }

    private func unpack(_ packed: ArraySlice<UInt8>, _ format: Inflater.Format) throws(DocumentError) -> [UInt8] {
        var bytes: [UInt8] = []
        do throws(DocumentError) {
            try Inflater.unpack(packed, format, limit: documentBytes, into: &bytes)
        } catch {
            if error.kind != .badCompression || bytes.isEmpty || !(isTruncated || isCutOff) { throw error }
        }
        return bytes
    }

    /// - Throws: ``DocumentError`` where the page is still packed.
    private func refuseUnknown(_ coding: String?, _ bytes: ArraySlice<UInt8>) throws(DocumentError) {
        guard let coding, let unknown = Self.names(coding).first(where: Self.unknownCodings.contains),
            TextBuffer(validating: Array(bytes.prefix(1 << 13).dropLast(4))) == nil
        else { return }
        throw DocumentError(.badCompression, "the page is packed with \(unknown), which Copydesk cannot unpack")
    }

    private static func names(_ coding: String) -> [String] {
        coding.split { $0 == "," || $0 == " " }.map(String.init)
    }
}

import Text

/// What the header of an HTTP answer tells.
struct HTTPHeader: Sendable {
    let status: Int
    let mediaType: MediaType?
    /// What the payload was packed with for the transfer, as the header says: "chunked".
    let transferCoding: String?
    /// What the payload is packed with, as the header says: "gzip".
    let contentCoding: String?
    /// Bytes of the header.
    let length: Int

    /// Reads the header that `block` begins with; nil where it begins with no status line or with a header without end.
    init?(_ block: ArraySlice<UInt8>) {
        let beginning = block.prefix(ArchiveFile.longestHeader)
        guard let length = HeaderFields.length(in: beginning) ?? (beginning.count == block.count ? block.count : nil)
        else { return nil }
        let end = block.startIndex + length
        let lineEnd = block[..<end].firstIndex(of: ASCII.lineFeed) ?? end
        guard let status = Self.status(block[..<lineEnd]) else { return nil }
        let fields = HeaderFields(block[lineEnd..<end])
        self.status = status
        mediaType = fields["content-type"].map(MediaType.init)
        transferCoding = fields["transfer-encoding"]?.lowercased()
        contentCoding = fields["content-encoding"]?.lowercased()
        self.length = length
    }

    /// The status of a line such as "HTTP/1.1 200 OK"; "ICY" is what radio servers write.
    private static func status(_ line: ArraySlice<UInt8>) -> Int? {
        let words = line.split(maxSplits: 2, whereSeparator: \.isASCIIWhitespace)
        guard words.count >= 2, words[0].starts(with: "HTTP/".utf8) || words[0].elementsEqual("ICY".utf8) else {
            return nil
        }
        let digits = words[1]
        guard digits.count == 3, digits.allSatisfy(\.isASCIIDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + $1.digitValue }
    }
}

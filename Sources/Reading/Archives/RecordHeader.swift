import Text

/// What the header of a record of an archive tells. Source: WARC File Format 1.1 (ISO 28500:2017).
struct RecordHeader: Sendable {
    /// Why a record cannot be made out.
    struct Problem: Error, Hashable {
        var message: String
    }

    /// In lower case: "response".
    let type: String
    /// Bytes of the block that follows the header.
    let contentLength: Int
    let mediaType: MediaType?
    let targetURI: String?
    /// Why the crawler did not keep all that it was sent: "length", "time"…
    let truncation: String?

    /// - Parameter bytes: the header with its first line and the blank line at its end.
    init(_ bytes: ArraySlice<UInt8>) throws(Problem) {
        guard let lineEnd = bytes.firstIndex(of: ASCII.lineFeed), Self.isVersion(bytes[..<lineEnd]) else {
            throw Problem(message: "its first line is no version of WARC")
        }
        let fields = HeaderFields(bytes[lineEnd...])
        guard fields.isWellFormed else { throw Problem(message: "a line of its header is no field") }
        guard let type = fields["warc-type"] else { throw Problem(message: "its header has no WARC-Type") }
        guard let length = fields["content-length"], let contentLength = Self.length(length) else {
            throw Problem(message: "its header has no Content-Length that is a number")
        }
        self.type = type.lowercased()
        self.contentLength = contentLength
        mediaType = fields["content-type"].map(MediaType.init)
        targetURI = fields["warc-target-uri"].map(Self.withoutBrackets)
        truncation = fields["warc-truncated"]
    }

    /// Whether `bytes` begin with a version of WARC and a line that could be a field, as no text does by accident.
    static func seemsToBegin(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let lineEnd = bytes.prefix(longestVersion).firstIndex(of: ASCII.lineFeed) else { return false }
        let field = bytes[(lineEnd + 1)...].prefix(longestField)
        guard isVersion(bytes[..<lineEnd]), let colon = field.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return colon > field.startIndex
            && field[..<colon].allSatisfy { $0.isASCIILetter || $0 == UInt8(ascii: "-") }
    }

    /// As much as must be there of a record so that it is known for one, in bytes.
    static let longestBeginning = longestVersion + longestField
    private static let longestVersion = 12
    private static let longestField = 40

    /// "WARC/1.0", "WARC/1.1", and the drafts "WARC/0.17", "WARC/0.18".
    private static func isVersion(_ line: ArraySlice<UInt8>) -> Bool {
        let version = HeaderFields.trimmed(line)
        guard version.starts(with: "WARC/".utf8), version.count <= longestVersion else { return false }
        let numbers = version.dropFirst(5).split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return numbers.count == 2 && numbers.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }
    }

    private static func length(_ value: String) -> Int? {
        value.utf8.allSatisfy(\.isASCIIDigit) ? Int(value) : nil
    }

    /// Some programs write the URI in angle brackets.
    private static func withoutBrackets(_ uri: String) -> String {
        uri.hasPrefix("<") && uri.hasSuffix(">") ? String(uri.dropFirst().dropLast()) : uri
    }
}

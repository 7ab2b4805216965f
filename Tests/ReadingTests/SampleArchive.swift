import Model
import Pipeline
import TestSupport

@testable import Reading

/// Writes archives of invented outlets, record by record.
enum SampleArchive {
    static let type = "application/http; msgtype=response"

    /// A record with its line ends behind it.
    ///
    /// - Parameter length: what it says of the length of its block, where that is wrong.
    static func record(
        _ type: String, _ block: [UInt8], mediaType: String? = type, uri: String? = "https://tidewater.example/a",
        fields: [String] = [], length: Int? = nil
    ) -> [UInt8] {
        var lines = ["WARC/1.0", "WARC-Type: \(type)", "WARC-Date: 2031-05-04T10:00:00Z"]
        if let uri { lines.append("WARC-Target-URI: \(uri)") }
        if let mediaType { lines.append("Content-Type: \(mediaType)") }
        lines += fields + ["Content-Length: \(length ?? block.count)"]
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + block + Array("\r\n\r\n".utf8)
    }

    /// The answer of a server.
    static func answer(
        _ payload: [UInt8], status: String = "200 OK", type: String? = "text/html; charset=utf-8", fields: [String] = []
    ) -> [UInt8] {
        let lines = ["HTTP/1.1 \(status)"] + (type.map { ["Content-Type: \($0)"] } ?? []) + fields
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + payload
    }

    static func page(_ text: String) -> [UInt8] { Array("<html><body><p>\(text)</p></body></html>".utf8) }

    /// A record of type `response` with a page of HTML.
    static func response(_ text: String, fields: [String] = [], length: Int? = nil) -> [UInt8] {
        record("response", answer(page(text)), fields: fields, length: length)
    }

    /// The same bytes in chunks of `size`.
    static func chunked(_ bytes: [UInt8], size: Int, isEnded: Bool = true) -> [UInt8] {
        var chunks: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            let chunk = bytes[start..<min(start + size, bytes.count)]
            chunks += Array("\(String(chunk.count, radix: 16))\r\n".utf8) + chunk + Array("\r\n".utf8)
        }
        return chunks + (isEnded ? Array("0\r\n\r\n".utf8) : [])
    }

    /// What reading an archive comes to.
    static func read(
        _ bytes: [UInt8], as name: String = "crawl.warc", documentBytes: Int = 1 << 20
    ) throws -> (documents: [ReadDocument], skipped: [String: Int]) {
        let folder = try TemporaryFolder()
        try folder.write(bytes, to: Array(name.utf8))
        let reader = try folder.source(name, documentBytes: documentBytes).makeReader()
        var documents: [ReadDocument] = []
        while let pending = try reader.next() { documents.append(ReadDocument(pending)) }
        return (documents, reader.skipped)
    }
}

extension ReadDocument {
    /// The words of the page, or the cause why there are none, with the member: "0 Text." or "0 bad-archive".
    var outline: String {
        let words = text?.replacing("<html><body><p>", with: "").replacing("</p></body></html>", with: "")
        return "\(source.member ?? "-") \(words ?? failure?.rawValue ?? "")"
    }
}

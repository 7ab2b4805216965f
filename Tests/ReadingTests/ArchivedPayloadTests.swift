import Model
import Pipeline
import TestSupport
import Testing

@testable import Reading

struct ArchivedPayloadTests {
    private static let page = SampleArchive.page(String(repeating: "A line of text, and a number: 12. ", count: 60))

    private static func read(
        _ payload: [UInt8], _ fields: [String], truncated: Bool = false, type: String? = "text/html",
        documentBytes: Int = 1 << 20
    ) throws -> ReadDocument {
        let archive = SampleArchive.record(
            "response", SampleArchive.answer(payload, type: type, fields: fields),
            fields: truncated ? ["WARC-Truncated: length"] : [])
        return try #require(try SampleArchive.read(archive, documentBytes: documentBytes).documents.first)
    }

    private static let encodings: [(payload: [UInt8], fields: [String])] = [
        (SampleArchive.chunked(page, size: 100), ["Transfer-Encoding: chunked"]),
        (gzip(page), ["Content-Encoding: gzip"]), (gzip(page), ["Content-Encoding: x-gzip"]), (gzip(page), []),
        (SampleArchive.chunked(gzip(page), size: 33), ["Transfer-Encoding: chunked", "Content-Encoding: gzip"]),
        (gzip(gzip(page)), ["Content-Encoding: gzip, gzip"]),
        // A member of gzip without its header of ten bytes and its trailer of eight is raw deflate.
        (Array(gzip(page).dropFirst(10).dropLast(8)), ["Content-Encoding: deflate"]),
        ([0x78, 0x9C] + gzip(page).dropFirst(10).dropLast(8) + adler32(of: page), ["Content-Encoding: Deflate"]),
        // Headers that lie.
        (page, ["Transfer-Encoding: chunked", "Content-Encoding: gzip", "Content-Length: 77"]),
        (page, ["Content-Encoding: br"]), (page, ["Content-Encoding: deflate"]),
        (SampleArchive.chunked(page, size: 100), ["Transfer-Encoding: chunked", "Content-Encoding: gzip"]),
        (gzip(page), ["Transfer-Encoding: chunked", "Content-Encoding: gzip"]),
    ]

    /// The checksum of zlib's format (RFC 1950).
    private static func adler32(of bytes: [UInt8]) -> [UInt8] {
        var (low, high) = (1, 0)
        for byte in bytes {
            low = (low + Int(byte)) % 65_521
            high = (high + low) % 65_521
        }
        return [high >> 8, high & 255, low >> 8, low & 255].map(UInt8.init)
    }

    @Test(arguments: encodings)
    func undoesWhatWasDoneAndNotWhatTheHeaderSays(payload: [UInt8], fields: [String]) throws {
        let read = try Self.read(payload, fields)
        #expect(read.text.map { Array($0.utf8) } == Self.page, "\(fields)")
        #expect(try read.result.get().source.byteCount == Self.page.count)
        #expect(try read.result.get().warnings.isEmpty)
    }

    @Test func takesWhatIsThereOfChunksThatBreakOff() throws {
        let chunks = SampleArchive.chunked(Self.page, size: 100)
        for count in [150, 250, 1_000] {
            let read = try Self.read(Array(chunks[..<count]), ["Transfer-Encoding: chunked"])
            let text = Array(try #require(read.text).utf8)
            #expect(text.count > 100 * (count / 110) - 100 && Self.page.starts(with: text))
            #expect(try read.result.get().warnings.map(\.code) == ["page-cut-off"])
        }
    }

    @Test func takesWhatIsThereOfPackedPagesThatTheCrawlerCutOff() throws {
        let packed = Array(gzip(Self.page).dropLast(12))
        #expect(try Self.read(packed, ["Content-Encoding: gzip"]).failure == .badCompression)
        let read = try Self.read(packed, ["Content-Encoding: gzip"], truncated: true)
        let text = try #require(read.text)
        #expect(Self.page.starts(with: Array(text.utf8)))
        #expect(try read.result.get().warnings.map(\.code) == ["page-cut-off"])
    }

    @Test func saysThatAPageIsPackedWithWhatItCannotUnpack() throws {
        var generator = SplitMix(state: 3)
        let noise = (0..<500).map { _ in UInt8.random(in: 0...255, using: &generator) }
        #expect(try Self.read(noise, ["Content-Encoding: br"]).failure == .badCompression)
        #expect(try Self.read(noise, ["Content-Encoding: gzip"]).failure == .notText)
    }

    @Test func boundsWhatAPageUnpacksTo() throws {
        let bomb = gzip([UInt8](repeating: 0x61, count: 50_000_000))
        #expect(try Self.read(bomb, ["Content-Encoding: gzip"]).failure == .tooLarge)
        #expect(try Self.read(gzip(bomb), ["Content-Encoding: gzip, gzip"]).failure == .tooLarge)
        #expect(try Self.read(Self.page, [], documentBytes: Self.page.count).failure == nil)
        #expect(try Self.read(Self.page, [], documentBytes: Self.page.count - 1).failure == .tooLarge)
    }

    @Test func believesTheServerOfTheCharsetBeforeThePage() throws {
        let bytes = Array("<meta charset=windows-1252><p>".utf8) + [0xC4, 0xE0]
        let read = try Self.read(bytes, [], type: "text/html; Charset=\"windows-1251\"")
        #expect(read.text?.hasSuffix("<p>Да") == true)
        #expect(try read.result.get().source.charset == "windows-1251")
        #expect(try Self.read(bytes, [], type: "text/html; charset=nonsense").text?.hasSuffix("<p>Äà") == true)
        #expect(try Self.read(Array("<p>Zürich".utf8), [], type: "text/html;charset=koi8-r").text == "<p>Zürich")
    }

    /// zlib has then used up all that it was given while it still holds bytes back.
    @Test(arguments: [65_536, 65_537, 65_600, 131_080])
    func unpacksWhatFillsItsPiecesWithoutATrailer(count: Int) throws {
        let page = [UInt8](repeating: UInt8(ascii: "a"), count: count)
        let raw = gzip(page).dropFirst(10).dropLast(8)
        var decoder = PayloadDecoder(documentBytes: 1 << 20, isTruncated: false)
        #expect(try decoder.decode(raw, transferCoding: nil, contentCoding: "deflate") == page)
    }

    @Test func namesTheFirstUnknownCodingOfAHeader() throws {
        var decoder = PayloadDecoder(documentBytes: 1 << 20, isTruncated: false)
        let error = #expect(throws: DocumentError.self) {
            try decoder.decode([UInt8](repeating: 0xFF, count: 20)[...], transferCoding: nil, contentCoding: "zstd, br")
        }
        #expect(error?.message.contains("packed with zstd") == true)
    }
}

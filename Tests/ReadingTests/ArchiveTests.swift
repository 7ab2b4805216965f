import Model
import Pipeline
import TestSupport
import Testing

@testable import Reading

struct ArchiveTests {
    private static let one = SampleArchive.response("One.")
    private static let two = SampleArchive.response("Two.")
    private static let three = SampleArchive.response("Three.")

    private static func outlines(_ bytes: [UInt8], as name: String = "crawl.warc") throws -> [String] {
        try SampleArchive.read(bytes, as: name).documents.map(\.outline)
    }

    @Test func namesRecordsByWhereTheyStandInTheFile() throws {
        let read = try SampleArchive.read(Self.one + Self.two + Self.three).documents
        #expect(read.map(\.outline) == ["0 One.", "\(Self.one.count) Two.", "\((Self.one + Self.two).count) Three."])
        #expect(read[1].id == "crawl.warc#\(Self.one.count)")
        #expect(read[1].source.path == "crawl.warc")
        #expect(read.allSatisfy { $0.isMarkup })
    }

    @Test func namesPackedRecordsByTheirMember() throws {
        let members = [Self.one, Self.two, Self.three].map { gzip($0) }
        let offsets = [0, members[0].count, members[0].count + members[1].count]
        let expected = zip(offsets, ["One.", "Two.", "Three."]).map { "\($0) \($1)" }
        #expect(try Self.outlines(members.flatMap(\.self), as: "crawl.warc.gz") == expected)
        #expect(try Self.outlines(members.flatMap(\.self), as: "crawl.warc") == expected)
    }

    @Test func namesRecordsOfOneMemberByWhereTheyStandInIt() throws {
        let whole = gzip(Self.one + Self.two)
        let other = gzip(Self.three)
        #expect(
            try Self.outlines(whole + other, as: "crawl.warc.gz")
                == ["0 One.", "0+\(Self.one.count) Two.", "\(whole.count) Three."])
    }

    @Test(arguments: [1, 7, 100, 300, 5_000])
    func membersMayEndAnywhere(size: Int) throws {
        let archive = Self.one + Self.two + Self.three
        let packed = stride(from: 0, to: archive.count, by: size).flatMap {
            gzip(Array(archive[$0..<min($0 + size, archive.count)]))
        }
        let words = try Self.outlines(packed, as: "crawl.warc.gz").map { $0.split(separator: " ").last }
        #expect(words == ["One.", "Two.", "Three."])
    }

    @Test func describesWhatItRead() throws {
        let payload = SampleArchive.page("Text.")
        let archive = SampleArchive.record(
            "response", SampleArchive.answer(payload), uri: "<https://tidewater.example/a>")
        let document = try #require(try SampleArchive.read(archive).documents.first).result.get()
        #expect(document.source.byteCount == payload.count)
        #expect(document.source.member == "0")
        #expect(document.source.charset == "UTF-8")
        #expect(document.given.url == Found("https://tidewater.example/a", .given))
        #expect(document.given.publishedAt == nil)
        #expect(document.layers == [.content, .given])
        #expect(document.warnings.isEmpty)
    }

    @Test func readsAllKindsOfRecordsThatHoldPages() throws {
        let text = Array("Plain text.".utf8)
        let archive =
            SampleArchive.record("conversion", text, mediaType: "text/plain")
            + SampleArchive.record("resource", SampleArchive.page("Resource."), mediaType: "text/html")
            + SampleArchive.record("resource", text, mediaType: "text/plain")
            + SampleArchive.record("response", SampleArchive.answer(text, type: "text/plain"))
            + SampleArchive.record("response", SampleArchive.answer(SampleArchive.page("Untyped."), type: nil))
            + SampleArchive.record("response", SampleArchive.answer(SampleArchive.page("Sniffed."), type: "text/plain"))
        let read = try SampleArchive.read(archive)
        #expect(
            read.documents.map { $0.outline.split(separator: " ").dropFirst().joined(separator: " ") }
                == ["Plain text.", "Resource.", "Plain text.", "Plain text.", "Untyped.", "Sniffed."])
        #expect(read.documents.map(\.isMarkup) == [false, true, false, false, true, true])
        #expect(read.skipped.isEmpty)
    }

    @Test func countsWhatIsNoPageByItsCause() throws {
        let http = SampleArchive.answer(SampleArchive.page("Text."))
        let records = [
            SampleArchive.record("warcinfo", Array("software: crawler".utf8), mediaType: "application/warc-fields"),
            SampleArchive.record("request", Array("GET / HTTP/1.1\r\n\r\n".utf8)),
            SampleArchive.record("revisit", http), SampleArchive.record("revisit", http),
            SampleArchive.record("metadata", Array("fetchTimeMs: 5".utf8), mediaType: "application/warc-fields"),
            SampleArchive.record("continuation", http), SampleArchive.record("invented", http),
            SampleArchive.record("resource", Array("log".utf8), mediaType: "text/plain", uri: "urn:crawl:log"),
            SampleArchive.record("resource", [0xFF, 0xD8, 0xFF], mediaType: "image/jpeg"),
            SampleArchive.record(
                "response", Array("20310504".utf8), mediaType: "text/dns", uri: "dns:tidewater.example"),
            SampleArchive.record("response", SampleArchive.answer([], status: "301 Moved Permanently")),
            SampleArchive.record("response", SampleArchive.answer([0x61], status: "404 Not Found")),
            SampleArchive.record("response", SampleArchive.answer([0x61], status: "410 Gone")),
            SampleArchive.record("response", SampleArchive.answer([0x61], status: "503 Unavailable")),
            SampleArchive.record("response", SampleArchive.answer([0x61], type: "application/json")),
            SampleArchive.record("response", SampleArchive.answer([0x89, 0x50, 0x4E, 0x47, 0, 1, 2], type: nil)),
            SampleArchive.record("response", SampleArchive.answer([], status: "204 No Content", type: nil)),
            SampleArchive.record(
                "response", SampleArchive.answer([0x61], type: "text/plain"),
                uri: "https://tidewater.example/robots.txt"),
        ]
        let expected = [
            "warcinfo": 1, "request": 1, "revisit": 2, "metadata": 1, "continuation": 1, "other": 1, "resource": 1,
            "media-type": 5, "status-3xx": 1, "status-4xx": 2, "status-5xx": 1, "robots": 1,
        ]
        for archive in [records.flatMap(\.self), records.flatMap { gzip($0) }, gzip(records.flatMap(\.self))] {
            let read = try SampleArchive.read(archive)
            #expect(read.documents.isEmpty)
            #expect(read.skipped == expected)
        }
    }

    @Test func addsUpWhatAllArchivesOfARunLeaveOut() throws {
        let folder = try TemporaryFolder()
        let archive = SampleArchive.record("request", []) + Self.one
        try folder.write(archive, to: Array("a.warc".utf8))
        try folder.write(gzip(archive), to: Array("b.warc.gz".utf8))
        try folder.write(
            SampleArchive.record("conversion", [0x61], mediaType: "text/plain"), to: Array("c.warc.wet".utf8))
        let reader = try folder.source(".").makeReader()
        var ids: [String] = []
        while let pending = try reader.next() { ids.append(pending.id) }
        #expect(
            ids == [
                "a.warc#\(archive.count - Self.one.count)", "b.warc.gz#0+\(archive.count - Self.one.count)",
                "c.warc.wet#0",
            ])
        #expect(reader.skipped == ["request": 2])
    }

    @Test func listsAnArchiveAsOneInput() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.one + Self.two, to: Array("a.warc".utf8))
        let listing = try folder.source(".").makeListing()
        let (first, second) = (try listing.next(), try listing.next())
        #expect(first?.id == "a.warc")
        #expect(second == nil)
    }

    @Test func toleratesHeadersAsTheyAreFound() throws {
        let block = SampleArchive.answer(SampleArchive.page("Text."))
        let bare = Array(
            "WARC/0.18\nwarc-type: Response\ncontent-length:\(block.count)\nX-Long: a\n b\nWARC-Target-URI:https://b.example\n\n"
                .utf8)
        let read = try SampleArchive.read(bare + block + Self.two + Array("\r\n\n\n".utf8)).documents
        #expect(read.map(\.outline) == ["0 Text.", "\(bare.count + block.count) Two."])
        #expect(try read[0].result.get().given.url?.value == "https://b.example")
    }

    @Test func aPageMayTellOfArchives() throws {
        let story = SampleArchive.response("\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\nContent-Length: 5\r\n\r\n")
        #expect(try SampleArchive.read(story + Self.two).documents.map(\.failure) == [nil, nil])
    }

    @Test func saysThatTheCrawlerCutAPageOff() throws {
        let archive = SampleArchive.response("Text.", fields: ["WARC-Truncated: length"])
        let document = try #require(try SampleArchive.read(archive).documents.first).result.get()
        #expect(document.warnings.map(\.code) == ["page-cut-off"])
    }
}

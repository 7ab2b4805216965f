import Foundation
import TestSupport
import Testing

/// Runs over archives of the Web: what becomes an article, what fails, what is left out and said so.
struct ArchiveRunTests {
    private let folder: TemporaryFolder
    /// A record for the crawl, one for each of two pages, and an answer that is none.
    private let records: [[UInt8]]

    init() throws {
        folder = try TemporaryFolder()
        let page = "<html><body><p>Mayor Ana Lima said 40 people were hurt in Lyon on Friday.</p></body></html>"
        records = [
            Self.record("warcinfo", "software: crawler"),
            Self.record("response", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n\(page)"),
            Self.record("response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n\(page)"),
            Self.record("response", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n\(page)"),
        ]
    }

    private static func record(_ type: String, _ block: String) -> [UInt8] {
        let header = """
            WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: https://tidewater.example/lyon\r\n\
            Content-Type: \(type == "response" ? "application/http" : "application/warc-fields")\r\n\
            Content-Length: \(block.utf8.count)\r\n\r\n
            """
        return Array("\(header)\(block)\r\n\r\n".utf8)
    }

    /// Where the members of a packed archive begin.
    private var offsets: [Int] { records.reduce(into: [0]) { $0.append(($0.last ?? 0) + gzip($1).count) } }

    private func writeArchives() throws {
        try folder.write(records.flatMap { gzip($0) }, to: Array("input/crawl.warc.gz".utf8))
        try folder.write(records[0] + records[1] + records[3].dropLast(30), to: Array("input/torn.warc".utf8))
    }

    private func run(_ arguments: [String]) throws -> Copydesk.Result {
        try Copydesk.run(["run"] + arguments, in: folder.path)
    }

    @Test func makesArticlesOfPagesAndCountsTheRest() throws {
        try writeArchives()
        let result = try run(["--max-failures", "1"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors.contains("skipped"))
        #expect(result.errors.contains("3   1 status-4xx, 2 warcinfo\n"))
        let articles = try folder.text(of: "output/articles.csv").split(separator: "\n").dropFirst()
        #expect(
            articles.map { $0.prefix { $0 != "," } }
                == ["crawl.warc.gz#\(offsets[1])", "crawl.warc.gz#\(offsets[3])", "torn.warc#\(records[0].count)"])
        #expect(articles.allSatisfy { $0.contains("https://tidewater.example/lyon") })
        let torn = records[0].count + records[1].count
        #expect(try folder.text(of: "output/failures.csv").contains("\ntorn.warc,\(torn),articles,bad-archive,"))
        #expect(folder.has("output/articles/crawl.warc.gz%23\(offsets[1])/article.json"))
        let manifest = try JSONSerialization.jsonObject(with: Data(folder.text(of: "output/manifest.json").utf8))
        let inputs = (manifest as? [String: Any])?["inputs"] as? [String: Any]
        #expect(inputs?["skipped"] as? [String: Int] == ["warcinfo": 2, "status-4xx": 1])
    }

    @Test func readsNoFurtherThanItsLimit() throws {
        try writeArchives()
        let result = try run(["--limit", "1", "--stdout"])
        #expect(result.status == 0)
        #expect(result.output.split(separator: "\n").count == 1)
        #expect(result.output.contains("\"id\":\"crawl.warc.gz#\(offsets[1])\""))
        #expect(result.errors.contains("1   1 warcinfo\n"))
    }

    @Test func listsArchivesWithoutOpeningThem() throws {
        try writeArchives()
        let result = try run(["--dry-run"])
        #expect(result.status == 0)
        #expect(result.output.contains("  crawl.warc.gz\n  torn.warc\n"))
        #expect(!folder.has("output"))
    }

    @Test func aRunOverAnArchiveWithoutPagesIsDone() throws {
        try folder.write(records[0], to: Array("input/empty.warc".utf8))
        #expect(try run(["-q"]).status == 0)
        #expect(try folder.text(of: "output/articles.csv").split(separator: "\n").count == 1)
    }
}

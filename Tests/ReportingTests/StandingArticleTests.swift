import Foundation
import Hashing
import Model
import Pipeline
import Synchronization
import TestSupport
import Testing

@testable import Reporting

/// What becomes of an article that the last output has already.
struct StandingArticleTests {
    private let folder: TemporaryFolder
    /// Which parts of which articles were asked for, as "b rows".
    private let asked = Asked()

    private final class Asked: Sendable {
        let parts = Mutex<[String]>([])
    }

    init() throws { folder = try TemporaryFolder() }

    private func report(_ change: (inout TableReport.Options) -> Void = { _ in }) -> TableReport {
        var options = TableReport.Options(folder: "\(folder.path)/out")
        change(&options)
        return TableReport(options, RunDescription(versions: [.init("copydesk", "1")], configuration: "abc"))
    }

    /// Ids that begin with "bad" are of documents that failed.
    private func write(_ ids: [String], with report: TableReport? = nil) throws {
        asked.parts.withLock { $0 = [] }
        let report = report ?? self.report()
        let writer = try report.makeWriter()
        for id in ids { try writer.accept(rendered(id, by: report)) }
        try writer.finish(RunStatistics())
    }

    private func rendered(_ id: String, by report: TableReport) -> RenderedDocument {
        let finished = id.hasPrefix("bad") ? SampleDocument.failed(id: id) : SampleDocument.finished(id: id)
        let rendered = report.render(finished)
        let parts = zip(["rows", "files"], rendered.parts).map { [asked] name, part in
            { @Sendable () -> [UInt8] in
                asked.parts.withLock { $0.append("\(id) \(name)") }
                return part()
            }
        }
        return RenderedDocument(rendered.head, unpacking: parts)
    }

    private var askedParts: [String] { asked.parts.withLock(\.self) }

    /// All but the manifest, which has times.
    private func contents() throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for name in folder.files where name.hasPrefix("out/") && name != "out/manifest.json" {
            contents[name] = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(name)"))
        }
        return contents
    }

    /// Changes the last byte but one; the size stays.
    private func spoil(_ name: String) throws {
        var bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(name)"))
        bytes[bytes.count - 2] ^= 1
        try bytes.write(to: URL(fileURLWithPath: "\(folder.path)/\(name)"))
    }

    @Test func isNotAskedForAnything() throws {
        try write(["a", "b"])
        #expect(askedParts == ["a rows", "a files", "b rows", "b files"])
        let before = try contents()
        try write(["a", "b"])
        #expect(askedParts == [])
        #expect(try contents() == before)
    }

    @Test(arguments: ["article.json", "claims.csv", "dates.csv", "entities.csv", "quotes.csv"])
    func isWrittenAnewWhereAFileOfItWasChanged(name: String) throws {
        try write(["a", "b"])
        let before = try contents()
        let inodes = try (folder.inode(of: "out/articles/a/\(name)"), folder.inode(of: "out/articles/b/article.json"))
        try spoil("out/articles/b/\(name)")
        try write(["a", "b"])
        #expect(askedParts == ["b files"])
        #expect(try contents() == before)
        #expect(try folder.inode(of: "out/articles/a/\(name)") == inodes.0)
        #expect(try (folder.inode(of: "out/articles/b/article.json") == inodes.1) == (name != "article.json"))
    }

    @Test(arguments: ["articles", "claims", "dates", "entities", "quotes"])
    func itsRowsAreWrittenAnewWhereATableWasChanged(table: String) throws {
        try write(["a", "b", "c"])
        let before = try contents()
        var lines = try folder.text(of: "out/\(table).csv").split(separator: "\n", omittingEmptySubsequences: false)
        let place = try #require(lines.firstIndex { $0.hasPrefix("b,") })
        lines[place] = lines[place].dropLast() + "~"
        try folder.write(lines.joined(separator: "\n"), to: "out/\(table).csv")
        try write(["a", "b", "c"])
        #expect(askedParts == ["b rows", "c rows"])
        #expect(try contents() == before)
    }

    @Test func keepsItsFilesWhereAnotherComesBeforeIt() throws {
        try write(["b", "c"])
        let before = try folder.inode(of: "out/articles/c/claims.csv")
        try write(["a", "b", "c"])
        #expect(askedParts == ["a rows", "a files", "b rows", "c rows"])
        #expect(try folder.inode(of: "out/articles/c/claims.csv") == before)
        let articles = try folder.text(of: "out/articles.csv").split(separator: "\n").dropFirst()
        #expect(articles.map { $0.prefix(2) } == ["a,", "b,", "c,"])
    }

    @Test func itsRowsGoOnBehindOnesThatWereThereBefore() throws {
        try write(["a", "b"])
        try write(["a", "b", "c"])
        #expect(askedParts == ["c rows", "c files"])
        let whole = try contents()
        try write(["a", "b"])
        #expect(askedParts == [])
        #expect(try folder.text(of: "out/articles.csv").split(separator: "\n").count == 3)
        #expect(!folder.has("out/articles/c"))
        try write(["a", "b", "c"])
        #expect(try contents() == whole)
    }

    @Test(arguments: [
        (csv: false, json: true, perArticle: true), (true, false, true), (true, true, false), (false, true, false),
    ])
    func isNotAskedForAnythingWhateverIsWritten(csv: Bool, json: Bool, perArticle: Bool) throws {
        let report = report { ($0.writesCSV, $0.writesJSON, $0.perArticle) = (csv, json, perArticle) }
        let ids = ["a", "bad", "c"]
        try write(ids, with: report)
        #expect(askedParts.count == (csv ? 2 : 0) + (perArticle ? 2 : 0))
        let before = try contents()
        try write(ids, with: report)
        #expect(askedParts == [])
        #expect(try contents() == before)
    }

    /// What is held against the last output is read in pieces of 64 KiB.
    @Test func largeRowsAreHeldAgainstTheLastOutput() throws {
        let long = String(repeating: "Rijeka, \"Zadar\" ", count: 4000)
        let report = report()
        var finished = SampleDocument.finished(id: "long")
        finished.document.metadata.title = Found(long, .openGraph)
        for changed in [false, false, true, false] {
            finished.document.metadata.title?.value = changed ? long + "!" : long
            let writer = try report.makeWriter()
            try writer.accept(rendered("first", by: report))
            try writer.accept(report.render(finished))
            try writer.accept(rendered("last", by: report))
            try writer.finish(RunStatistics())
            let titles = try folder.text(of: "out/articles.csv").split(separator: "\n").map(\.utf8.count)
            #expect(titles.count == 4 && titles[2] > 70_000 && titles[1] - titles[3] == 2)
            #expect(try folder.text(of: "out/articles.csv").contains("!") == changed)
        }
        #expect(askedParts.filter { $0 == "last rows" }.count == 3)
    }

    /// Nothing is staged until the first difference; what stood till then is taken over only now.
    @Test func endsTheRunWhereAFileChangesWhileItIsTakenOver() throws {
        try write(["a"])
        let before = try folder.text(of: "out/articles/a/claims.csv")
        do {
            let report = report()
            let writer = try report.makeWriter()
            try writer.accept(rendered("a", by: report))
            try spoil("out/articles/a/claims.csv")
            let error = try #require(throws: RunError.self) { try writer.accept(rendered("b", by: report)) }
            #expect(error.message.contains("was changed while the run took it over"))
            writer.abandon()
        }
        try write(["a", "b"])
        #expect(try folder.text(of: "out/articles/a/claims.csv") == before)
    }

    @Test func noneOfItsFilesIsLinkedWhereOneCannotBe() throws {
        try folder.write("one", to: "last/1")
        try folder.write("two", to: "last/2")
        let last = try #require(LastOutput(at: "\(folder.path)/last"))
        let entries = ["1", "2"].map { name in
            LedgerEntry(name: name, content: FileContent(byteCount: 3, sha256: ""))
        }
        let seal = Seal(of: Array("onetwo".utf8))
        let paths = ["\(folder.path)/a", "\(folder.path)/b"]
        try folder.write("", to: "b")
        #expect(!last.link(entries, to: paths, ifTheyFit: seal))
        #expect(try !folder.has("a") && folder.text(of: "b") == "")
        try FileManager.default.removeItem(atPath: paths[1])
        #expect(!last.link(entries, to: paths, ifTheyFit: Seal(of: Array("onetwO".utf8))))
        #expect(last.link(entries, to: paths, ifTheyFit: seal))
        #expect(try folder.text(of: "b") == "two")
    }

    @Test(arguments: [0, 1]) func endsTheRunWhereAPartIsLost(part: Int) throws {
        let report = report()
        let rendered = rendered("a", by: report)
        var parts = rendered.parts
        parts[part] = { [] }
        let writer = try report.makeWriter()
        let error = try #require(throws: RunError.self) {
            try writer.accept(RenderedDocument(rendered.head, unpacking: parts))
        }
        #expect(error.kind == RunError.Kind.fault && error.message.contains("'a'"))
        writer.abandon()
    }
}

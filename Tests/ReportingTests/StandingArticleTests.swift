import Foundation
import Pipeline
import Synchronization
import TestSupport
import Testing

@testable import Reporting

/// What becomes of an article that the last output has already.
struct StandingArticleTests {
    private let folder: TemporaryFolder
    private let report: TableReport
    /// Which parts of which articles were asked for, as "b rows".
    private let asked = Asked()

    private final class Asked: Sendable {
        let parts = Mutex<[String]>([])
    }

    init() throws {
        folder = try TemporaryFolder()
        report = TableReport(
            TableReport.Options(folder: "\(folder.path)/out"),
            RunDescription(versions: [.init("copydesk", "1")], configuration: "abc"))
    }

    private func write(_ ids: [String]) throws {
        asked.parts.withLock { $0 = [] }
        let writer = try report.makeWriter()
        for id in ids { try writer.accept(rendered(id)) }
        try writer.finish(RunStatistics())
    }

    private func rendered(_ id: String) -> RenderedDocument {
        let rendered = report.render(SampleDocument.finished(id: id))
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

    private func inode(of name: String) throws -> Int {
        try #require(
            FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(name)")[.systemFileNumber] as? Int)
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
        let inodes = try (inode(of: "out/articles/a/\(name)"), inode(of: "out/articles/b/article.json"))
        try spoil("out/articles/b/\(name)")
        try write(["a", "b"])
        #expect(askedParts == ["b files"])
        #expect(try contents() == before)
        #expect(try inode(of: "out/articles/a/\(name)") == inodes.0)
        #expect(try (inode(of: "out/articles/b/article.json") == inodes.1) == (name != "article.json"))
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
        let before = try inode(of: "out/articles/c/claims.csv")
        try write(["a", "b", "c"])
        #expect(askedParts == ["a rows", "a files", "b rows", "c rows"])
        #expect(try inode(of: "out/articles/c/claims.csv") == before)
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

    @Test(arguments: [0, 1]) func endsTheRunWhereAPartIsLost(part: Int) throws {
        let rendered = rendered("a")
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

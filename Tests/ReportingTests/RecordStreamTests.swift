import Pipeline
import TestSupport
import Testing

@testable import Reporting

struct RecordStreamTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var stream: RecordStream { RecordStream(.file(path: "\(folder.path)/out/records.jsonl")) }

    @Test func keepsTheLastFileUntilTheNextIsWhole() throws {
        try folder.write("old", to: "out/records.jsonl")
        let writer = try stream.makeWriter()
        try writer.accept(stream.render(SampleDocument.finished(id: "a")))
        try writer.accept(stream.render(SampleDocument.finished(id: "a")))
        #expect(try folder.text(of: "out/records.jsonl") == "old")
        try writer.finish(RunStatistics())
        let lines = try folder.text(of: "out/records.jsonl").split(separator: "\n")
        #expect(lines.count == 2 && lines.allSatisfy { $0.hasPrefix(#"{"id":"a","status":"ok""#) })
        #expect(!folder.has("out/.records.jsonl.staging"))
    }

    @Test func leavesTheLastFileWhereTheRunIsAbandoned() throws {
        try folder.write("old", to: "out/records.jsonl")
        let writer = try stream.makeWriter()
        try writer.accept(stream.render(SampleDocument.finished(id: "a")))
        writer.abandon()
        #expect(try folder.text(of: "out/records.jsonl") == "old")
        #expect(!folder.has("out/.records.jsonl.staging"))
    }

    @Test func refusesAFileThatAnotherRunIsWriting() throws {
        let first = try stream.makeWriter()
        let error = try #require(throws: RunError.self) { try stream.makeWriter() }
        #expect(error.kind == .locked && error.message.contains("out/records.jsonl'"))
        first.abandon()
    }

    @Test func refusesAFolderBeforeAnythingIsRead() throws {
        try folder.write("", to: "out/records.jsonl/a.txt")
        let error = try #require(throws: RunError.self) { try stream.makeWriter() }
        #expect(error.kind == .cannotCreate)
    }

    @Test func endsTheRunWhereARecordIsLost() throws {
        let writer = try stream.makeWriter()
        let error = try #require(throws: RunError.self) { try writer.accept(RenderedDocument([], parts: [[]])) }
        #expect(error.kind == .fault)
        writer.abandon()
    }
}

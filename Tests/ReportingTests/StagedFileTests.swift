import Foundation
import Pipeline
import TestSupport
import Testing

@testable import Reporting

struct StagedFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func publish(_ text: String, to name: String) throws {
        let file = try StagedFile("\(folder.path)/\(name)", .fail)
        try file.write(Array(text.utf8))
        try file.publish()
    }

    @Test func replacesTheFileAndLeavesNothingBeside() throws {
        try publish("first", to: "records.jsonl")
        try folder.write("half", to: ".records.jsonl.staging")
        try publish("second", to: "records.jsonl")
        #expect(try folder.text(of: "records.jsonl") == "second")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["records.jsonl"])
    }

    @Test func replacesWhatALinkLeadsToAndKeepsTheLink() throws {
        try folder.write("old", to: "store/today.jsonl")
        try folder.link("records.jsonl", to: "store/today.jsonl")
        try publish("new", to: "records.jsonl")
        #expect(try folder.text(of: "store/today.jsonl") == "new")
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder.path)/records.jsonl")
                == "store/today.jsonl")
    }

    @Test func refusesToReplaceAPipe() throws {
        try #require(mkfifo("\(folder.path)/pipe", 0o600) == 0)
        let error = try #require(throws: RunError.self) { try publish("", to: "pipe") }
        #expect(error.kind == .cannotCreate && error.message.contains("no file that can be replaced"))
    }
}

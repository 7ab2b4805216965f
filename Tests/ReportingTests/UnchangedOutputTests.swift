import Foundation
import Pipeline
import TestSupport
import Testing

@testable import Reporting

/// What becomes of an output where a run writes the same again, or nearly.
struct UnchangedOutputTests {
    private let folder: TemporaryFolder
    private var path: String { "\(folder.path)/out" }

    init() throws {
        folder = try TemporaryFolder()
        try publish()
    }

    private static let files = ["a/1.txt": "one", "a/2.txt": "two", "b/3.txt": "three"]

    private static func manifest(_ inputs: String) -> Manifest {
        Manifest(
            versions: [.init("copydesk", "1")], configuration: "", configurationFiles: [], inputs: inputs,
            statistics: RunStatistics())
    }

    /// Writes a table in two pieces and then the files, calls `meanwhile`, and publishes.
    private func publish(
        _ files: [String: String] = files, rows: [String] = ["first\n", "second\n"], inputs: String = "",
        meanwhile: () throws -> Void = {}
    ) throws {
        let output = try OutputFolder(path, .fail)
        do {
            let table = try output.create("rows.csv")
            for row in rows { try table.write(Array(row.utf8)) }
            for (name, text) in files.sorted(by: { $0.key < $1.key }) { try output.write(Array(text.utf8), to: name) }
            try meanwhile()
            try output.close(table, "rows.csv")
            try output.publish(Self.manifest(inputs))
        } catch {
            output.abandon()
            throw error
        }
    }

    /// Whether the output is whole, and nothing lies beside it.
    private func isWhole() throws -> Bool {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return try OutputVerification(of: path).problems.isEmpty && !names.contains { $0.hasPrefix(".out") }
    }

    @Test func replacesOnlyTheManifestWhereNothingElseIsNew() throws {
        let names = ["out", "out/a/1.txt", "out/rows.csv"]
        let before = try names.map(folder.inode)
        try publish(inputs: "second")
        #expect(try names.map(folder.inode) == before)
        #expect(try folder.text(of: "out/manifest.json").contains(#""sha256": "second""#))
        #expect(try isWhole())
    }

    @Test func takesOverWhatWasTheSameBeforeTheFirstDifference() throws {
        let before = (folder: try folder.inode(of: "out"), file: try folder.inode(of: "out/a/1.txt"))
        try publish(["a/1.txt": "one", "a/2.txt": "two", "b/3.txt": "3"])
        #expect(try folder.inode(of: "out") != before.folder && folder.inode(of: "out/a/1.txt") == before.file)
        #expect(try folder.text(of: "out/b/3.txt") == "3")
        #expect(try isWhole())
    }

    @Test(arguments: [
        ["first\n"], ["first\n", "second\n", "third\n"], ["first\n", "2nd\n"], [], ["first\nsec", "ond\n", "third\n"],
    ])
    func writesATableThatEndsOtherwise(rows: [String]) throws {
        let before = try folder.inode(of: "out/b/3.txt")
        try publish(rows: rows)
        #expect(try folder.text(of: "out/rows.csv") == rows.joined())
        #expect(try folder.inode(of: "out/b/3.txt") == before)
        #expect(try isWhole())
    }

    @Test func writesATableOfManyPiecesThatDiffersNearItsEnd() throws {
        let rows = (0..<30_000).map { "row \($0)\n" }
        try publish(rows: rows)
        try publish(rows: rows + ["more\n"])
        #expect(try folder.text(of: "out/rows.csv") == (rows + ["more\n"]).joined())
        #expect(try isWhole())
    }

    @Test func aFileThatIsGoneLeavesTheOutput() throws {
        try publish(["a/1.txt": "one", "a/2.txt": "two"])
        #expect(folder.files == ["out/a/1.txt", "out/a/2.txt", "out/manifest.json", "out/rows.csv"])
        #expect(try isWhole())
    }

    @Test(arguments: ["out/foreign.txt", "out/a/.hidden", "out/c/foreign.txt", "out/a/1.txt.new"])
    func whatSomebodyPutThereLeavesTheOutput(name: String) throws {
        try folder.write("foreign", to: name)
        try publish()
        #expect(!folder.has(name))
        #expect(try isWhole())
    }

    @Test func anEmptyFolderOfSomebodyLeavesTheOutput() throws {
        try FileManager.default.createDirectory(atPath: "\(path)/a/empty", withIntermediateDirectories: true)
        try publish()
        #expect(!folder.has("out/a/empty"))
        #expect(try isWhole())
    }

    @Test func whatIsHiddenAtTheTopStays() throws {
        try folder.write("precious", to: "out/.git/config")
        let before = try folder.inode(of: "out")
        try publish()
        #expect(try folder.text(of: "out/.git/config") == "precious")
        #expect(try folder.inode(of: "out") == before)
    }

    @Test func aFolderBehindALinkIsNotTakenForOurs() throws {
        try FileManager.default.moveItem(atPath: "\(path)/a", toPath: "\(folder.path)/elsewhere")
        try folder.link("out/a", to: "../elsewhere")
        try publish()
        let type = try FileManager.default.attributesOfItem(atPath: "\(path)/a")[.type] as? FileAttributeType
        #expect(type == .typeDirectory)
    }

    @Test func whatAppearsDuringTheRunLeavesTheOutput() throws {
        try publish { try folder.write("foreign", to: "out/foreign.txt") }
        #expect(!folder.has("out/foreign.txt"))
        #expect(try isWhole())
    }

    @Test func goesOnWithAnOutputThatIsMovedAwayDuringTheRun() throws {
        try publish { try FileManager.default.moveItem(atPath: path, toPath: "\(folder.path)/old") }
        #expect(try folder.text(of: "out/a/1.txt") == "one")
        #expect(try folder.text(of: "old/a/1.txt") == "one")
        #expect(try isWhole())
    }

    @Test func saysSoWhereWhatItTookOverIsChangedBeforeItIsStaged() throws {
        let error = try #require(throws: RunError.self) {
            try publish(rows: ["other\n"]) { try folder.write("eno", to: "out/a/1.txt") }
        }
        #expect(error.kind == .inputOutput && error.message.contains("out/a/1.txt' was changed"))
        #expect(try !FileManager.default.contentsOfDirectory(atPath: folder.path).contains(".out.staging"))
    }

    @Test func aRunThatIsAbandonedLeavesTheOutputAsItWas() throws {
        let manifest = try folder.text(of: "out/manifest.json")
        let output = try OutputFolder(path, .fail)
        try output.write(Array("one".utf8), to: "a/1.txt")
        try output.write(Array("2".utf8), to: "a/2.txt")
        output.abandon()
        #expect(try folder.text(of: "out/manifest.json") == manifest && folder.text(of: "out/a/2.txt") == "two")
        #expect(try OutputVerification(of: path).problems.isEmpty && !folder.has(".out.staging"))
    }
}

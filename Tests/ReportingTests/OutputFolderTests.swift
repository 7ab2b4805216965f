import Foundation
import Hashing
import Pipeline
import TestSupport
import Testing

@testable import Reporting

/// What an output folder becomes where the system is not as one expects it.
struct OutputFolderTests {
    private let folder: TemporaryFolder
    private var path: String { "\(folder.path)/out" }
    private var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
    }

    init() throws { folder = try TemporaryFolder() }

    private static let manifest = Manifest(
        versions: [.init("copydesk", "1")], configuration: "", configurationFiles: [], inputs: "",
        statistics: RunStatistics())

    /// A file system that cannot let two folders change places.
    private static let withoutExchange: FolderSwap.Exchange = { _, _ in
        errno = EINVAL
        return -1
    }

    private func publish(_ text: String, exchange: FolderSwap.Exchange? = nil, at path: String? = nil) throws {
        let output =
            try exchange.map { try OutputFolder(path ?? self.path, .fail, exchange: $0) }
            ?? OutputFolder(path ?? self.path, .fail)
        try output.write(Array(text.utf8), to: "text.txt")
        try output.publish(Self.manifest)
    }

    @Test func replacesTheOutputWhereFoldersCannotChangePlaces() throws {
        try folder.write("", to: "out/.gitkeep")
        try publish("first", exchange: Self.withoutExchange)
        try publish("second", exchange: Self.withoutExchange)
        #expect(try folder.text(of: "out/text.txt") == "second")
        #expect(try names == ["out"] && folder.has("out/.gitkeep"))
    }

    @Test func bringsTheOutputBackWhereARunWasKilledBetweenTwoSteps() throws {
        try publish("first")
        try FileManager.default.moveItem(atPath: path, toPath: "\(folder.path)/.out.previous")
        try folder.write("half", to: ".out.staging/text.txt")
        let next = try OutputFolder(path, .fail)
        #expect(try folder.text(of: "out/text.txt") == "first")
        next.abandon()
        #expect(try folder.text(of: "out/text.txt") == "first")
    }

    @Test func removesThePreviousOutputThatAKilledRunHadReplaced() throws {
        try publish("first")
        try folder.write("zeroth", to: ".out.previous/text.txt")
        try publish("second")
        #expect(try folder.text(of: "out/text.txt") == "second")
        #expect(try names == ["out"])
    }

    @Test func savesWhatUsersHideFromTheRemainsOfAKilledRun() throws {
        try publish("second")
        // The run was killed after the folders had changed places and before what is hidden had moved along.
        try folder.write("first", to: ".out.staging/text.txt")
        try folder.write("precious", to: ".out.staging/.git/config")
        try publish("third")
        #expect(try folder.text(of: "out/.git/config") == "precious")
        #expect(try names == ["out"])
    }

    @Test func leavesAloneWhatSomebodyPutThereDuringTheRun() throws {
        let output = try OutputFolder(path, .fail)
        try folder.write("precious", to: "out/thesis.txt")
        let error = try #require(throws: RunError.self) { try output.publish(Self.manifest) }
        #expect(error.kind == .cannotCreate)
        output.abandon()
        #expect(try folder.text(of: "out/thesis.txt") == "precious")
    }

    @Test func leavesTheManifestOfAnotherProgramAlone() throws {
        try folder.write(#"{"name": "A web application"}"#, to: "out/manifest.json")
        let error = try #require(throws: RunError.self) { try publish("first") }
        #expect(error.kind == .cannotCreate)
        #expect(folder.files == ["out/manifest.json"])
    }

    @Test func publishesAnewWhereTheOutputIsRemovedDuringTheRun() throws {
        try publish("first")
        let output = try OutputFolder(path, .fail)
        try output.write([], to: "text.txt")
        try FileManager.default.removeItem(atPath: path)
        try output.publish(Self.manifest)
        #expect(try folder.text(of: "out/text.txt").isEmpty && folder.has("out/manifest.json"))
    }

    @Test func keepsTheOutputWhereTheStagingIsRemovedDuringTheRun() throws {
        try publish("first")
        let output = try OutputFolder(path, .fail)
        try output.write([], to: "text.txt")
        try FileManager.default.removeItem(atPath: "\(folder.path)/.out.staging")
        #expect(throws: RunError.self) { try output.publish(Self.manifest) }
        output.abandon()
        #expect(try folder.text(of: "out/text.txt") == "first")
    }

    @Test func writesWhereALinkLeadsAlsoBeforeAnythingIsThere() throws {
        try folder.link("out", to: "elsewhere/figures")
        try publish("first")
        try publish("second")
        #expect(try folder.text(of: "elsewhere/figures/text.txt") == "second")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == "elsewhere/figures")
    }

    @Test func takesOverFilesThatHoldTheSame() throws {
        try publish("first")
        let before = try folder.inode(of: "out/text.txt")
        try publish("first")
        #expect(try folder.inode(of: "out/text.txt") == before)
        #expect(try folder.text(of: "out/manifest.json").contains(SHA256Digest.hexadecimal(of: Array("first".utf8))))
        try publish("third")
        #expect(try folder.text(of: "out/text.txt") == "third")
    }

    @Test func writesAnewWhatSomebodyChangedInTheLastOutput() throws {
        try publish("first")
        try folder.write("worst", to: "out/text.txt")
        try publish("first")
        #expect(try folder.text(of: "out/text.txt") == "first")
    }

    @Test func takesNoLinkForTheFileThatItLeadsTo() throws {
        try publish("first")
        try FileManager.default.removeItem(atPath: "\(path)/text.txt")
        try folder.write("first", to: "elsewhere.txt")
        try folder.link("out/text.txt", to: "../elsewhere.txt")
        try publish("first")
        let type = try FileManager.default.attributesOfItem(atPath: "\(path)/text.txt")[.type] as? FileAttributeType
        #expect(type == .typeRegular)
        #expect(try folder.inode(of: "out/text.txt") != folder.inode(of: "elsewhere.txt"))
    }
}

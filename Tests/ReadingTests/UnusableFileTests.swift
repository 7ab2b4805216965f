import Glibc
import Model
import Pipeline
import TestSupport
import Testing

@testable import Reading

struct UnusableFileTests {
    private static func failures(_ source: FileSource) throws -> [String: DocumentError.Kind] {
        let failed = try source.readAll().compactMap { read in read.failure.map { (read.id, $0) } }
        return Dictionary(uniqueKeysWithValues: failed)
    }

    @Test func reportsEmptyFilesAndGoesOn() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "a.txt")
        try folder.write(" \n\t\r\n", to: "b.html")
        try folder.write([0xEF, 0xBB, 0xBF], to: Array("c.txt".utf8))
        try folder.write("", to: "d.jsonl")
        try folder.write("\n \n", to: "e.jsonl")
        try folder.write(gzip(""), to: Array("f.txt.gz".utf8))
        try folder.write("", to: "g.html.gz")
        try folder.write("Text.", to: "z.txt")
        let documents = try folder.source(".").readAll()
        #expect(documents.map(\.failure) == Array(repeating: .empty, count: 7) + [nil])
    }

    @Test func reportsLinksThatLeadInACircle() throws {
        let folder = try TemporaryFolder()
        try folder.write("Text.", to: "in/sub/a.txt")
        try folder.link("in/sub/up", to: "..")
        try folder.link("in/self.txt", to: "self.txt")
        #expect(try Self.failures(folder.source("in")) == ["sub/up": .linkLoop, "self.txt": .linkLoop])
        #expect(try folder.source("in").ids() == ["self.txt", "sub/a.txt", "sub/up"])
    }

    @Test func followsLinksToFilesAndFolders() throws {
        let folder = try TemporaryFolder()
        try folder.write("Text.", to: "elsewhere/a.txt")
        try folder.write("Text.", to: "in/b.txt")
        try folder.link("in/linked", to: "../elsewhere")
        try folder.link("in/c.txt", to: "../elsewhere/a.txt")
        try folder.link("in/d.txt", to: "../nowhere.txt")
        try folder.link("in/nothing", to: "../nowhere")
        var source = folder.source("in")
        source.links = .all
        #expect(try source.ids() == ["b.txt", "c.txt", "d.txt", "linked/a.txt"])
        #expect(try Self.failures(folder.source("in")) == ["d.txt": .unreadable])
        #expect(try Self.failures(folder.source("in/d.txt")) == ["d.txt": .unreadable])
    }

    @Test(.timeLimit(.minutes(1))) func neverOpensPipesAndDevices() throws {
        let folder = try TemporaryFolder()
        try folder.write("Text.", to: "in/b.txt")
        try #require(mkfifo("\(folder.path)/in/a.txt", 0o600) == 0)
        try folder.link("in/c.txt", to: "/dev/zero")
        #expect(try Self.failures(folder.source("in")) == ["a.txt": .unreadable, "c.txt": .unreadable])
        #expect(try Self.failures(folder.source("in/a.txt")) == ["a.txt": .unreadable])
        #expect(try Self.failures(folder.source("/dev/zero")) == ["zero": .unreadable])
    }

    @Test(.enabled(if: geteuid() != 0, "root may read everything"))
    func reportsFilesAndFoldersThatItMustNotRead() throws {
        let folder = try TemporaryFolder()
        try folder.write("Text.", to: "in/a.txt")
        try folder.write("Text.", to: "in/sub/b.txt")
        try folder.write("Text.", to: "in/z.txt")
        // What must not be read could not be removed either.
        defer { for name in ["in", "in/sub"] { chmod("\(folder.path)/\(name)", 0o700) } }
        chmod("\(folder.path)/in/a.txt", 0)
        chmod("\(folder.path)/in/sub", 0)
        #expect(try Self.failures(folder.source("in")) == ["a.txt": .unreadable, "sub": .unreadable])
        chmod("\(folder.path)/in", 0)
        #expect(try Self.failures(folder.source("in")) == ["in": .unreadable])
    }

    @Test func reportsFilesThatVanishBeforeTheyAreRead() throws {
        let folder = try TemporaryFolder()
        for name in ["a.txt", "b.jsonl"] { try folder.write("{}", to: name) }
        let reader = try folder.source(".").makeReader()
        let first = try #require(try reader.next())
        unlink("\(folder.path)/a.txt")
        unlink("\(folder.path)/b.jsonl")
        #expect(ReadDocument(first).failure == .unreadable)
        #expect(ReadDocument(try #require(try reader.next())).failure == .unreadable)
    }

    @Test func percentEncodesNamesThatAreNotUTF8() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            Array("Text.".utf8), to: Array("caf".utf8) + [0xE9] + Array("/é".utf8) + [0xC3] + Array(".txt".utf8))
        let read = try #require(try folder.source(".").readAll().first)
        #expect(read.id == "caf%E9/é%C3.txt")
        #expect(read.source.path == "caf%E9/é%C3.txt")
        #expect(read.text == "Text.")
    }

    @Test func refusesNamesThatBecomeOneIdWhenEncoded() throws {
        let folder = try TemporaryFolder()
        try folder.write([0x61], to: [0xE9] + Array(".txt".utf8))
        try folder.write("a", to: "%E9.txt")
        #expect(throws: RunError.self) { try folder.source(".").ids() }
    }

    @Test func boundsTheSize() throws {
        let folder = try TemporaryFolder()
        try folder.write(String(repeating: "a", count: 1_000), to: "a.txt")
        try folder.write(String(repeating: "b", count: 1_001), to: "b.txt")
        try folder.write(gzip(String(repeating: "c", count: 1_000)), to: Array("c.txt.gz".utf8))
        try folder.write(gzip([UInt8](repeating: 0x64, count: 50_000_000)), to: Array("d.txt.gz".utf8))
        #expect(
            try Self.failures(folder.source(".", documentBytes: 1_000)) == ["b.txt": .tooLarge, "d.txt.gz": .tooLarge])
    }
}

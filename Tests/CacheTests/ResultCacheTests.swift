import Foundation
import Model
import Pipeline
import TestSupport
import Testing
import Text

@testable import Cache

struct ResultCacheTests {
    private let folder: TemporaryFolder
    private var path: String { "\(folder.path)/cache" }

    init() throws { folder = try TemporaryFolder() }

    private func open(
        identity: String = "build 1", maxBytes: Int = 1 << 30
    ) -> (cache: ResultCache?, warnings: [String]) {
        var warnings: [String] = []
        let cache = ResultCache.open(path, maxBytes: maxBytes, identity: Array(identity.utf8)) { warnings.append($0) }
        return (cache, warnings)
    }

    private func document(_ text: String, id: String = "a.txt") -> Document {
        var document = Document(id: id, source: SourceDescription(path: id))
        document.source.sha256 = text
        document.content = .text(TextBuffer(text))
        return document
    }

    /// Bytes that cannot be packed any smaller.
    private func noise(_ count: Int, _ seed: Int) -> [UInt8] {
        var generator = SplitMix(state: UInt64(seed))
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    private let step = CacheKey(["clean"])

    @Test func knowsInTheNextRunWhatWasKeptInTheLast() throws {
        let value = Array(String(repeating: "Rijeka ", count: 1000).utf8)
        let first = try #require(open().cache)
        first.keep([(step, [.init(bytes: value)])], of: first.key(of: document("one")))
        #expect(first.finish() == [])
        let second = try #require(open().cache)
        let key = second.key(of: document("one"))
        let values = second.values(of: key, for: [step, CacheKey(["tokens"])])
        #expect(values.mapValues { $0.piece(0) } == [step: value])
        #expect(second.values(of: second.key(of: document("two")), for: [step]).isEmpty)
        #expect(second.finish() == [])
    }

    @Test func anotherBuildKnowsNothing() throws {
        let first = try #require(open().cache)
        first.keep([(step, [.init(bytes: [1])])], of: first.key(of: document("one")))
        _ = first.finish()
        let other = try #require(open(identity: "build 2").cache)
        #expect(other.values(of: other.key(of: document("one")), for: [step]).isEmpty)
        _ = other.finish()
    }

    @Test func aDocumentIsKnownByItsContentAndNotByItsName() throws {
        let cache = try #require(open().cache)
        #expect(cache.key(of: document("one")) == cache.key(of: document("one", id: "b.txt")))
        #expect(cache.key(of: document("one")) != cache.key(of: document("two")))
        var given = document("one")
        given.given.language = Found("de", .given)
        #expect(cache.key(of: document("one")) != cache.key(of: given))
    }

    @Test(arguments: ["not a database, but long enough to look like one from afar", "SQLite format 3\0rubbish"])
    func aDamagedFileIsSetAsideWithAWarning(content: String) throws {
        try folder.write(content, to: "cache")
        let (opened, warnings) = open()
        let cache = try #require(opened)
        #expect(warnings.count == 1 && warnings[0].contains("cache.damaged"))
        cache.keep([(step, [.init(bytes: [7])])], of: cache.key(of: document("one")))
        #expect(cache.finish() == [])
        #expect(folder.has("cache.damaged"))
        #expect(open().warnings == [])
    }

    @Test func damageInTheMiddleNeverStopsARun() throws {
        let first = try #require(open().cache)
        for number in 0..<200 {
            first.keep([(step, [.init(bytes: noise(4096, number))])], of: first.key(of: document("\(number)")))
        }
        _ = first.finish()
        let handle = try #require(FileHandle(forUpdatingAtPath: path))
        let size = try handle.seekToEnd()
        for offset in stride(from: 8192, to: size, by: 4096) {
            try handle.seek(toOffset: offset)
            try handle.write(contentsOf: [UInt8](repeating: 0xA5, count: 512))
        }
        try handle.close()
        let (second, warnings) = open()
        if let second {
            for number in 0..<200 {
                let values = second.values(of: second.key(of: document("\(number)")), for: [step])
                #expect(values.isEmpty, "a damaged value was taken for a good one")
                second.keep([(step, [.init(bytes: [1])])], of: second.key(of: document("\(number)")))
            }
            #expect(second.finish().count + warnings.count > 0)
        }
        let third = try #require(open().cache)
        third.keep([(step, [.init(bytes: [1])])], of: third.key(of: document("0")))
        #expect(third.finish() == [])
    }

    @Test func anotherProgramsDatabaseIsLeftAlone() throws {
        let made = try Process.run(
            URL(filePath: "/usr/bin/python3"),
            arguments: [
                "-c", "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('create table mine (x)')", path,
            ])
        made.waitUntilExit()
        let before = try Data(contentsOf: URL(filePath: path))
        let (cache, warnings) = open()
        #expect(cache == nil)
        #expect(warnings.count == 1 && warnings[0].contains("something else"))
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }

    @Test func aFolderThatCannotBeWrittenIsAWarning() throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let (cache, warnings) = open()
        #expect(cache == nil)
        #expect(warnings.count == 1 && warnings[0].contains("cannot be used"))
    }

    @Test func nobodyElseCanReadTheFile() throws {
        let cache = try #require(open().cache)
        cache.keep([(step, [.init(bytes: [1])])], of: cache.key(of: document("one")))
        func mode(_ path: String) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        }
        #expect(try mode(path) == 0o600 && mode(path + "-wal") == 0o600)
        #expect(cache.finish() == [])
        try FileManager.default.setAttributes([.posixPermissions: 0o660], ofItemAtPath: path)
        _ = open().cache?.finish()
        #expect(try mode(path) == 0o660, "what its owner allows stays allowed")
    }

    @Test func theFileIsPrunedOfWhatWasOfNoUseForTheLongest() throws {
        for run in 0..<3 {
            let cache = try #require(open(maxBytes: run == 2 ? 2 << 20 : 1 << 30).cache)
            if run == 1 { cache.noteUse(of: cache.key(of: document("0/0"))) }
            for number in 0..<20 {
                let pieces = [PackedPieces.Piece(bytes: noise(50_000, number))]
                cache.keep([(step, pieces)], of: cache.key(of: document("\(run)/\(number)")))
            }
            #expect(cache.finish() == [])
        }
        let size = try #require(FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
        #expect(size < 5 << 19)
        let cache = try #require(open().cache)
        func isKnown(_ name: String) -> Bool { !cache.values(of: cache.key(of: document(name)), for: [step]).isEmpty }
        #expect((0..<20).filter { isKnown("2/\($0)") }.count == 20)
        #expect((1..<20).filter { isKnown("0/\($0)") }.count == 0)
        #expect(isKnown("0/0") || !isKnown("1/0"), "what was used later went first")
        _ = cache.finish()
    }
}

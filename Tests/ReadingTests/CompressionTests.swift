import Pipeline
import TestSupport
import Testing

@testable import Reading

struct CompressionTests {
    private static func read(_ bytes: [UInt8], as name: String) throws -> ReadDocument {
        let folder = try TemporaryFolder()
        try folder.write(bytes, to: Array(name.utf8))
        return try #require(try folder.source(name).readAll().first)
    }

    @Test func readsSeveralMembersAsOneFile() throws {
        #expect(
            try Self.read(gzip("One. ") + gzip("Two. ") + gzip("") + gzip("Three."), as: "a.txt.gz").text
                == "One. Two. Three.")
    }

    @Test func readsLargeFilesWhole() throws {
        let text = (0..<60_000).map { "Line \($0 * 7919 % 60_000).\n" }.joined()
        #expect(try Self.read(gzip(text), as: "a.txt.gz").text == text)
        #expect(try Self.read(Array(text.utf8), as: "a.txt").text == text)
    }

    private static let paddings: [[UInt8]] = [[0], [0, 0, 0, 0], Array("garbage".utf8), [0x1F]]

    @Test(arguments: paddings)
    func leavesAloneWhatFollowsTheLastMember(padding: [UInt8]) throws {
        #expect(try Self.read(gzip("Text.") + padding, as: "a.txt.gz").text == "Text.")
    }

    @Test func theContentTellsWhetherAFileIsPacked() throws {
        #expect(try Self.read(gzip("Packed."), as: "a.txt").text == "Packed.")
        #expect(try Self.read(Array("Not packed.".utf8), as: "a.txt.gz").text == "Not packed.")
    }

    @Test func refusesEveryCutOffFile() throws {
        let packed = gzip("A text that is long enough.")
        for count in 2..<packed.count {
            #expect(try Self.read(Array(packed[..<count]), as: "a.txt.gz").failure == .badCompression, "\(count)")
        }
        let second = gzip("One.") + packed.dropLast(4)
        #expect(try Self.read(second, as: "a.txt.gz").failure == .badCompression)
    }

    @Test func refusesDamagedFiles() throws {
        var packed = gzip((0..<500).map { "\($0 * 7919 % 1_000) " }.joined())
        packed[packed.count / 2] ^= 0x55
        #expect(try Self.read(packed, as: "a.txt.gz").failure == .badCompression)
    }

    @Test func survivesRandomDamage() throws {
        var generator = SplitMix(state: 5)
        let packed = gzip((0..<200).map { "\($0 * 7919 % 1_000) " }.joined())
        for _ in 0..<300 {
            var damaged = packed
            damaged[Int.random(in: 2..<packed.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            let inflater = try Inflater()
            var output: [UInt8] = []
            damaged.withUnsafeMutableBufferPointer { bytes in
                inflater.give(bytes)
                do throws(DocumentError) {
                    while !inflater.needsInput, !inflater.isFinished { try inflater.appendPiece(to: &output) }
                    try inflater.finish()
                } catch {
                    #expect(error.kind == .badCompression)
                }
            }
        }
    }
}

import Foundation
import Testing

@testable import Cache

struct PackedPiecesTests {
    private static let text = Array("Nearly 4,000 residents have left their homes.".utf8)

    private func pieces(_ packed: [UInt8], _ count: Int) -> [[UInt8]?]? {
        PackedPieces(Data(packed)).map { pieces in (0..<count).map { pieces.piece($0) } }
    }

    @Test(arguments: [0, 1, 5, 70_000])
    func bringsBackWhatItPacked(count: Int) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        #expect(pieces(PackedPieces.pack([bytes]), 2) == [bytes, nil])
        #expect(pieces(PackedPieces.pack([[7], bytes, Self.text]), 3) == [[7], bytes, Self.text])
    }

    @Test func noticesEveryBitThatWasTurned() {
        let packed = PackedPieces.pack([Self.text, Self.text])
        for index in packed.indices {
            var damaged = packed
            damaged[index] ^= 4
            #expect(PackedPieces(Data(damaged)) == nil, "byte \(index)")
        }
    }

    @Test func noticesWhatIsMissing() {
        let packed = PackedPieces.pack([Self.text, Self.text])
        for count in 0..<packed.count { #expect(PackedPieces(Data(packed[..<count])) == nil, "\(count) bytes") }
    }

    @Test(arguments: [[], [1, 2, 3], [0, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0x7F, 1, 2, 3]])
    func refusesWhatItDidNotPack(bytes: [UInt8]) { #expect(PackedPieces(Data(bytes)) == nil) }
}

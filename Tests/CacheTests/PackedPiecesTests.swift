import Foundation
import Testing

@testable import Cache

struct PackedPiecesTests {
    private static let text = Array("Nearly 4,000 residents have left their homes.".utf8)

    private func packed(_ pieces: [[UInt8]], isAlwaysRead: Bool = false) -> [UInt8] {
        PackedPieces.pack(pieces.map { PackedPieces.Piece(bytes: $0, isAlwaysRead: isAlwaysRead) })
    }

    private func pieces(_ packed: [UInt8], _ count: Int) -> [[UInt8]?]? {
        PackedPieces(Data(packed)).map { pieces in (0..<count).map { pieces.piece($0) } }
    }

    @Test(arguments: [0, 1, 5, 70_000])
    func bringsBackWhatItPacked(count: Int) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        for isAlwaysRead in [false, true] {
            #expect(pieces(packed([bytes], isAlwaysRead: isAlwaysRead), 2) == [bytes, nil])
            let several = [[7], bytes, Self.text]
            #expect(pieces(packed(several, isAlwaysRead: isAlwaysRead), 3) == several)
        }
    }

    @Test func leavesWhatIsAlwaysReadAsItIs() {
        let zeros = [UInt8](repeating: 0, count: 5000)
        #expect(packed([zeros]).count < 100)
        #expect(packed([zeros], isAlwaysRead: true).count > 5000)
    }

    @Test func noticesEveryBitThatWasTurned() {
        let packed = packed([Self.text, Self.text, [UInt8](repeating: 9, count: 50)])
        for index in packed.indices {
            var damaged = packed
            damaged[index] ^= 4
            #expect(PackedPieces(Data(damaged)) == nil, "byte \(index)")
        }
    }

    @Test func noticesWhatIsMissing() {
        let packed = packed([Self.text, Self.text])
        for count in 0..<packed.count { #expect(PackedPieces(Data(packed[..<count])) == nil, "\(count) bytes") }
    }

    @Test(arguments: [[], [1, 2, 3], [0, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0x7F, 1, 2, 3]])
    func refusesWhatItDidNotPack(bytes: [UInt8]) { #expect(PackedPieces(Data(bytes)) == nil) }
}

import Testing

@testable import Cache

struct PackingTests {
    private func unpack(_ packed: [UInt8]) -> [UInt8]? { packed.withUnsafeBytes { Packing.unpack($0) } }

    @Test(arguments: [0, 1, 5, 70_000])
    func bringsBackWhatItPacked(count: Int) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        #expect(unpack(Packing.pack(bytes)) == bytes)
    }

    @Test func noticesEveryBitThatWasTurned() {
        let packed = Packing.pack(Array("Nearly 4,000 residents have left their homes.".utf8))
        for index in packed.indices {
            var damaged = packed
            damaged[index] ^= 4
            #expect(unpack(damaged) == nil || unpack(damaged) == unpack(packed), "byte \(index)")
        }
    }

    @Test(arguments: [[], [1, 2, 3], [0, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0x7F, 1, 2, 3]])
    func refusesWhatItDidNotPack(bytes: [UInt8]) { #expect(unpack(bytes) == nil) }
}

import Lexicons
import Testing

struct FingerprintTests {
    private func hash(of bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBufferPointer(fingerprint) }

    /// Lengths around four and eight bytes, where others are read together.
    @Test(arguments: 0...40)
    func seesEachByte(count: Int) {
        let bytes = [UInt8](repeating: 0x61, count: count)
        var prints: Set = [hash(of: bytes), hash(of: bytes + [0x61])]
        for place in bytes.indices {
            var other = bytes
            other[place] = 0x62
            prints.insert(hash(of: other))
        }
        #expect(prints.count == count + 2)
    }

    @Test func isTheSameEverywhere() {
        let bytes = Array("xx minister".utf8)
        #expect(bytes[3...].withUnsafeBufferPointer(fingerprint) == hash(of: Array("minister".utf8)))
        #expect(hash(of: Array("of".utf8)) != hash(of: Array("fo".utf8)))
    }
}

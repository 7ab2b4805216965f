import TestSupport
import Testing
import Text

struct UTF8ValidationTests {
    /// What the library says of the whole is what is said of its stretches, whatever stands where.
    @Test func agreesWithTheLibrary() {
        var random = SplitMix(state: 3)
        let pieces: [[UInt8]] = [
            Array("é".utf8), Array("“".utf8), Array("🗞".utf8), [0xC3], [0xE2, 0x80], [0x80], [0xED, 0xA0, 0x80], [0xFF],
        ]
        var (valid, invalid) = (0, 0)
        for _ in 0..<3_000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0..<4, using: &random) {
                bytes += [UInt8](repeating: 0x61, count: Int.random(in: 0..<150, using: &random))
                bytes += pieces[Int.random(in: 0..<pieces.count, using: &random)]
            }
            bytes += [UInt8](repeating: 0x61, count: Int.random(in: 0..<150, using: &random))
            let expected = String(validating: bytes, as: UTF8.self) != nil
            if expected { valid += 1 } else { invalid += 1 }
            let isValid = UTF8Validation.isValid(bytes.span)
            #expect(isValid == expected)
        }
        #expect(valid > 300 && invalid > 300)
    }

    /// A character over the edge of two blocks of 64 bytes, and its first half with ASCII behind it.
    @Test(arguments: 60...68)
    func charactersMayLieOverTheEdgesOfBlocks(at place: Int) {
        let before = [UInt8](repeating: 0x61, count: place)
        let after = [UInt8](repeating: 0x61, count: 200)
        let pieces: [([UInt8], Bool)] = [([0xE2, 0x80, 0x9C], true), ([0xE2, 0x80], false), ([0x80, 0x9C], false)]
        for (piece, isWhole) in pieces {
            let text = before + piece + after
            let isValid = UTF8Validation.isValid(text.span)
            #expect(isValid == isWhole)
        }
    }
}

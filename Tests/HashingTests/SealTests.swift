import Testing

@testable import Hashing

struct SealTests {
    private static let text = Array("Nearly 4,000 residents have left their homes.".utf8)

    private func fits(_ seal: Seal, _ bytes: [UInt8]) -> Bool { bytes.withUnsafeBytes { seal.fits($0) } }

    @Test(arguments: [0, 1, 16, 100_000]) func fitsWhatItWasMadeOf(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let seal = Seal(of: bytes)
        #expect(fits(seal, bytes))
        #expect(!fits(seal, bytes + [0]))
        #expect(fits(try #require(Seal(seal.bytes)), bytes))
    }

    @Test func fitsNothingElse() {
        let seal = Seal(of: Self.text)
        for index in Self.text.indices {
            var other = Self.text
            other[index] ^= 1
            #expect(!fits(seal, other), "byte \(index)")
        }
        #expect(!fits(seal, Self.text.dropLast()) && !fits(seal, []))
    }

    @Test func ofAnotherKeyIsAnother() throws {
        var bytes = Seal(of: Self.text).bytes
        bytes[0] ^= 1
        #expect(!fits(try #require(Seal(bytes)), Self.text))
    }

    @Test(arguments: [0, 16, 31, 33]) func refusesWhatIsNoSeal(count: Int) {
        #expect(Seal([UInt8](repeating: 0, count: count)) == nil)
    }
}

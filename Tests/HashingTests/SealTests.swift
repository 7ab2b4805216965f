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
        #expect(fits(try #require(Seal(encoded: seal.encoded)), bytes))
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
        var encoded = Seal(of: Self.text).encoded
        encoded[0] ^= 1
        #expect(!fits(try #require(Seal(encoded: encoded)), Self.text))
    }

    @Test func hasAKeyOfItsOwn() {
        let keys = (0..<20).map { _ in Seal(of: Self.text).encoded.prefix(16) }
        #expect(Set(keys).count == 20)
    }

    /// The tag is what OpenSSL 3 makes of the text as the additional data of AES-128-GCM, with twelve zeros as the nonce.
    @Test func isATagOfGMAC() throws {
        let tag: [UInt8] = [
            0xDA, 0xD4, 0x1B, 0xA1, 0x16, 0x4A, 0x54, 0xB0, 0xE3, 0x33, 0x8E, 0x26, 0x4F, 0x46, 0x6D, 0x56,
        ]
        #expect(fits(try #require(Seal(encoded: Array(0..<16) + tag)), Self.text))
    }

    @Test(arguments: [0, 16, 31, 33]) func refusesWhatIsNoSeal(count: Int) {
        #expect(Seal(encoded: [UInt8](repeating: 0, count: count)) == nil)
    }
}

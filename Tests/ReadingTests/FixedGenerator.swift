/// A generator whose numbers are the same in every run (SplitMix64).
struct FixedGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// Random bytes of the alphabet, fewer than `limit`.
    mutating func bytes(_ alphabet: [UInt8], below limit: Int) -> [UInt8] {
        (0..<Int.random(in: 0..<limit, using: &self)).map { _ in alphabet.randomElement(using: &self) ?? 0 }
    }
}

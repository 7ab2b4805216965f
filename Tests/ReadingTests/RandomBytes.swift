import TestSupport

extension SplitMix {
    /// Random bytes of the alphabet, fewer than `limit`.
    mutating func bytes(_ alphabet: [UInt8], below limit: Int) -> [UInt8] {
        (0..<Int.random(in: 0..<limit, using: &self)).map { _ in alphabet.randomElement(using: &self) ?? 0 }
    }
}

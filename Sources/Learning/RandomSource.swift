/// Random numbers with a seed, the same on every machine: xorshift64* (Vigna 2016).
struct RandomSource: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 0x2545_F491_4F6C_DD1D
    }

    /// Fisher and Yates' shuffle, written out because the standard library's may change with its version.
    mutating func shuffle(_ order: inout [Int]) {
        for place in stride(from: order.count - 1, to: 0, by: -1) {
            order.swapAt(place, Int(next() % UInt64(place + 1)))
        }
    }
}

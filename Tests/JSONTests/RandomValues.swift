@testable import JSON

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
}

extension JSONValue {
    /// A random value of at most `depth` levels.
    static func random(depth: Int, using generator: inout FixedGenerator) -> JSONValue {
        let kind = Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &generator)
        let count = Int.random(in: 0..<5, using: &generator)
        switch kind {
        case 0: return .null
        case 1: return .boolean(Bool.random(using: &generator))
        case 2:
            return .number(
                ["0", "-1", "12.50", "1e5", "-0.0E-2", "9007199254740993"].randomElement(using: &generator)!)
        case 3: return .string(randomString(using: &generator))
        case 4: return .array((0..<count).map { _ in random(depth: depth - 1, using: &generator) })
        default:
            return .object(
                (0..<count).map {
                    ("\($0)" + randomString(using: &generator), random(depth: depth - 1, using: &generator))
                })
        }
    }

    private static func randomString(using generator: inout FixedGenerator) -> String {
        let limits: [UInt32] = [0x20, 0x80, 0x3000, 0x11_0000]
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0..<12, using: &generator) {
            let limit = limits.randomElement(using: &generator)!
            if let scalar = Unicode.Scalar(UInt32.random(in: 0..<limit, using: &generator)) { scalars.append(scalar) }
        }
        return String(scalars)
    }
}

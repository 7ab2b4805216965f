import TestSupport

@testable import JSON

extension JSONValue {
    /// A random value of at most `depth` levels.
    static func random(depth: Int, using generator: inout SplitMix) -> JSONValue {
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

    private static func randomString(using generator: inout SplitMix) -> String {
        let limits: [UInt32] = [0x20, 0x80, 0x3000, 0x11_0000]
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0..<12, using: &generator) {
            let limit = limits.randomElement(using: &generator)!
            if let scalar = Unicode.Scalar(UInt32.random(in: 0..<limit, using: &generator)) { scalars.append(scalar) }
        }
        return String(scalars)
    }
}

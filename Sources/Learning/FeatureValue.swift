/// What features see, as numbers that equal values share.
public enum FeatureValue {
    /// A word, a prefix or a suffix: the 32-bit FNV-1a hash of its bytes.
    @inlinable public static func letters(_ bytes: some Sequence<UInt8>) -> UInt32 {
        bytes.reduce(basis) { ($0 ^ UInt32($1)) &* prime }
    }

    /// The shape of a word: `X` for the capitals of ASCII, `x` for each other letter's byte, `d` for digits; what is neither
    /// stands for itself; each at most twice in a row. "Kyiv" and "Boris" share a shape, "U.S." and "NATO" have others.
    public static func shape(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        var hash = basis
        var (last, repeats) = (UInt8(0), 0)
        for byte in bytes {
            let kind = kind(of: byte)
            repeats = kind == last ? repeats + 1 : 0
            if repeats < 2 { hash = (hash ^ UInt32(kind)) &* prime }
            last = kind
        }
        return hash
    }

    @usableFromInline static let basis: UInt32 = 0x811C_9DC5
    @usableFromInline static let prime: UInt32 = 0x0100_0193

    private static func kind(of byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt8(ascii: "X")
        case UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...: UInt8(ascii: "x")
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt8(ascii: "d")
        default: byte
        }
    }
}

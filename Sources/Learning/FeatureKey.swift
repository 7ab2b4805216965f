/// The number of a feature: a hash of what it looks at and what it sees there.
///
/// Two features share a number by chance once in some four billion pairs, so no table of names is kept. Equal input gives
/// equal numbers on every machine and in every run.
public struct FeatureKey: Hashable, Sendable, BitwiseCopyable {
    /// The hash.
    public var bits: UInt32

    /// The feature with this hash.
    @inlinable public init(bits: UInt32) { self.bits = bits }

    /// The feature that `template` sees as `value`; a template is one question, such as "the word to the left".
    @inlinable public init(_ template: UInt32, _ value: UInt32) {
        bits = Self.mix(template &* 0x9E37_79B1 ^ value &* 0x85EB_CA6B &+ template)
    }

    /// The feature that `template` sees as two values at once.
    @inlinable public init(_ template: UInt32, _ first: UInt32, _ second: UInt32) {
        self.init(template, Self.mix(first &* 0xCC9E_2D51 &+ 0x1B87_3593) ^ second &* 0xC2B2_AE35)
    }

    /// Spreads every bit over all bits (the finalizer of MurmurHash3 by Austin Appleby, public domain).
    @inlinable static func mix(_ value: UInt32) -> UInt32 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 16)) &* 0x85EB_CA6B
        mixed = (mixed ^ (mixed >> 13)) &* 0xC2B2_AE35
        return mixed ^ (mixed >> 16)
    }
}

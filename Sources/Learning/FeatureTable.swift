/// Where a feature's row stands: a perfect hash, by hash and displace (Belazzougui, Botelho and Dietzfelbinger, "Hash,
/// displace, and compress", 2009).
///
/// Each key falls into a bucket, whose pilot number sends every key of the bucket to a slot of its own. A key that the
/// table was not made for comes to some slot too, and is told by the 16 bits that are kept of the key there; one in 65,536
/// of those is taken for the key that the slot belongs to.
struct FeatureTable {
    let slots: Int
    let buckets: Int

    @inline(__always) func bucket(of key: FeatureKey) -> Int {
        Int(truncatingIfNeeded: (UInt64(key.bits) &* UInt64(truncatingIfNeeded: buckets)) >> 32)
    }

    @inline(__always) func slot(of key: FeatureKey, pilot: UInt16) -> Int {
        let spread = FeatureKey.mix(key.bits &+ UInt32(pilot) &* 0x9E37_79B9)
        return Int(truncatingIfNeeded: (UInt64(spread) &* UInt64(truncatingIfNeeded: slots)) >> 32)
    }

    @inline(__always) static func check(of key: FeatureKey) -> UInt16 { UInt16(truncatingIfNeeded: key.bits) }
}

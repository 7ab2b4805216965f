/// A 64-bit hash of `bytes`, the same on every machine and in every run; all its bits are well mixed.
///
/// Words are short, so what it costs is the wait for one multiplication after the other: there is one for eight bytes, and
/// one at the end. Bytes that are left over are read together with some that were read before, and not one by one.
@inlinable public func fingerprint(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 { fingerprint(bytes, seed: 0) }

/// The same with a seed; who does not know it cannot make two words of one hash.
@inlinable func fingerprint(_ bytes: UnsafeBufferPointer<UInt8>, seed: UInt64) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = UInt64(truncatingIfNeeded: raw.count) &* Fingerprint.start ^ seed
    guard raw.count > 8 else { return Fingerprint.mixed(Fingerprint.mixed(hash ^ Fingerprint.short(raw))) }
    for offset in stride(from: 0, to: raw.count - 8, by: 8) {
        hash = Fingerprint.mixed(hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    hash = Fingerprint.mixed(hash ^ raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self))
    return Fingerprint.mixed(hash)
}

/// What ``fingerprint(_:)`` is made of.
@usableFromInline enum Fingerprint {
    /// Two odd numbers without a pattern: the fractions of the golden ratio and of the square root of three.
    @usableFromInline static var start: UInt64 { 0x9E37_79B9_7F4A_7C15 }
    @usableFromInline static var factor: UInt64 { 0xBB67_AE85_84CA_A73B }

    /// Both halves of the product, so that every bit of `value` reaches every bit of the result.
    @inlinable static func mixed(_ value: UInt64) -> UInt64 {
        let product = (value ^ start).multipliedFullWidth(by: factor)
        return product.high ^ product.low
    }

    /// At most eight bytes as one number; of equally many bytes others give another.
    @inlinable static func short(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        let count = bytes.count
        if count >= 4 {
            let first = bytes.loadUnaligned(as: UInt32.self)
            return UInt64(first) << 32 | UInt64(bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
        }
        guard count > 0 else { return 0 }
        return UInt64(bytes[0]) << 16 | UInt64(bytes[count / 2]) << 8 | UInt64(bytes[count - 1])
    }
}

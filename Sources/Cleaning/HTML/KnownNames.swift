/// Remembers what names say, because a page repeats the same ones hundreds of times. Of two that fall on one place the
/// later stays, so that no page makes it grow.
struct KnownNames {
    private struct Slot {
        var key: UInt64 = 0
        var traits: NameTraits = []
    }

    private static let slotCount = 1024
    private var slots = [Slot](repeating: Slot(), count: slotCount)

    subscript(key: UInt64) -> NameTraits? {
        get {
            let slot = slots[Self.index(key)]
            return slot.key == key ? slot.traits : nil
        }
        set { slots[Self.index(key)] = Slot(key: key, traits: newValue ?? []) }
    }

    private static func index(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 54) & (slotCount - 1) }

    /// A hash of a name of 64 bits, never 0: eight bytes a step, each multiplied into the whole (after the finalizer of
    /// MurmurHash3, Austin Appleby, public domain). Two names of one page share it once in a billion pages.
    static func key(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = UInt64(name.count) &* 0x9E37_79B9_7F4A_7C15
        var index = 0
        while index < name.count {
            hash = mixed(hash ^ word(name, index))
            index += 8
        }
        return hash | 1
    }

    /// Up to eight bytes from `index` on.
    private static func word(_ name: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt64 {
        if index + 8 <= name.count {
            return UnsafeRawBufferPointer(name).loadUnaligned(fromByteOffset: index, as: UInt64.self)
        }
        var word: UInt64 = 0
        for byte in name[index...] { word = word << 8 | UInt64(byte) }
        return word
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var value = (value ^ (value >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        value = (value ^ (value >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return value ^ (value >> 33)
    }
}

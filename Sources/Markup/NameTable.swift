import Text

/// A map from the names of elements or attributes, in any case of ASCII letters, to small values.
///
/// The key is a name's first eight bytes and its length, which tells all names of one table apart.
struct NameTable<Value: Sendable>: Sendable {
    private struct Slot {
        var key: UInt64
        var length: Int
        var value: Value
    }

    private static var slotCount: Int { 1024 }
    private var slots: [Slot?]

    init(_ pairs: some Sequence<(String, Value)>) {
        slots = [Slot?](repeating: nil, count: Self.slotCount)
        for (name, value) in pairs {
            let bytes = Array(name.utf8)
            let key = bytes.withUnsafeBufferPointer { Self.key($0) }
            var index = Self.index(key, bytes.count)
            while slots[index] != nil { index = (index + 1) & (Self.slotCount - 1) }
            slots[index] = Slot(key: key, length: bytes.count, value: value)
        }
    }

    func value(_ name: UnsafeBufferPointer<UInt8>) -> Value? { value(Self.key(name), name.count) }

    /// The value of the name that ends with a NUL.
    func value(_ name: UnsafePointer<UInt8>) -> Value? {
        var length = 0
        while name[length] != 0 { length += 1 }
        return value(UnsafeBufferPointer(start: name, count: length))
    }

    private func value(_ key: UInt64, _ length: Int) -> Value? {
        var index = Self.index(key, length)
        while let slot = slots[index] {
            if slot.key == key, slot.length == length { return slot.value }
            index = (index + 1) & (Self.slotCount - 1)
        }
        return nil
    }

    /// The first eight bytes in lower case; setting the bit of a letter's case merges signs too, but no two names.
    private static func key(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let caseBits: UInt64 = 0x2020_2020_2020_2020
        if name.count >= 8 {
            return UnsafeRawBufferPointer(name).loadUnaligned(as: UInt64.self) | caseBits
        }
        var key: UInt64 = 0
        for index in stride(from: name.count - 1, through: 0, by: -1) { key = key << 8 | UInt64(name[index]) }
        return key | caseBits
    }

    /// Multiplies by 2^64 over the golden ratio, which spreads short keys over the high bits.
    private static func index(_ key: UInt64, _ length: Int) -> Int {
        Int(truncatingIfNeeded: ((key &+ UInt64(length)) &* 0x9E37_79B9_7F4A_7C15) >> 54)
    }
}

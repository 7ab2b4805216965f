/// A map from the names of elements or attributes, as libxml2 hands them over, to small values.
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
            let (key, length) = name.withCString { Self.key($0) }
            var index = Self.index(key, length)
            while slots[index] != nil { index = (index + 1) & (Self.slotCount - 1) }
            slots[index] = Slot(key: key, length: length, value: value)
        }
    }

    /// The value of the name that ends with a NUL.
    func value(_ name: UnsafePointer<CChar>) -> Value? {
        let (key, length) = Self.key(name)
        var index = Self.index(key, length)
        while let slot = slots[index] {
            if slot.key == key, slot.length == length { return slot.value }
            index = (index + 1) & (Self.slotCount - 1)
        }
        return nil
    }

    private static func key(_ name: UnsafePointer<CChar>) -> (UInt64, Int) {
        var key: UInt64 = 0
        var length = 0
        while name[length] != 0 {
            if length < 8 { key = key << 8 | UInt64(UInt8(bitPattern: name[length])) }
            length += 1
        }
        return (key, length)
    }

    /// Multiplies by 2^64 over the golden ratio, which spreads short keys over the high bits.
    private static func index(_ key: UInt64, _ length: Int) -> Int {
        Int(truncatingIfNeeded: ((key &+ UInt64(length)) &* 0x9E37_79B9_7F4A_7C15) >> 54)
    }
}

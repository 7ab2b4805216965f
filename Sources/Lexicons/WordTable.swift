import Text

/// An immutable map from words to small values; a look-up takes bytes as they lie in a document and allocates nothing.
///
/// Keys are compared byte by byte, so they are stored as ``PackedWords/appendNormalized(_:)`` writes them: lower case,
/// straight apostrophes. Choose ``PhraseTable`` where an entry has several words.
public struct WordTable<Value: Sendable>: Sendable {
    private var slots: [UInt32]
    private var keys: PackedWords
    private var values: [Value]

    /// The first of two pairs with one key wins, unless `merge` says how to join their values.
    public init(
        _ pairs: some Sequence<(some StringProtocol, Value)>, merge: (Value, Value) -> Value = { first, _ in first }
    ) {
        slots = [UInt32](repeating: 0, count: 16)
        keys = PackedWords()
        values = []
        for (key, value) in pairs { insert(Array(key.utf8)[...], value, merge) }
    }

    public var count: Int { values.count }

    /// The value stored for `word`, or nil.
    @inlinable public subscript(word: ArraySlice<UInt8>) -> Value? {
        word.withUnsafeBufferPointer { find($0) }
    }

    /// The value stored for `word`, or nil.
    public subscript(word: String) -> Value? { self[Array(word.utf8)[...]] }

    @usableFromInline func find(_ word: UnsafeBufferPointer<UInt8>) -> Value? {
        var slot = Int(truncatingIfNeeded: fingerprint(word)) & (slots.count - 1)
        while slots[slot] != 0 {
            let entry = Int(slots[slot]) - 1
            if isKey(entry, word) { return values[entry] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private func isKey(_ entry: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let range = keys.range(at: entry)
        guard range.count == word.count else { return false }
        return keys.bytes.withUnsafeBufferPointer { bytes in
            for offset in 0..<word.count where bytes[range.lowerBound + offset] != word[offset] { return false }
            return true
        }
    }

    private mutating func insert(_ key: ArraySlice<UInt8>, _ value: Value, _ merge: (Value, Value) -> Value) {
        if (values.count + 1) * 2 > slots.count { grow() }
        let mask = slots.count - 1
        var slot = key.withUnsafeBufferPointer { Int(truncatingIfNeeded: fingerprint($0)) & mask }
        while slots[slot] != 0 {
            let entry = Int(slots[slot]) - 1
            if key.withUnsafeBufferPointer({ isKey(entry, $0) }) {
                values[entry] = merge(values[entry], value)
                return
            }
            slot = (slot + 1) & mask
        }
        keys.append(key)
        values.append(value)
        slots[slot] = UInt32(values.count)
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        let mask = slots.count - 1
        for entry in keys.indices {
            var slot = keys[entry].withUnsafeBufferPointer { Int(truncatingIfNeeded: fingerprint($0)) & mask }
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(entry + 1)
        }
    }
}

/// The 64-bit FNV-1a hash of `bytes`, the same on every machine and in every run.
func fingerprint(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    // The low bits choose the slot, so the well-mixed high bits are folded into them.
    return hash ^ (hash >> 32)
}

/// What was worked out for words met before, in a table of fixed size in which a new word takes the place of an old one.
///
/// Words are told apart by a 64-bit hash of their bytes. Used by one thread at a time.
public struct WordCache<Value> {
    @usableFromInline var keys: [UInt64]
    @usableFromInline var values: [Value]

    /// - Parameters:
    ///   - bits: the table has 2 to the power of this many places.
    ///   - empty: what stands in places that no word has taken.
    public init(bits: Int, empty: Value) {
        keys = [UInt64](repeating: 0, count: 1 << bits)
        values = [Value](repeating: empty, count: 1 << bits)
    }

    /// The value of a word, by `make` where the word is not in the table.
    @inlinable public mutating func value(of word: ArraySlice<UInt8>, make: () -> Value) -> Value {
        // 0 stands in places that no word has taken.
        let key = word.withUnsafeBufferPointer(fingerprint) | 1
        let place = Int(truncatingIfNeeded: key >> 20) & (keys.count - 1)
        if keys[place] == key { return values[place] }
        let value = make()
        keys[place] = key
        values[place] = value
        return value
    }
}

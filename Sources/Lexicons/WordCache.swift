/// What was worked out for words met before, in a table of fixed size in which a new word takes the place of an old one.
///
/// Words are told apart by a 64-bit hash of their bytes, with a seed that differs from process to process: so no document can
/// hold a word that takes the place of another document's. Used by one thread at a time.
public struct WordCache<Value> {
    @usableFromInline let seed = WordCacheSeed.ofProcess
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
    ///
    /// - Parameter make: gets the word's key.
    @inlinable public mutating func value(of word: ArraySlice<UInt8>, make: (UInt64) -> Value) -> Value {
        let key = word.withUnsafeBufferPointer { self.key(of: $0) }
        if let value = self[key] { return value }
        let value = make(key)
        self[key] = value
        return value
    }

    /// What tells a word apart in this process; never 0, which stands in places that no word has taken.
    @inlinable public func key(of word: UnsafeBufferPointer<UInt8>) -> UInt64 { fingerprint(word, seed: seed) | 1 }

    /// The value of the word with this key; nil where the word is not in the table.
    @inlinable public subscript(key: UInt64) -> Value? {
        get {
            let place = place(of: key)
            return keys[place] == key ? values[place] : nil
        }
        set {
            guard let newValue else { return }
            let place = place(of: key)
            keys[place] = key
            values[place] = newValue
        }
    }

    @inlinable func place(of key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 20) & (keys.count - 1) }
}

private enum WordCacheSeed {
    static let ofProcess = UInt64.random(in: .min ... .max)
}

public import Text

extension WordTable {
    /// The longest word that ``subscript(asciiLowercasing:)`` looks up, in bytes; longer ones have no value.
    @usableFromInline static var longestWord: Int { 64 }

    /// The value stored for `word` once its ASCII letters are lowered: for words that still stand as in the text.
    @inlinable public subscript(asciiLowercasing word: ArraySlice<UInt8>) -> Value? {
        guard word.count <= Self.longestWord else { return nil }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: word.count) { lowered in
            _ = lowered.initialize(from: word.lazy.map(\.asciiLowercased))
            return self[UnsafeBufferPointer(lowered)]
        }
    }
}

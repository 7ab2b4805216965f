/// An immutable map from words to small values; a look-up takes bytes as they lie in a document and allocates nothing.
///
/// Keys are compared byte by byte, so they are stored as ``PackedWords/appendNormalized(_:)`` writes them: lower case,
/// straight apostrophes. Choose ``PhraseTable`` where an entry has several words.
public struct WordTable<Value: Sendable>: Sendable {
    @usableFromInline private(set) var index = WordIndex()
    @usableFromInline private(set) var values: [Value] = []

    /// The first of two pairs with one key wins, unless `merge` says how to join their values.
    public init(
        _ pairs: some Sequence<(some StringProtocol, Value)>,
        merge: (Value, Value) -> Value = { first, _ in first }
    ) {
        for (key, value) in pairs {
            let number = index.insert(Array(key.utf8)[...])
            if number < values.count {
                values[number] = merge(values[number], value)
            } else {
                values.append(value)
            }
        }
    }

    @inlinable public var count: Int { values.count }

    /// The value stored for `word`, or nil.
    @inlinable public subscript(word: ArraySlice<UInt8>) -> Value? {
        word.withUnsafeBufferPointer { self[$0] }
    }

    /// The value stored for `word`, or nil.
    public subscript(word: String) -> Value? { self[Array(word.utf8)[...]] }

    /// The value stored for `word`, or nil.
    @inlinable public subscript(word: UnsafeBufferPointer<UInt8>) -> Value? { index.find(word).map { values[$0] } }
}

extension WordTable where Value == Bool {
    /// A table that holds each of `words`, which white space divides.
    public init(listing words: String) {
        self.init(words.split { $0 == " " || $0 == "\n" }.map { ($0, true) })
    }
}

public import Text

/// An immutable map from phrases of one or more words to values, for the longest match at a place in a document.
///
/// A phrase is written as its words with a space between each, in the form in which the tokenizer splits and
/// ``PackedWords/appendNormalized(_:)`` writes them: "united states", "vice - president", "u.s.".
public struct PhraseTable<Value: Sendable>: Sendable {
    @usableFromInline private(set) var index = PhraseIndex()
    @usableFromInline private(set) var values: [Value] = []

    /// The first of two pairs with one phrase wins, unless `merge` says how to join their values.
    public init(
        _ pairs: some Sequence<(some StringProtocol, Value)>, merge: (Value, Value) -> Value = { first, _ in first }
    ) {
        for (phrase, value) in pairs {
            let number = index.insert(String(phrase))
            if number < values.count {
                values[number] = merge(values[number], value)
            } else {
                values.append(value)
            }
        }
    }

    public var count: Int { values.count }

    /// The longest phrase that starts with word `index` and ends before word `limit`; nil where none does.
    @inlinable public func longestMatch(
        in words: PackedWords, at index: Int, limit: Int
    ) -> (count: Int, value: Value)? {
        guard let match = self.index.longestMatch(in: words, at: index, limit: limit) else { return nil }
        return (match.count, values[match.number])
    }
}

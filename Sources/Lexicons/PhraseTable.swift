public import Text

/// An immutable map from phrases of one or more words to values, for the longest match at a place in a document.
///
/// A phrase is written as its words with a space between each, in the form in which the tokenizer splits and
/// ``PackedWords/appendNormalized(_:)`` writes them: "united states", "vice - president", "u.s.".
public struct PhraseTable<Value: Sendable>: Sendable {
    private let phrases: WordTable<Value>
    /// For each first word, the number of words of its longest phrase.
    private let longest: WordTable<Int>

    /// The first of two pairs with one phrase wins, unless `merge` says how to join their values.
    public init(
        _ pairs: some Sequence<(some StringProtocol, Value)>, merge: (Value, Value) -> Value = { first, _ in first }
    ) {
        let all = pairs.map { (String($0.0), $0.1) }
        phrases = WordTable(all, merge: merge)
        longest = WordTable(
            all.map { phrase, _ in
                let words = phrase.split(separator: " ")
                return (words.first.map(String.init) ?? "", words.count)
            },
            merge: max
        )
    }

    public var count: Int { phrases.count }

    /// The longest phrase that starts with word `index` and ends before word `limit`; nil where none does.
    public func longestMatch(in words: PackedWords, at index: Int, limit: Int) -> (count: Int, value: Value)? {
        guard index < limit, let most = longest[words[index]] else { return nil }
        var length = min(most, limit - index)
        if length == 1 { return phrases[words[index]].map { (1, $0) } }
        var joined: [UInt8] = []
        var ends: [Int] = []
        for word in index..<index + length {
            if word > index { joined.append(ASCII.space) }
            joined.append(contentsOf: words[word])
            ends.append(joined.count)
        }
        while length > 0 {
            if let value = phrases[joined[..<ends[length - 1]]] { return (length, value) }
            length -= 1
        }
        return nil
    }
}

public import Text

/// Gives each different phrase a number, and finds the longest one at a place in a document.
///
/// Apart from ``PhraseTable``, so that its search is compiled once and not for each kind of value.
public struct PhraseIndex: Sendable {
    private var phrases = WordIndex()
    private var openings = WordIndex()
    /// For each first word, the number of words of its longest phrase.
    private var longest: [Int] = []

    init() {}

    /// How many different phrases there are.
    var count: Int { phrases.count }

    /// The number of `phrase`, words with a space between each, which is a new one where the phrase is.
    mutating func insert(_ phrase: String) -> Int {
        let words = phrase.utf8.split(separator: ASCII.space)
        let opening = openings.insert(Array(words.first ?? "".utf8[...])[...])
        if opening == longest.count { longest.append(0) }
        longest[opening] = max(longest[opening], words.count)
        return phrases.insert(Array(phrase.utf8)[...])
    }

    /// The longest phrase that starts with word `index` and ends before word `limit`, its length in words and its number;
    /// nil where none does.
    public func longestMatch(in words: PackedWords, at index: Int, limit: Int) -> (count: Int, number: Int)? {
        guard index < limit else { return nil }
        return words.bytes.withUnsafeBufferPointer { bytes in
            let first = UnsafeBufferPointer(rebasing: bytes[words.range(at: index)])
            guard openings.mayHold(first) else { return nil }
            let fingerprint = fingerprint(first)
            guard let opening = openings.find(first, fingerprint) else { return nil }
            let most = min(longest[opening], limit - index)
            if most > 1, let match = longMatch(in: words, bytes, at: index, most: most) { return match }
            return phrases.find(first, fingerprint).map { (1, $0) }
        }
    }

    /// The longest phrase of two words or more.
    private func longMatch(
        in words: PackedWords, _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, most: Int
    ) -> (count: Int, number: Int)? {
        let range = words.range(at: index).lowerBound..<words.range(at: index + most - 1).upperBound
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: range.count + most) { joined in
            var length = 0
            var best: (count: Int, number: Int)?
            for word in index..<index + most {
                for byte in bytes[words.range(at: word)] {
                    joined.initializeElement(at: length, to: byte)
                    length += 1
                }
                if word > index, let number = phrases.find(UnsafeBufferPointer(rebasing: joined[..<length])) {
                    best = (word - index + 1, number)
                }
                joined.initializeElement(at: length, to: ASCII.space)
                length += 1
            }
            return best
        }
    }
}

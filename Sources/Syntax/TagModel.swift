import Glibc
import Lexicons
import Text
import Weights

/// A hidden Markov model of tags, counted in a treebank (see Scripts/build-tag-lexicon.py).
///
/// After Brants, "TnT: a statistical part-of-speech tagger" (2000), with pairs of fine tags in place of triples.
struct TagModel: Sendable {
    /// Built on first use, in a few milliseconds.
    static let english = TagModel()

    let tags: TagSet
    let lexicon: EmbeddedIndex
    let suffixes: EmbeddedIndex
    /// Logarithm of the share of each tag among all.
    let priors: [Float]
    /// Logarithm of the probability of a tag (column) behind another (row).
    private let transitions: [Float]

    /// How much the pair counts against the single tag.
    private static let pairShare: Float = 0.98

    private init() {
        lexicon = EmbeddedIndex(start: weights_tag_lexicon(), count: weights_tag_lexicon_count())
        suffixes = EmbeddedIndex(start: weights_tag_suffixes(), count: weights_tag_suffixes_count())
        let table = EmbeddedIndex(start: weights_tag_transitions(), count: weights_tag_transitions_count())
        var names: [String] = []
        var rows: [UnsafeBufferPointer<UInt8>] = []
        table.forEachRow { name, followers in
            names.append(String(decoding: name, as: UTF8.self))
            rows.append(followers)
        }
        tags = TagSet(names: names)
        (transitions, priors) = Self.logarithms(rows)
    }

    func transition(from first: Int, to second: Int) -> Float { transitions[first * tags.count + second] }

    private static func logarithms(_ rows: [UnsafeBufferPointer<UInt8>]) -> (transitions: [Float], priors: [Float]) {
        var counts = [Int](repeating: 0, count: rows.count)
        for row in rows { for (tag, count) in WeightedTags(row) { counts[tag] += count } }
        let total = Float(counts.reduce(0, +))
        // What never occurs must stay possible.
        let shares = counts.map { max(Float($0), 0.5) / total }
        let single = shares.map { logf((1 - pairShare) * $0) }
        var transitions: [Float] = []
        transitions.reserveCapacity(rows.count * rows.count)
        for row in rows {
            let first = transitions.count
            transitions += single
            let followers = Float(WeightedTags(row).reduce(0) { $0 + $1.weight })
            for (tag, count) in WeightedTags(row) {
                transitions[first + tag] = logf((1 - pairShare) * shares[tag] + pairShare * Float(count) / followers)
            }
        }
        return (transitions, shares.map(logf))
    }
}

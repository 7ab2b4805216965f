/// What those features weigh that look at the letters of one word each, added up once for the words met most recently: words
/// come again and again, and each time such features are the same.
///
/// A word is seen by the tokens around it, by each from another distance and so by other features. Used by one thread at a
/// time.
public struct WordWeights: Sendable {
    /// How far from a token the words are that its features see.
    private let reach: Int
    private var sums: WeightSums
    /// The features of the word in hand; its storage is kept.
    private var features = FeatureSequence()
    /// Vectors of one sum.
    private let length: Int
    private let choice: CandidateChoice

    /// The word at each place of the table, in which a new word takes the place of an old one.
    private var keys: [UInt64]
    /// For each place of the table a sum for each distance, the one for the farthest word before the token first.
    private var known: [SIMD8<Int16>]
    /// What the words around each token of the sentence weigh, a sum for each token.
    private(set) var tokens: [SIMD8<Int16>] = []

    /// - Parameters:
    ///   - bits: 2 to the power of this many words are kept; 1 at least.
    ///   - reach: how far from a token the words are that its features see.
    public init(model: LinearChainModel, bits: Int, reach: Int) {
        self.reach = reach
        choice = CandidateChoice(model: model)
        sums = WeightSums(model: model)
        length = WeightSums.length(model)
        // In a free place stands a key that belongs elsewhere.
        keys = Array(repeating: 0, count: 1 << bits)
        keys[0] = 2
        known = Array(repeating: .zero, count: keys.count * (2 * reach + 1) * length)
    }

    /// Forgets the sentence before, and starts one of `count` tokens.
    public mutating func beginSentence(count: Int) {
        tokens.removeAll(keepingCapacity: true)
        tokens.append(contentsOf: repeatElement(.zero, count: count * length))
    }

    /// Adds what a word weighs to the tokens that see it.
    ///
    /// - Parameters:
    ///   - key: a number that tells words apart.
    ///   - position: where it stands; outside of the sentence words stand, too.
    ///   - append: adds the features of a token that look at this word, which stands so many words behind it, to a sequence;
    ///     equal keys have equal ones.
    public mutating func add(
        _ key: UInt64, at position: Int, appending append: (inout FeatureSequence, _ distance: Int) -> Void
    ) {
        let place = Int(truncatingIfNeeded: key >> 1) & (keys.count - 1)
        if keys[place] != key {
            features.removeAll()
            for distance in -reach...reach {
                append(&features, distance)
                features.endToken()
            }
            learn(at: place)
            keys[place] = key
        }
        let (distances, length) = (2 * reach + 1, length)
        let count = tokens.count / length
        // The tokens of the sentence that see the word, and where its sum for the first of them stands.
        let (first, end) = (max(0, position - reach), min(count, position + reach + 1))
        guard first < end else { return }
        var sum = (place * distances + position + reach - first) * length
        known.withUnsafeBufferPointer { known in
            tokens.withUnsafeMutableBufferPointer { tokens in
                for token in first..<end {
                    for vector in 0..<length { tokens[token * length + vector] &+= known[sum + vector] }
                    sum -= length
                }
            }
        }
    }

    private mutating func learn(at place: Int) {
        sums.fill(features)
        let start = place * (2 * reach + 1) * length
        for (offset, vector) in sums.vectors.enumerated() { known[start + offset] = vector }
    }

    /// Whether the words around a token, when all have been added, leave one label that is worth trying, so that the token may
    /// do without its other features.
    public func isDecided(_ token: Int) -> Bool {
        tokens.withUnsafeBufferPointer { tokens in
            UnsafeBufferPointer(rebasing: tokens[token * length..<(token + 1) * length])
                .withMemoryRebound(to: Int16.self) { choice.isSingle($0) }
        }
    }

    /// Gives a token the reference label, whatever stands around it; it must have no other features.
    public mutating func settle(_ token: Int) {
        for vector in token * length..<(token + 1) * length { tokens[vector] = SIMD8(repeating: .min) }
    }
}

/// Finds the likeliest legal labels of a sentence (Viterbi's algorithm), and how sure the model is of them.
///
/// Time grows with the tokens, their features, and the square of the labels that are worth trying, of which there are one
/// or two mostly. Used by one thread at a time.
public struct ChainDecoder {
    private let model: LinearChainModel
    private var lattice: CandidateLattice
    private var ways: BestWays
    private var spans: SpanConfidence

    /// A decoder that keeps its storage from sentence to sentence.
    public init(model: LinearChainModel) {
        self.model = model
        lattice = CandidateLattice(model: model)
        ways = BestWays(model: model)
        spans = SpanConfidence(model: model)
    }

    /// Appends the label of each token to `labels`.
    ///
    /// - Parameters:
    ///   - features: with those of `words` at most 258 for each token, so that sums of weights fit 16 bits.
    ///   - words: what features weigh that are not among `features`.
    public mutating func decode(_ features: FeatureSequence, _ words: WordWeights? = nil, into labels: inout [Int]) {
        lattice.fill(features, words?.tokens ?? [])
        spans.reset()
        guard lattice.count > 0 else { return }
        for index in lattice.range(of: 0) where !model.labels.mayBeginSentence(Int(lattice.candidates[index].label)) {
            lattice.candidates[index].best = -.infinity
        }
        for token in 1..<max(lattice.count, 1) {
            ways.find(&lattice.candidates, from: lattice.range(of: token - 1), to: lattice.range(of: token))
        }
        appendBest(into: &labels)
    }

    private func appendBest(into labels: inout [Int]) {
        let last = lattice.range(of: lattice.count - 1)
        var index = last.lowerBound
        for other in last where lattice.candidates[other].best > lattice.candidates[index].best || !mayEnd(index) {
            if mayEnd(other) { index = other }
        }
        let start = labels.count
        labels.append(contentsOf: repeatElement(0, count: lattice.count))
        for token in stride(from: lattice.count - 1, through: 0, by: -1) {
            labels[start + token] = Int(lattice.candidates[index].label)
            index = Int(lattice.candidates[index].previous)
        }
    }

    private func mayEnd(_ index: Int) -> Bool { model.labels.mayEndSentence(Int(lattice.candidates[index].label)) }

    /// The probability that just these tokens of the sentence decoded last are a span of this type, from 0 to 1.
    public mutating func confidence(of span: LabeledSpan) -> Float { spans.confidence(of: span, in: lattice) }
}

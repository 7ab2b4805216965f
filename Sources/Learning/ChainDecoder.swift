import Glibc

/// Finds the likeliest legal labels of a sentence (Viterbi's algorithm), and how sure the model is of them.
///
/// For each token only labels are looked at whose own weight is near the best. Time grows with the tokens, their features
/// and the square of the labels that are left, of which there are one or two mostly. Used by one thread at a time.
public struct ChainDecoder {
    /// Labels that are less likely by more than this factor's logarithm, by the features of the token alone, are not
    /// tried and count as impossible; the transitions of trained models seldom outweigh it: in three development corpora of
    /// names no sentence came out otherwise with all labels tried, and no confidence moved by more than 0.0006. Label 0 is
    /// always tried, so that there is a legal sequence.
    static let margin: Float = 9

    private let model: LinearChainModel
    /// What confidence takes from the weight of each transition.
    private let shift: Float
    private var rows: [Int32] = []
    /// The labels that are tried, token by token, with their weights.
    private var candidates: [Candidate] = []
    private var ends: [Int] = []
    private var forward: [Float] = []
    private var backward: [Float] = []
    private var scales: [Float] = []

    /// A label that is tried at a token.
    private struct Candidate {
        var label: Int32
        /// Index of the best candidate before it.
        var previous: Int32
        /// The weight by the features alone.
        var emission: Float
        /// The weight of the best way up to here.
        var best: Float
    }

    /// A decoder that keeps its storage from sentence to sentence.
    public init(model: LinearChainModel) {
        self.model = model
        shift = max(0, (model.transitions.max() ?? 0) - 40)
    }

    /// Appends the label of each token to `labels`.
    ///
    /// - Parameter features: at most 258 for each token, so that sums of weights fit 16 bits.
    public mutating func decode(_ features: FeatureSequence, into labels: inout [Int]) {
        candidates.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        scales.removeAll(keepingCapacity: true)
        guard features.count > 0 else { return }
        for token in 0..<features.count { appendCandidates(features, token) }
        var range = 0..<ends[0]
        for index in range where !model.labels.mayBeginSentence(Int(candidates[index].label)) {
            candidates[index].best = -.infinity
        }
        for end in ends.dropFirst() {
            for index in range.upperBound..<end { findBestWay(to: index, from: range) }
            range = range.upperBound..<end
        }
        appendBest(of: range, into: &labels)
    }

    private mutating func appendCandidates(_ features: FeatureSequence, _ token: Int) {
        rows.removeAll(keepingCapacity: true)
        for place in features.range(of: token) {
            if let row = model.row(of: features.keys[place]) { rows.append(Int32(truncatingIfNeeded: row)) }
        }
        let count = model.labels.count
        withUnsafeTemporaryAllocation(of: Float.self, capacity: model.width + 1) { scores in
            scores[0] = 0
            for block in 0..<model.width / 16 {
                var sum = SIMD16<Int16>(repeating: 0)
                for row in rows {
                    sum &+= SIMD16<Int16>(truncatingIfNeeded: model.weights(row: Int(row), block: block))
                }
                for lane in 0..<16 { scores[1 + block * 16 + lane] = Float(sum[lane]) * model.scale }
            }
            var best: Float = 0
            for label in 1..<max(count, 1) { best = max(best, scores[label]) }
            for label in 0..<count where label == 0 || scores[label] >= best - Self.margin {
                candidates.append(
                    Candidate(label: Int32(label), previous: 0, emission: scores[label] - best, best: scores[label]))
            }
        }
        ends.append(candidates.count)
    }

    private mutating func findBestWay(to index: Int, from range: Range<Int>) {
        let label = Int(candidates[index].label)
        var (best, bestScore) = (range.lowerBound, -Float.infinity)
        for first in range {
            let score =
                candidates[first].best + model.transitions[Int(candidates[first].label) * model.labels.count + label]
            if score > bestScore { (best, bestScore) = (first, score) }
        }
        candidates[index].best += bestScore
        candidates[index].previous = Int32(best)
    }

    private func appendBest(of range: Range<Int>, into labels: inout [Int]) {
        var index = range.lowerBound
        for other in range where candidates[other].best > candidates[index].best || !mayEnd(index) {
            if mayEnd(other) { index = other }
        }
        let start = labels.count
        labels.append(contentsOf: repeatElement(0, count: ends.count))
        for token in stride(from: ends.count - 1, through: 0, by: -1) {
            labels[start + token] = Int(candidates[index].label)
            index = Int(candidates[index].previous)
        }
    }

    private func mayEnd(_ index: Int) -> Bool { model.labels.mayEndSentence(Int(candidates[index].label)) }

    // MARK: - Confidence

    /// The probability that just these tokens of the sentence decoded last are a span of this type, from 0 to 1.
    public mutating func confidence(of span: LabeledSpan) -> Float {
        if scales.isEmpty { sumWays() }
        let tokens = span.tokens
        let labels = LabeledSpan.labels(
            of: [LabeledSpan(tokens: 0..<tokens.count, type: span.type)], count: tokens.count)
        guard let first = candidate(labels[0], at: tokens.lowerBound) else { return 0 }
        var (index, probability) = (first, forward[first])
        for (label, token) in zip(labels, tokens).dropFirst() {
            guard let next = candidate(label, at: token) else { return 0 }
            probability *= transition(index, next) * expf(candidates[next].emission) / scales[token]
            index = next
        }
        return min(1, probability * backward[index])
    }

    private func candidate(_ label: Int, at token: Int) -> Int? {
        range(of: token).first { Int(candidates[$0].label) == label }
    }

    private func range(of token: Int) -> Range<Int> { (token == 0 ? 0 : ends[token - 1])..<ends[token] }

    /// The exponential of the weight of a transition, less what keeps the greatest one finite.
    private func transition(_ first: Int, _ second: Int) -> Float {
        let place = Int(candidates[first].label) * model.labels.count + Int(candidates[second].label)
        return expf(model.transitions[place] - shift)
    }

    /// The forward-backward algorithm over the candidates, as in ``ChainMarginals``.
    private mutating func sumWays() {
        forward = [Float](repeating: 0, count: candidates.count)
        backward = forward
        scales = [Float](repeating: 0, count: ends.count)
        for token in ends.indices { goForward(token) }
        for index in range(of: ends.count - 1) { backward[index] = mayEnd(index) ? 1 : 0 }
        for token in stride(from: ends.count - 2, through: 0, by: -1) { goBackward(token) }
    }

    private mutating func goForward(_ token: Int) {
        let range = range(of: token)
        for index in range { forward[index] = waysBefore(index, token) }
        rebase(range)
        for index in range {
            forward[index] *= expf(candidates[index].emission)
            scales[token] += forward[index]
        }
        // Where a float holds none of the ways nothing is sure.
        if scales[token] == 0 { scales[token] = 1 }
        for index in range { forward[index] /= scales[token] }
    }

    /// The sum over the ways that lead to a candidate, without its own weight.
    private func waysBefore(_ index: Int, _ token: Int) -> Float {
        if token == ends.count - 1, !mayEnd(index) { return 0 }
        if token == 0 { return model.labels.mayBeginSentence(Int(candidates[index].label)) ? 1 : 0 }
        return range(of: token - 1).reduce(0) { $0 + forward[$1] * transition($1, index) }
    }

    /// Makes the weights of a token's candidates relative to the best one that a way leads to; others get none.
    private mutating func rebase(_ range: Range<Int>) {
        var best = -Float.infinity
        for index in range where forward[index] > 0 { best = max(best, candidates[index].emission) }
        for index in range {
            candidates[index].emission = forward[index] > 0 ? candidates[index].emission - best : -.infinity
        }
    }

    private mutating func goBackward(_ token: Int) {
        for index in range(of: token) {
            for next in range(of: token + 1) {
                backward[index] +=
                    transition(index, next) * expf(candidates[next].emission) * backward[next] / scales[token + 1]
            }
        }
    }
}

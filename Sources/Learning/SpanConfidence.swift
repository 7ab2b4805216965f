import Glibc

/// How sure a model is of a span: the share of all ways through a lattice that take just this span (the forward-backward
/// algorithm, as in ``ChainMarginals``).
///
/// A token with one candidate parts the ways before it from those behind it, so only the tokens between two of those are
/// looked at.
struct SpanConfidence {
    private let model: LinearChainModel
    /// The exponentials of the model's transitions.
    private let transitions: [Float]
    /// The tokens that the sums are of.
    private var segment = 0..<0
    /// For each candidate of the segment the sum over the ways up to it, and from it on.
    private var forward: [Float] = []
    private var backward: [Float] = []
    private var emissions: [Float] = []
    private var offset = 0
    /// What the sums of each token of the segment are divided by.
    private var scales: [Float] = []

    init(model: LinearChainModel) {
        self.model = model
        transitions = model.transitions.map(expf)
    }

    /// Forgets the sentence before.
    mutating func reset() { segment = 0..<0 }

    mutating func confidence(of span: LabeledSpan, in lattice: CandidateLattice) -> Float {
        let tokens = span.tokens
        if !segment.contains(tokens.lowerBound) { sum(from: tokens, lattice) }
        guard let first = lattice.index(of: label(of: span, at: tokens.lowerBound), at: tokens.lowerBound) else {
            return 0
        }
        var (index, probability) = (first, forward[first - offset])
        for token in tokens.dropFirst() {
            guard let next = lattice.index(of: label(of: span, at: token), at: token) else { return 0 }
            probability *=
                transition(index, next, lattice) * emissions[next - offset] / scales[token - segment.lowerBound]
            index = next
        }
        return min(1, probability * backward[index - offset])
    }

    private func label(of span: LabeledSpan, at token: Int) -> Int {
        let (first, last) = (token == span.tokens.lowerBound, token == span.tokens.upperBound - 1)
        let part: SpanPart = first ? (last ? .only : .beginning) : last ? .last : .inside
        return part.label(span.type)
    }

    private func transition(_ first: Int, _ second: Int, _ lattice: CandidateLattice) -> Float {
        transitions[
            Int(lattice.candidates[first].label) * model.labels.count + Int(lattice.candidates[second].label)]
    }

    private mutating func sum(from tokens: Range<Int>, _ lattice: CandidateLattice) {
        var (start, end) = (tokens.lowerBound, tokens.upperBound)
        while start > 0, lattice.range(of: start - 1).count > 1 { start -= 1 }
        while end < lattice.count, lattice.range(of: end).count > 1 { end += 1 }
        segment = start..<end
        offset = lattice.range(of: start).lowerBound
        let range = offset..<lattice.range(of: end - 1).upperBound
        emissions = lattice.candidates[range].map { expf($0.emission) }
        enterAndLeave(lattice)
        forward = [Float](repeating: 0, count: range.count)
        backward = [Float](repeating: 1, count: range.count)
        scales = [Float](repeating: 0, count: segment.count)
        for token in segment { goForward(token, lattice) }
        for token in segment.dropLast().reversed() { goBackward(token, lattice) }
    }

    /// Counts the ways into the segment and out of it as part of what its first and its last token weigh.
    private mutating func enterAndLeave(_ lattice: CandidateLattice) {
        for index in lattice.range(of: segment.lowerBound) {
            let mayBegin = model.labels.mayBeginSentence(Int(lattice.candidates[index].label))
            emissions[index - offset] *=
                segment.lowerBound > 0
                ? transition(lattice.range(of: segment.lowerBound - 1).lowerBound, index, lattice) : mayBegin ? 1 : 0
        }
        for index in lattice.range(of: segment.upperBound - 1) {
            let mayEnd = model.labels.mayEndSentence(Int(lattice.candidates[index].label))
            emissions[index - offset] *=
                segment.upperBound < lattice.count
                ? transition(index, lattice.range(of: segment.upperBound).lowerBound, lattice) : mayEnd ? 1 : 0
        }
    }

    private mutating func goForward(_ token: Int, _ lattice: CandidateLattice) {
        let place = token - segment.lowerBound
        for index in lattice.range(of: token) {
            var sum: Float = place == 0 ? 1 : 0
            if place > 0 {
                for first in lattice.range(of: token - 1) {
                    sum += forward[first - offset] * transition(first, index, lattice)
                }
            }
            forward[index - offset] = sum * emissions[index - offset]
            scales[place] += forward[index - offset]
        }
        for index in lattice.range(of: token) { forward[index - offset] /= scales[place] }
    }

    private mutating func goBackward(_ token: Int, _ lattice: CandidateLattice) {
        let scale = scales[token + 1 - segment.lowerBound]
        for index in lattice.range(of: token) {
            var sum: Float = 0
            for next in lattice.range(of: token + 1) {
                sum += transition(index, next, lattice) * emissions[next - offset] * backward[next - offset]
            }
            backward[index - offset] = sum / scale
        }
    }
}

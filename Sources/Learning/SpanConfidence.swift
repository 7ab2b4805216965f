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
    /// The same, the labels that follow one with four to a vector, and the labels that one follows.
    private let following: LabelVectors
    private let preceding: LabelVectors
    /// The sums over the ways to each label of a token, or from it on.
    private var sums: [SIMD4<Float>]
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
        // What is taken from each keeps the greatest one finite.
        let shift = max(0, (model.transitions.max() ?? 0) - 40)
        let transitions = model.transitions.map { expf($0 - shift) }
        self.transitions = transitions
        let count = model.labels.count
        following = LabelVectors(count: count) { transitions[$0 * count + $1] }
        preceding = LabelVectors(count: count) { transitions[$1 * count + $0] }
        sums = Array(repeating: .zero, count: following.length)
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
        SpanPart(of: token, in: span.tokens).label(span.type)
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
        Self.fill(&emissions, with: 0, count: range.count)
        Self.fill(&forward, with: 0, count: range.count)
        Self.fill(&backward, with: 1, count: range.count)
        Self.fill(&scales, with: 1, count: segment.count)
        for token in segment { goForward(token, lattice) }
        for token in segment.dropLast().reversed() { goBackward(token, lattice) }
    }

    /// Keeps the storage from segment to segment.
    private static func fill(_ numbers: inout [Float], with value: Float, count: Int) {
        numbers.removeAll(keepingCapacity: true)
        numbers.append(contentsOf: repeatElement(value, count: count))
    }

    /// What the step into the segment gives a candidate of its first token.
    private func entrance(_ index: Int, _ lattice: CandidateLattice) -> Float {
        if segment.lowerBound > 0 {
            return transition(lattice.range(of: segment.lowerBound - 1).lowerBound, index, lattice)
        }
        return model.labels.mayBeginSentence(Int(lattice.candidates[index].label)) ? 1 : 0
    }

    /// What the step out of the segment gives a candidate of its last token.
    private func exit(_ index: Int, _ lattice: CandidateLattice) -> Float {
        if segment.upperBound < lattice.count {
            return transition(index, lattice.range(of: segment.upperBound).lowerBound, lattice)
        }
        return model.labels.mayEndSentence(Int(lattice.candidates[index].label)) ? 1 : 0
    }

    private mutating func goForward(_ token: Int, _ lattice: CandidateLattice) {
        let here = lattice.range(of: token)
        let isLast = token == segment.upperBound - 1
        if token == segment.lowerBound {
            for index in here { forward[index - offset] = entrance(index, lattice) }
        } else {
            addWays(from: lattice.range(of: token - 1), to: here, lattice)
        }
        var best = -Float.infinity
        for index in here {
            emissions[index - offset] = isLast ? exit(index, lattice) : 1
            forward[index - offset] *= emissions[index - offset]
            if forward[index - offset] > 0 { best = max(best, lattice.candidates[index].emission) }
        }
        addEmissions(of: here, relativeTo: best, lattice)
        let scale = here.reduce(0) { $0 + forward[$1 - offset] }
        // Where a float holds none of the ways nothing is sure.
        guard scale > 0 else { return }
        for index in here { forward[index - offset] /= scale }
        scales[token - segment.lowerBound] = scale
    }

    private mutating func addWays(from before: Range<Int>, to here: Range<Int>, _ lattice: CandidateLattice) {
        // Four labels at once take as long as one by itself.
        if here.count > following.length {
            following.sum(forward, over: before, lattice.candidates, offset, into: &sums)
            for index in here { forward[index - offset] = sum(for: Int(lattice.candidates[index].label)) }
            return
        }
        let (width, offset) = (model.labels.count, offset)
        transitions.withUnsafeBufferPointer { transitions in
            lattice.candidates.withUnsafeBufferPointer { candidates in
                forward.withUnsafeMutableBufferPointer { forward in
                    for index in here {
                        let label = Int(candidates[index].label)
                        var sum: Float = 0
                        for first in before {
                            sum += forward[first - offset] * transitions[Int(candidates[first].label) * width + label]
                        }
                        forward[index - offset] = sum
                    }
                }
            }
        }
    }

    /// Multiplies by the weights of the features, relative to the best candidate that a way leads to; others get none.
    private mutating func addEmissions(of range: Range<Int>, relativeTo best: Float, _ lattice: CandidateLattice) {
        for index in range {
            let emission = forward[index - offset] > 0 ? expf(lattice.candidates[index].emission - best) : 0
            emissions[index - offset] *= emission
            forward[index - offset] *= emission
        }
    }

    private mutating func goBackward(_ token: Int, _ lattice: CandidateLattice) {
        let (here, after) = (lattice.range(of: token), lattice.range(of: token + 1))
        let scale = scales[token + 1 - segment.lowerBound]
        // What leads on from each candidate behind, which all candidates here share.
        for next in after { backward[next - offset] *= emissions[next - offset] }
        if here.count > preceding.length {
            preceding.sum(backward, over: after, lattice.candidates, offset, into: &sums)
            for index in here { backward[index - offset] = sum(for: Int(lattice.candidates[index].label)) }
        } else {
            addWaysBack(from: after, to: here, lattice)
        }
        for index in here { backward[index - offset] /= scale }
        for next in after where emissions[next - offset] > 0 { backward[next - offset] /= emissions[next - offset] }
    }

    private func sum(for label: Int) -> Float { sums[label / 4][label % 4] }

    private mutating func addWaysBack(from after: Range<Int>, to here: Range<Int>, _ lattice: CandidateLattice) {
        let (width, offset) = (model.labels.count, offset)
        transitions.withUnsafeBufferPointer { transitions in
            lattice.candidates.withUnsafeBufferPointer { candidates in
                backward.withUnsafeMutableBufferPointer { backward in
                    for index in here {
                        let row = Int(candidates[index].label) * width
                        var sum: Float = 0
                        for next in after {
                            sum += transitions[row + Int(candidates[next].label)] * backward[next - offset]
                        }
                        backward[index - offset] = sum
                    }
                }
            }
        }
    }
}

import Glibc

/// How likely each label of each token of a sentence is, and each pair of neighbors, under a linear-chain conditional
/// random field (Lafferty, McCallum and Pereira 2001), by the forward-backward algorithm.
///
/// Time grows with the tokens and the square of the labels. The storage is kept from sentence to sentence.
struct ChainMarginals {
    private let labels: LabelSet
    private let width: Int
    /// The exponential of each transition's weight; 0 where it is not allowed. A row for each first label.
    private var transitions: [Float]
    /// The same with a row for each second label.
    private var transposed: [Float]
    /// What was taken from the weight of each transition.
    private var shift: Float = 0
    private var emissions: [Float] = []
    private var forward: [Float] = []
    private var backward: [Float] = []
    private var scales: [Float] = []
    /// The probability of each label at each token, token by token.
    private(set) var marginals: [Float] = []

    init(labels: LabelSet) {
        self.labels = labels
        width = labels.count
        transitions = [Float](repeating: 0, count: width * width)
        transposed = transitions
    }

    /// Weights that lie further apart than this have exponentials that a float does not hold side by side.
    private static let reach: Float = 80

    /// Takes over the weights of the transitions, a row for each first label.
    mutating func setTransitions(_ weights: [Float]) {
        shift = max(0, (weights.max() ?? 0) - Self.reach / 2)
        for first in 0..<width {
            for second in 0..<width where labels.allows(second, after: first) {
                let value = expf(weights[first * width + second] - shift)
                transitions[first * width + second] = value
                transposed[second * width + first] = value
            }
        }
    }

    /// Fills `marginals`.
    ///
    /// - Parameters:
    ///   - scores: the weight of each label at each token, token by token; of one token at least.
    ///   - allowed: for each token the set of labels to consider.
    ///   - pairs: gets `share` times the expected number of each pair of neighbors added.
    /// - Returns: the logarithm of the sum over all sequences of labels that are allowed of the exponential of their
    ///   weight; minus infinity where there is none.
    mutating func update(scores: [Float], allowed: [UInt64]?, share: Float, pairs: inout [Float]) -> Double {
        let count = scores.count / width
        resize(count)
        var logarithm = setEmissions(scores, allowed) + Double(shift) * Double(count - 1)
        logarithm += goForward(count)
        guard logarithm.isFinite else { return logarithm }
        goBackward(count)
        for index in 0..<count * width { marginals[index] = forward[index] * backward[index] }
        addPairs(count, share, to: &pairs)
        return logarithm
    }

    private mutating func resize(_ count: Int) {
        let size = count * width
        guard emissions.count != size else { return }
        emissions = [Float](repeating: 0, count: size)
        forward = emissions
        backward = emissions
        marginals = emissions
        scales = [Float](repeating: 0, count: count)
    }

    /// The exponential of each score less a base for its token; returns the sum of the bases.
    private mutating func setEmissions(_ scores: [Float], _ allowed: [UInt64]?) -> Double {
        var sum = 0.0
        for token in scales.indices {
            let row = token * width
            let open = openLabels(token, allowed)
            let base = base(of: scores, row, open)
            for label in 0..<width {
                emissions[row + label] = open >> UInt64(label) & 1 == 1 ? expf(scores[row + label] - base) : 0
            }
            sum += Double(base)
        }
        return sum
    }

    /// The labels that a token may have, but for what its neighbors say.
    private func openLabels(_ token: Int, _ allowed: [UInt64]?) -> UInt64 {
        var open = allowed?[token] ?? .max
        if token == 0 { open &= labels.first }
        if token == scales.count - 1 { open &= labels.last }
        return open
    }

    /// The best score of all labels, or of the open ones where those are too far below it.
    private func base(of scores: [Float], _ row: Int, _ open: UInt64) -> Float {
        var (best, bestOpen) = (-Float.infinity, -Float.infinity)
        for label in 0..<width {
            best = max(best, scores[row + label])
            if open >> UInt64(label) & 1 == 1 { bestOpen = max(bestOpen, scores[row + label]) }
        }
        return bestOpen.isFinite && bestOpen < best - Self.reach ? bestOpen : best
    }

    /// Fills `forward`, each token's scaled to a sum of 1; returns the sum of the scales' logarithms.
    private mutating func goForward(_ count: Int) -> Double {
        var logarithm = 0.0
        let width = width
        for token in 0..<count {
            let row = token * width
            forward.withUnsafeMutableBufferPointer { forward in
                if token == 0 {
                    for label in 0..<width { forward[label] = 1 }
                } else {
                    for label in 0..<width { forward[row + label] = 0 }
                    for first in 0..<width where forward[row - width + first] > 0 {
                        addProduct(forward[row - width + first], transitions, first * width, to: forward, row, width)
                    }
                }
            }
            var scale: Float = 0
            for label in 0..<width {
                forward[row + label] *= emissions[row + label]
                scale += forward[row + label]
            }
            guard scale > 0 else { return -.infinity }
            for label in 0..<width { forward[row + label] /= scale }
            scales[token] = scale
            logarithm += Double(logf(scale))
        }
        return logarithm
    }

    /// Fills `backward`, scaled so that its product with `forward` is a probability.
    private mutating func goBackward(_ count: Int) {
        let width = width
        for label in 0..<width { backward[(count - 1) * width + label] = 1 }
        for token in stride(from: count - 2, through: 0, by: -1) {
            let row = token * width
            for label in 0..<width { backward[row + label] = 0 }
            for second in 0..<width where emissions[row + width + second] > 0 {
                let weight = emissions[row + width + second] * backward[row + width + second] / scales[token + 1]
                backward.withUnsafeMutableBufferPointer { backward in
                    addProduct(weight, transposed, second * width, to: backward, row, width)
                }
            }
        }
    }

    private func addPairs(_ count: Int, _ share: Float, to pairs: inout [Float]) {
        guard count > 1 else { return }
        let width = width
        var behind = [Float](repeating: 0, count: width)
        for token in 1..<count {
            let row = token * width
            for label in 0..<width {
                behind[label] = share * emissions[row + label] * backward[row + label] / scales[token]
            }
            pairs.withUnsafeMutableBufferPointer { pairs in
                for first in 0..<width where forward[row - width + first] > 1e-6 {
                    let weight = forward[row - width + first]
                    for second in 0..<width {
                        pairs[first * width + second] += weight * transitions[first * width + second] * behind[second]
                    }
                }
            }
        }
    }
}

/// Adds `factor` times a row of `matrix` to the row of `target` that starts at `row`.
private func addProduct(
    _ factor: Float, _ matrix: [Float], _ start: Int, to target: UnsafeMutableBufferPointer<Float>, _ row: Int,
    _ width: Int
) {
    matrix.withUnsafeBufferPointer { matrix in
        for index in 0..<width { target[row + index] += factor * matrix[start + index] }
    }
}

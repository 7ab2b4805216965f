import Glibc

/// Trains a linear-chain conditional random field: stochastic gradient ascent on the likelihood of the answers, a step a
/// sentence, with step sizes for each weight by AdaGrad (Duchi, Hazan and Singer 2011).
///
/// Feature dropout leaves out a share of the features of each token each time it is seen, so that no feature is relied on
/// alone. The same input and seed give the same weights.
public struct LinearChainTrainer {
    /// How to train.
    public struct Options: Sendable {
        /// How often all sentences are gone through.
        public var epochs = 5
        /// How often training begins anew with other random numbers; the weights of all runs are averaged, which evens out
        /// what one of them owes to chance. At least 1.
        public var runs = 1
        /// Share of features left out, from 0 to less than 1.
        public var dropout: Float = 0.5
        /// Size of the first steps, more than 0.
        public var rate: Float = 0.1
        /// Share of a weight by which it is drawn to 0 each time its feature is seen, before the size of the step; 0 or more.
        public var decay: Float = 0.01
        /// Features that occur less often than this in the corpus are left out.
        public var leastOccurrences = 2
        /// Where the random numbers start, by which sentences are shuffled and features left out.
        public var seed: UInt64 = 1

        /// The standard options.
        public init() {}
    }

    private let options: Options
    private let sentences: [TrainingSentence]
    /// For each sentence the rows of its features; -1 where a feature has none.
    private var rows: [[Int32]]
    private var random: RandomSource
    private var weights: LinearChainWeights
    /// The sum of the weights at some points of each epoch.
    private var sums: LinearChainWeights
    private var featureSquares: [Float]
    private var transitionSquares: [Float]
    private var chain: ChainMarginals
    private let width: Int

    /// - Parameters:
    ///   - labels: what the answers of the sentences are sets of.
    ///   - sentences: the corpus; those without tokens are passed over.
    ///   - options: how to train.
    public init(labels: LabelSet, sentences: [TrainingSentence], options: Options) {
        self.options = options
        self.sentences = sentences
        let weights = LinearChainWeights(labels: labels, sentences: sentences, least: options.leastOccurrences)
        rows = sentences.map { $0.features.keys.map { weights.rows[$0] ?? -1 } }
        featureSquares = [Float](repeating: Self.firstSquare, count: weights.features.count)
        transitionSquares = [Float](repeating: Self.firstSquare, count: weights.transitions.count)
        self.weights = weights
        sums = weights
        random = RandomSource(seed: options.seed)
        chain = ChainMarginals(labels: labels)
        width = labels.count
    }

    /// What the sum of a weight's squared gradients starts from; it keeps the first step from being a full one.
    private static let firstSquare: Float = 0.1
    /// How often in an epoch the weights are added to what the mean is taken of.
    private static let samples = 20

    /// Goes through all sentences `epochs` times in each run.
    ///
    /// - Parameter progress: told after each epoch its number, from 1 over all runs, the mean log-likelihood of a token, and
    ///   the mean of the weights at twenty points of each epoch so far, which is steadier than those at its end.
    public mutating func train(
        progress: (_ epoch: Int, _ likelihood: Double, LinearChainWeights) throws -> Void
    ) rethrows {
        var order = Array(sentences.indices)
        let start = (weights, featureSquares, transitionSquares)
        for epoch in 1...max(1, options.epochs) * max(1, options.runs) {
            if (epoch - 1) % max(1, options.epochs) == 0 { (weights, featureSquares, transitionSquares) = start }
            random.shuffle(&order)
            var (likelihood, tokens) = (0.0, 0)
            for (place, index) in order.enumerated() {
                if sentences[index].features.count > 0 { likelihood += step(index) }
                tokens += sentences[index].features.count
                if (place + 1) * Self.samples / order.count > place * Self.samples / order.count { sums.add(weights) }
            }
            let taken = min(Self.samples, order.count) * epoch
            try progress(epoch, likelihood / Double(max(1, tokens)), sums.divided(by: Float(max(1, taken))))
        }
    }

    /// How many features occur often enough.
    public var featureCount: Int { weights.count }

    /// One step for one sentence; returns the log-likelihood of its answers before the step. Answers that no legal sequence
    /// has count 0 and move nothing.
    private mutating func step(_ index: Int) -> Double {
        let sentence = sentences[index]
        let kept = dropFeatures(of: index)
        let scores = scores(of: sentence.features, rows: kept)
        chain.setTransitions(weights.transitions)
        var pairs = [Float](repeating: 0, count: width * width)
        let free = chain.update(scores: scores, allowed: nil, share: -1, pairs: &pairs)
        var gradient = chain.marginals.map { -$0 }
        let fixed = chain.update(scores: scores, allowed: sentence.answers, share: 1, pairs: &pairs)
        guard free.isFinite, fixed.isFinite else { return 0 }
        for place in gradient.indices { gradient[place] += chain.marginals[place] }
        addToFeatures(gradient, sentence.features, kept)
        addToTransitions(pairs)
        return fixed - free
    }

    /// The rows of a sentence's features, -1 for those left out this time.
    private mutating func dropFeatures(of index: Int) -> [Int32] {
        var kept = rows[index]
        guard options.dropout > 0 else { return kept }
        let limit = UInt32(Double(options.dropout) * Double(UInt16.max))
        for place in kept.indices where UInt32(truncatingIfNeeded: random.next() & 0xFFFF) < limit { kept[place] = -1 }
        return kept
    }

    private func scores(of features: FeatureSequence, rows: [Int32]) -> [Float] {
        let width = width
        var scores = [Float](repeating: 0, count: features.count * width)
        // What is left out is made up for, so that scores are as large as when nothing is.
        let share = 1 / (1 - options.dropout)
        scores.withUnsafeMutableBufferPointer { scores in
            weights.features.withUnsafeBufferPointer { weights in
                for token in 0..<features.count {
                    for place in features.range(of: token) where rows[place] >= 0 {
                        let row = Int(rows[place]) * width
                        for label in 0..<width { scores[token * width + label] += share * weights[row + label] }
                    }
                }
            }
        }
        return scores
    }

    private mutating func addToFeatures(_ gradient: [Float], _ features: FeatureSequence, _ rows: [Int32]) {
        let (width, rate, decay) = (width, options.rate, options.decay)
        gradient.withUnsafeBufferPointer { gradient in
            featureSquares.withUnsafeMutableBufferPointer { squares in
                weights.features.withUnsafeMutableBufferPointer { weights in
                    for token in 0..<features.count {
                        for place in features.range(of: token) where rows[place] >= 0 {
                            let row = Int(rows[place]) * width
                            for label in 0..<width {
                                let slope = gradient[token * width + label] - decay * weights[row + label]
                                squares[row + label] += slope * slope
                                weights[row + label] += rate * slope / squares[row + label].squareRoot()
                            }
                        }
                    }
                }
            }
        }
    }

    private mutating func addToTransitions(_ gradient: [Float]) {
        for place in gradient.indices where gradient[place] != 0 {
            transitionSquares[place] += gradient[place] * gradient[place]
            weights.transitions[place] += options.rate * gradient[place] / transitionSquares[place].squareRoot()
        }
    }
}

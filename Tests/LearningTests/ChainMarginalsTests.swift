import TestSupport
import Testing

@testable import Learning

struct ChainMarginalsTests {
    /// A short chain with random weights.
    private struct Chain {
        let labels: LabelSet
        let scores: [[Double]]
        let transitions: [Double]

        init(seed: UInt64, spread: ClosedRange<Double> = -3...3) {
            var random = SplitMix(state: seed)
            labels =
                [
                    LabelSet(spanTypes: ["A"]), LabelSet(spanTypes: ["A", "B"]), LabelSet(names: ["X", "Y", "Z"]),
                ][Int(seed % 3)]
            let width = labels.count
            scores = (0...Int(seed % 4)).map { _ in (0..<width).map { _ in .random(in: spread, using: &random) } }
            transitions = (0..<width * width).map { _ in .random(in: -2...2, using: &random) }
        }

        func sequences(_ allowed: [UInt64]? = nil) -> AllSequences {
            AllSequences(labels, scores: scores, transitions: transitions, allowed: allowed)
        }

        /// What the forward-backward algorithm says: the logarithm, the marginals, the expected pairs.
        func result(_ allowed: [UInt64]? = nil) -> (logarithm: Double, marginals: [Float], pairs: [Float]) {
            var chain = ChainMarginals(labels: labels)
            chain.setTransitions(transitions.map { Float($0) })
            var pairs = [Float](repeating: 0, count: transitions.count)
            let scores = scores.joined().map { Float($0) }
            let logarithm = chain.update(scores: scores, allowed: allowed, share: 1, pairs: &pairs)
            return (logarithm, chain.marginals, pairs)
        }
    }

    private func expectAgreement(_ chain: Chain, _ allowed: [UInt64]? = nil) {
        let (logarithm, marginals, pairs) = chain.result(allowed)
        let all = chain.sequences(allowed)
        guard !all.sequences.isEmpty else {
            #expect(logarithm == -.infinity)
            return
        }
        #expect(abs(logarithm - all.logarithm) < 1e-4)
        let width = chain.labels.count
        for (place, marginal) in marginals.enumerated() {
            let exact = all.probability { $0[place / width] == place % width }
            #expect(abs(Double(marginal) - exact) < 1e-5)
        }
        for (place, expected) in pairs.enumerated() {
            let exact = (1..<max(1, chain.scores.count)).reduce(0.0) { sum, token in
                sum + all.probability { $0[token - 1] == place / width && $0[token] == place % width }
            }
            #expect(abs(Double(expected) - exact) < 1e-4)
        }
    }

    @Test(arguments: 0..<36)
    func agreesWithTheSumOverAllSequences(seed: UInt64) { expectAgreement(Chain(seed: seed)) }

    @Test(arguments: 0..<36)
    func agreesWhereOnlySomeLabelsMayBeRight(seed: UInt64) {
        var random = SplitMix(state: seed &+ 1000)
        let chain = Chain(seed: seed)
        let allowed = chain.scores.map { _ in random.next() | random.next() }
        expectAgreement(chain, allowed)
    }

    @Test func aWholeAnswerHasAllOfTheProbability() {
        let chain = Chain(seed: 7)
        let labels = LabeledSpan.labels(of: [LabeledSpan(tokens: 1..<4, type: 1)], count: 4)
        let (_, marginals, pairs) = chain.result(LabelSet.answers(labels))
        for token in 0..<4 { #expect(abs(marginals[token * 9 + labels[token]] - 1) < 1e-6) }
        #expect(abs(pairs.reduce(0, +) - 3) < 1e-6)
    }

    @Test func knowsAnImpossibleAnswer() {
        let chain = Chain(seed: 7)
        let inside = SpanPart.inside.label(0)
        #expect(chain.result(LabelSet.answers([inside, 0, 0, 0])).logarithm == -.infinity)
        #expect(chain.result([1, 0, 1, 1]).logarithm == -.infinity)
    }

    @Test(arguments: [-10_000.0, 10_000.0])
    func scoresOfAnySizeDoNotOverflow(size: Double) {
        let chain = Chain(seed: 7, spread: size - 2...size + 2)
        let (logarithm, marginals, _) = chain.result()
        let all = chain.sequences()
        // A 32-bit float near 10,000 is right to a thousandth.
        #expect(abs(logarithm - all.logarithm) < 0.01)
        for (place, marginal) in marginals.enumerated() {
            #expect(abs(Double(marginal) - all.probability { $0[place / 9] == place % 9 }) < 0.01)
        }
    }

    @Test func anAnswerMayBeFarFromWhatTheScoresSay() {
        var chain = ChainMarginals(labels: LabelSet(names: ["X", "Y", "Z"]))
        chain.setTransitions([Float](repeating: 0, count: 9))
        var pairs = [Float](repeating: 0, count: 9)
        let scores: [Float] = [500, 1, 2, 0, 0, 500]
        let logarithm = chain.update(scores: scores, allowed: [0b110, 0b001], share: 1, pairs: &pairs)
        // The logarithm of e + e².
        #expect(abs(logarithm - 2.313_26) < 1e-4)
        #expect(abs(chain.marginals[1] - 0.268_94) < 1e-4)
        #expect(chain.marginals[0] == 0 && chain.marginals[3] == 1)
    }

    @Test func weightsOfTransitionsDoNotOverflow() {
        var chain = ChainMarginals(labels: LabelSet(names: ["X", "Y"]))
        chain.setTransitions([300, 0, 0, 300])
        var pairs = [Float](repeating: 0, count: 4)
        let logarithm = chain.update(scores: [1, 0, 0, 0, 0, 0], allowed: nil, share: 1, pairs: &pairs)
        // Of the eight sequences only the two of one label count: 600 and the logarithm of e + 1.
        #expect(abs(logarithm - 601.313_26) < 1e-3)
        #expect(abs(chain.marginals[0] - 0.731_06) < 1e-4)
        #expect(abs(pairs[0] - 2 * 0.731_06) < 1e-4)
    }

    /// The slope of the log-likelihood of an answer, which training climbs, against central differences.
    @Test(arguments: 0..<24)
    func theSlopeIsTheDifferenceOfTheMarginals(seed: UInt64) {
        let chain = Chain(seed: seed)
        var random = SplitMix(state: seed &+ 2000)
        let allowed = chain.scores.map { _ in random.next() | 1 }
        let (fixed, free) = (chain.result(allowed), chain.result())
        let width = chain.labels.count
        let step = 1e-4
        func likelihood(_ scores: [[Double]], _ transitions: [Double]) -> Double {
            AllSequences(chain.labels, scores: scores, transitions: transitions, allowed: allowed).logarithm
                - AllSequences(chain.labels, scores: scores, transitions: transitions).logarithm
        }
        for place in 0..<chain.scores.count * width {
            let slope = [step, -step].map { step in
                var scores = chain.scores
                scores[place / width][place % width] += step
                return likelihood(scores, chain.transitions)
            }
            let numeric = (slope[0] - slope[1]) / (2 * step)
            #expect(abs(numeric - Double(fixed.marginals[place] - free.marginals[place])) < 1e-4)
        }
        for place in chain.transitions.indices {
            let slope = [step, -step].map { step in
                var transitions = chain.transitions
                transitions[place] += step
                return likelihood(chain.scores, transitions)
            }
            let numeric = (slope[0] - slope[1]) / (2 * step)
            #expect(abs(numeric - Double(fixed.pairs[place] - free.pairs[place])) < 1e-4)
        }
    }
}

extension LabelSet {
    /// For each token the set of just its label.
    static func answers(_ labels: [Int]) -> [UInt64] { labels.map { set(of: [$0]) } }
}

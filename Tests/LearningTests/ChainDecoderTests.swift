import TestSupport
import Testing

@testable import Learning

struct ChainDecoderTests {
    /// A random model and a sentence for it, all weights being multiples of 1/8, which 8 bits hold exactly.
    private struct Case {
        let labels: LabelSet
        let weights: LinearChainWeights
        let tokens: [[UInt32]]

        /// - Parameter most: greatest weight of a feature, in eighths.
        init(seed: UInt64, most: Int) {
            var random = SplitMix(state: seed)
            labels =
                [LabelSet(spanTypes: ["A"]), LabelSet(spanTypes: ["A", "B"]), LabelSet(names: ["X", "Y", "Z"])][
                    Int(seed % 3)]
            let width = labels.count
            var rows: [[Float]] = (0..<6).map { _ in
                (0..<width).map { _ in Float(Int.random(in: -most...most, using: &random)) / 8 }
            }
            // A feature that no token has makes the greatest weight 127 steps of 1/8.
            rows.append([0, 127 / 8] + [Float](repeating: 0, count: width - 2))
            weights = LinearChainWeights(
                labels: labels, rows: rows,
                transitions: (0..<width * width).map { _ in Float.random(in: -2...2, using: &random) })
            tokens = (0..<1 + Int(seed / 3 % 4)).map { _ in
                (0..<3).map { _ in UInt32.random(in: 0..<6, using: &random) }
            }
        }

        /// The weight of each label at each token, relative to label 0.
        var scores: [[Double]] {
            tokens.map { numbers in
                labels.names.indices.map { label in
                    numbers.reduce(0.0) { sum, number in
                        let row = weights.row(of: feature(number))
                        return sum + Double(row[label] - row[0])
                    }
                }
            }
        }

        /// Label 0 and the labels near the best one, which the decoder tries.
        var tried: [UInt64] {
            scores.map { row in
                let best = row.max() ?? 0
                return LabelSet.set(
                    of: row.indices.filter { $0 == 0 || row[$0] >= best - Double(CandidateChoice.margin) })
            }
        }

        func sequences(_ allowed: [UInt64]? = nil) -> AllSequences {
            AllSequences(labels, scores: scores, transitions: weights.transitions.map(Double.init), allowed: allowed)
        }

        func decoder() throws -> ChainDecoder { ChainDecoder(model: try LinearChainModel(weights)) }

        /// Every span that the sentence could have.
        var spans: [LabeledSpan] {
            tokens.indices.flatMap { start in
                (start + 1...tokens.count).flatMap { end in
                    (0..<labels.count / 4).map { LabeledSpan(tokens: start..<end, type: $0) }
                }
            }
        }
    }

    /// Whether a sequence of labels has just this span.
    private func has(_ span: LabeledSpan, _ labels: [Int]) -> Bool { LabeledSpan.spans(of: labels).contains(span) }

    @Test(arguments: 0..<120)
    func findsTheBestOfAllLegalSequences(seed: UInt64) throws {
        // Sums of three weights relative to label 0 stay inside the margin.
        let made = Case(seed: seed, most: 5)
        var decoder = try made.decoder()
        var labels: [Int] = []
        decoder.decode(FeatureSequence(made.tokens), into: &labels)
        let all = made.sequences()
        let weight = try #require(all.weight(of: labels), "illegal: \(labels)")
        #expect(abs(weight - all.best) < 1e-4)
    }

    @Test(arguments: 0..<120)
    func findsTheBestOfTheLabelsThatItTries(seed: UInt64) throws {
        let made = Case(seed: seed, most: 60)
        var decoder = try made.decoder()
        var labels: [Int] = []
        decoder.decode(FeatureSequence(made.tokens), into: &labels)
        let all = made.sequences(made.tried)
        let weight = try #require(all.weight(of: labels), "illegal: \(labels)")
        #expect(abs(weight - all.best) < 1e-3)
    }

    @Test(arguments: 0..<60)
    func confidenceIsTheProbabilityOfTheSpan(seed: UInt64) throws {
        let made = Case(seed: seed, most: 5)
        var decoder = try made.decoder()
        var labels: [Int] = []
        decoder.decode(FeatureSequence(made.tokens), into: &labels)
        let all = made.sequences()
        for span in made.spans where made.labels.names[0] == "O" {
            #expect(abs(Double(decoder.confidence(of: span)) - all.probability { has(span, $0) }) < 1e-4)
        }
    }

    @Test(arguments: 0..<60)
    func confidenceIsTheProbabilityAmongTheLabelsThatAreTried(seed: UInt64) throws {
        let made = Case(seed: seed, most: 60)
        var decoder = try made.decoder()
        var labels: [Int] = []
        decoder.decode(FeatureSequence(made.tokens), into: &labels)
        let tried = made.sequences(made.tried)
        for span in made.spans where made.labels.names[0] == "O" {
            #expect(abs(Double(decoder.confidence(of: span)) - tried.probability { has(span, $0) }) < 1e-4)
        }
    }

    /// A label beyond the margin counts as impossible, whatever its neighbors say, but for label 0.
    @Test(arguments: [(3, 0.880_80), (5, 0)] as [(Float, Float)])
    func labelsBeyondTheMarginAreNotTried(distance: Float, confidence: Float) throws {
        // The only span that may be has a token that is likelier the inside of one, by `distance`.
        let labels = LabelSet(spanTypes: ["A"])
        let only = SpanPart.only.label(0)
        let rows: [[Float]] = [[0, 0, distance + 2, 0, 2], [0, -20, -20, -20, -20]]
        var decoder = ChainDecoder(model: try LinearChainModel(LinearChainWeights(labels: labels, rows: rows)))
        var found: [Int] = []
        decoder.decode(FeatureSequence([[0], [1]]), into: &found)
        #expect(found == (distance < CandidateChoice.margin ? [only, 0] : [0, 0]))
        let sure = decoder.confidence(of: LabeledSpan(tokens: 0..<1, type: 0))
        // Of e² and 1 where the span is tried; with 8 bits a weight is right to a twelfth.
        #expect(abs(sure - confidence) < 0.01)
    }

    @Test(
        arguments: [
            [[0]], [[1], [0], [1]], [[0], [0]], [[0, 0], [1], [0, 0], [0]], [[2], [0]], [[0], [2]],
            [[2], [0], [2, 0], [0], [2]],
        ] as [[[UInt32]]])
    func weightsFarApartBreakNeitherLegalityNorConfidence(tokens: [[UInt32]]) throws {
        // Feature 0 wants the inside of a span beyond all measure, also where none may be; feature 2 is one on its own.
        let rows: [[Float]] = [[-27, 0, 100, 0, 0], [0, -100, -100, -100, -100], [0, -20, -20, -20, 1]]
        let weights = LinearChainWeights(labels: LabelSet(spanTypes: ["A"]), rows: rows)
        var decoder = ChainDecoder(model: try LinearChainModel(weights))
        var found: [Int] = []
        decoder.decode(FeatureSequence(tokens), into: &found)
        let spans = LabeledSpan.spans(of: found)
        #expect(LabeledSpan.labels(of: spans, count: tokens.count) == found)
        for start in tokens.indices {
            for end in start + 1...tokens.count {
                let span = LabeledSpan(tokens: start..<end, type: 0)
                let confidence = decoder.confidence(of: span)
                #expect((0...1).contains(confidence), "\(span)")
                #expect((confidence > 0.5) == spans.contains(span), "\(span)")
                // Of e and 1.
                if tokens[start] == [2], end == start + 1 { #expect(abs(confidence - 0.731_06) < 1e-4, "\(span)") }
            }
        }
    }

    @Test func appendsBehindTheLabelsThatAreThere() throws {
        let labels = LabelSet(names: ["X", "Y"])
        let weights = LinearChainWeights(labels: labels, rows: [[0, 1], [0, -1]])
        var decoder = ChainDecoder(model: try LinearChainModel(weights))
        var found = [7]
        decoder.decode(FeatureSequence([[0], [1]]), into: &found)
        decoder.decode(FeatureSequence(), into: &found)
        decoder.decode(FeatureSequence([[], [99], [0]]), into: &found)
        #expect(found == [7, 1, 0, 0, 0, 1])
    }

    @Test func neighborsOutweighFeatures() throws {
        let labels = LabelSet(names: ["X", "Y"])
        let weights = LinearChainWeights(labels: labels, rows: [[0, 1], [0, -1]], transitions: [0, 0, 0, 5])
        var decoder = ChainDecoder(model: try LinearChainModel(weights))
        var found: [Int] = []
        decoder.decode(FeatureSequence([[0], [1], [1]]), into: &found)
        #expect(found == [1, 1, 1])
    }
}

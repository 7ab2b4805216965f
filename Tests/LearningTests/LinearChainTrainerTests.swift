import TestSupport
import Testing

@testable import Learning

struct LinearChainTrainerTests {
    private let names = LabelSet(spanTypes: ["A"])

    /// Trains on `sentences`; returns the weights told after each epoch, and the likelihoods.
    private func trained(
        _ sentences: [TrainingSentence], _ labels: LabelSet, _ change: (inout LinearChainTrainer.Options) -> Void
    ) -> [(likelihood: Double, weights: LinearChainWeights)] {
        var options = LinearChainTrainer.Options()
        options.leastOccurrences = 1
        change(&options)
        var trainer = LinearChainTrainer(labels: labels, sentences: sentences, options: options)
        var epochs: [(Double, LinearChainWeights)] = []
        trainer.train { _, likelihood, weights in epochs.append((likelihood, weights)) }
        return epochs
    }

    /// Each step goes along the slope of the log-likelihood, found by central differences, at AdaGrad's pace: the rate
    /// times the slope, by the root of the sum of its squares so far and 0.1.
    @Test func stepsGoAlongTheSlopeOfTheLikelihood() {
        let labels = LabelSet(spanTypes: ["A"])
        let answers: [UInt64] = [0b00001, 0b10011, 0b01000]
        let sentence = TrainingSentence(features: FeatureSequence([[0], [1], [2]]), answers: answers)
        let epochs = trained([sentence], labels) {
            $0.epochs = 2
            $0.dropout = 0
            $0.decay = 0
            $0.rate = 0.5
        }
        func weights(_ model: LinearChainWeights) -> [Double] {
            ((0..<3).flatMap { model.row(of: feature($0)) } + model.transitions).map(Double.init)
        }
        func slope(at weights: [Double], _ place: Int) -> Double {
            let values = [1e-4, -1e-4].map { step in
                var moved = weights
                moved[place] += step
                let scores = (0..<3).map { Array(moved[$0 * 5..<$0 * 5 + 5]) }
                let transitions = Array(moved[15...])
                return AllSequences(labels, scores: scores, transitions: transitions, allowed: answers).logarithm
                    - AllSequences(labels, scores: scores, transitions: transitions).logarithm
            }
            return (values[0] - values[1]) / 2e-4
        }
        let first = weights(epochs[0].weights)
        // What is told is the mean of the weights after each epoch.
        let second = zip(weights(epochs[1].weights), first).map { 2 * $0 - $1 }
        let zero = [Double](repeating: 0, count: first.count)
        for place in first.indices {
            let slopes = (slope(at: zero, place), slope(at: first, place))
            let squares = (0.1 + slopes.0 * slopes.0, 0.1 + slopes.0 * slopes.0 + slopes.1 * slopes.1)
            #expect(abs(first[place] - 0.5 * slopes.0 / squares.0.squareRoot()) < 1e-4)
            #expect(abs(second[place] - first[place] - 0.5 * slopes.1 / squares.1.squareRoot()) < 1e-4)
        }
    }

    /// Feature 0 is outside of all spans, 1 the first token of one, 2 any other; feature 3 tells nothing. Where a span ends
    /// only neighbors say.
    private func corpus(_ count: Int) -> [TrainingSentence] {
        var random = SplitMix(state: 5)
        return (0..<count).map { _ in
            let pieces: [[UInt32]] = [[0], [1], [1, 2], [1, 2, 2]]
            let words = (0..<4).flatMap { _ in pieces[Int.random(in: 0..<4, using: &random)] }
            let starts = words.indices.filter { words[$0] == 1 }
            let spans = starts.map { start in
                LabeledSpan(tokens: start..<(words[(start + 1)...].firstIndex { $0 != 2 } ?? words.count), type: 0)
            }
            return TrainingSentence(
                features: FeatureSequence(words.map { [$0, 3] }),
                labels: LabeledSpan.labels(of: spans, count: words.count))
        }
    }

    @Test func learnsWhatFeaturesAndNeighborsSay() throws {
        let epochs = trained(corpus(60), names) { $0.dropout = 0 }
        let likelihoods = epochs.map(\.likelihood)
        #expect(likelihoods == likelihoods.sorted() && likelihoods.allSatisfy { $0 < 0 })
        var decoder = ChainDecoder(model: try LinearChainModel(try #require(epochs.last).weights))
        for sentence in corpus(100).dropFirst(60) {
            var labels: [Int] = []
            decoder.decode(sentence.features, into: &labels)
            #expect(LabelSet.answers(labels) == sentence.answers)
        }
    }

    @Test func theSameSeedGivesTheSameBytes() {
        let writer = ModelWriter(featureSet: "test/1", trainingData: "none", mostFeatures: 100)
        let files = [1, 1, 2].map { seed in
            trained(corpus(20), names) { $0.seed = seed }.map { writer.file($0.weights) }
        }
        #expect(files[0] == files[1])
        #expect(files[0] != files[2])
    }

    @Test func eachRunBeginsAnewAndTheMeanIsOverAllRuns() throws {
        let sentence = Array(corpus(1))
        let one = trained(sentence, names) { ($0.epochs, $0.dropout) = (2, 0) }
        let two = trained(sentence, names) { ($0.epochs, $0.runs, $0.dropout) = (2, 2, 0) }
        #expect(two.map(\.likelihood) == one.map(\.likelihood) + one.map(\.likelihood))
        #expect(one.map(\.likelihood)[0] < one.map(\.likelihood)[1])
        let (single, mean) = (try #require(one.last).weights, try #require(two.last).weights)
        for (left, right) in zip(single.transitions, mean.transitions) { #expect(abs(left - right) < 1e-5) }
    }

    @Test func partialAnswersTeachWhatTheyRuleOut() throws {
        // Feature 0 is never X, feature 1 never Z; only feature 2 says that the third label is not Y alone.
        let labels = LabelSet(names: ["X", "Y", "Z"])
        let sentences = (0..<20).flatMap { _ in
            [
                TrainingSentence(features: FeatureSequence([[0]]), answers: [0b110]),
                TrainingSentence(features: FeatureSequence([[1]]), answers: [0b011]),
                TrainingSentence(features: FeatureSequence([[2]]), answers: [0b111]),
            ]
        }
        let weights = try #require(trained(sentences, labels) { $0.dropout = 0 }.last).weights
        let rows = (0..<3).map { weights.row(of: feature($0)) }
        #expect(rows[0][0] < rows[0][1] && rows[0][1] == rows[0][2])
        #expect(rows[1][2] < rows[1][0] && rows[1][0] == rows[1][1])
        #expect(rows[2] == [0, 0, 0])
    }

    @Test func anAnswerThatCannotBeTeachesNothing() throws {
        let labels = LabelSet(spanTypes: ["A"])
        let sentence = TrainingSentence(features: FeatureSequence([[0]]), labels: [SpanPart.beginning.label(0)])
        let epoch = try #require(trained([sentence], labels) { $0.epochs = 1 }.last)
        #expect(epoch.likelihood == 0)
        #expect(epoch.weights.row(of: feature(0)) == [0, 0, 0, 0, 0])
    }

    @Test func rareFeaturesAndEmptySentencesAreLeftOut() throws {
        let sentences = [
            TrainingSentence(features: FeatureSequence([[0], [0, 1]]), labels: [0, 1]),
            TrainingSentence(features: FeatureSequence(), labels: []),
        ]
        let weights = try #require(trained(sentences, names) { $0.leastOccurrences = 2 }.last).weights
        #expect(weights.count == 1)
        #expect(weights.row(of: feature(1)).isEmpty)
        #expect(trained([], names) { $0.epochs = 2 }.map(\.likelihood) == [0, 0])
    }

    @Test func decayDrawsWeightsToZero() throws {
        let decays: [Float] = [0, 0.5]
        let sizes = try decays.map { decay in
            let epochs = trained(corpus(20), names) {
                $0.dropout = 0
                $0.decay = decay
            }
            return try #require(epochs.last).weights.features.reduce(0) { max($0, abs($1)) }
        }
        #expect(sizes[1] < sizes[0] * 0.8)
    }

    @Test func stepsOfAnySizeLeaveNumbers() throws {
        let epochs = trained(corpus(20), names) { $0.rate = 1000 }
        let weights = try #require(epochs.last).weights
        #expect((weights.features + weights.transitions).allSatisfy { $0.isFinite })
        #expect(epochs.allSatisfy { $0.likelihood.isFinite })
    }
}

import Entities
import Learning
import Testing

@testable import Training

struct SpanScoreTests {
    /// A model that gives each token the label whose number its one feature has.
    private static func echo() throws -> LinearChainModel {
        let labels = NameFeatures.labels
        let parts: [[SpanPart]] = [[.beginning, .inside, .last], [.beginning, .last], [.only]]
        let texts = [[0]] + parts.flatMap { parts in (0..<4).map { type in parts.map { $0.label(type) } } }
        var options = LinearChainTrainer.Options()
        options.epochs = 20
        options.rate = 1
        options.decay = 0
        options.dropout = 0
        options.leastOccurrences = 1
        var trainer = LinearChainTrainer(
            labels: labels, sentences: texts.map { sentence(saying: $0, meaning: $0) }, options: options)
        let writer = ModelWriter(featureSet: "test/1", trainingData: "none", mostFeatures: 100)
        var file: [UInt8] = []
        trainer.train { _, _, weights in file = writer.file(weights) }
        return try LinearChainModel(file: file, featureSet: "test/1")
    }

    private static func sentence(saying labels: [Int], meaning answers: [Int]) -> TrainingSentence {
        var features = FeatureSequence()
        for label in labels {
            features.append(1, UInt32(label))
            features.endToken()
        }
        return TrainingSentence(features: features, labels: answers)
    }

    private static func labels(_ spans: [(Range<Int>, Int)]) -> [Int] {
        LabeledSpan.labels(of: spans.map { LabeledSpan(tokens: $0, type: $1) }, count: 9)
    }

    @Test func countsSpansThatAreRightInBoundsAndType() throws {
        let gold = Self.labels([(0..<2, 0), (2..<3, 1), (3..<6, 2), (7..<8, 3)])
        // A person right, an organization called a person, a place too long; other names do not count.
        let found = Self.labels([(0..<2, 0), (2..<3, 0), (3..<7, 2), (8..<9, 3)])
        let score = SpanScore(model: try Self.echo(), sentences: [Self.sentence(saying: found, meaning: gold)])
        // One of three found and three wanted; persons 1 of 2 and 1, organizations 0 of 0 and 1, places 0 of 1 and 1.
        #expect(score.summary == "33.3 (66.7 0.0 0.0)")
    }

    @Test func whatMayBeOutsideCountsAsOutside() throws {
        var sentence = Self.sentence(saying: Self.labels([(0..<2, 1)]), meaning: Self.labels([(0..<2, 1)]))
        for token in 2..<9 { sentence.answers[token] |= 1 << UInt64(SpanPart.only.label(0)) }
        #expect(SpanScore(model: try Self.echo(), sentences: [sentence]).summary == "100.0 (0.0 100.0 0.0)")
    }

    @Test func nothingWantedAndNothingFoundIsZero() throws {
        #expect(SpanScore(model: try Self.echo(), sentences: []).summary == "0.0 (0.0 0.0 0.0)")
    }
}

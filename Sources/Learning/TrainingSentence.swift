/// One sentence of a training corpus.
public struct TrainingSentence: Sendable {
    public var features: FeatureSequence
    /// For each token the set of labels that may be right, a bit each: one where the corpus is sure.
    public var answers: [UInt64]

    public init(features: FeatureSequence, answers: [UInt64]) {
        self.features = features
        self.answers = answers
    }

    public init(features: FeatureSequence, labels: [Int]) {
        self.init(features: features, answers: labels.map { 1 << UInt64($0) })
    }
}

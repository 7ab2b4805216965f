/// One sentence of a training corpus.
public struct TrainingSentence: Sendable {
    /// What the model sees.
    public var features: FeatureSequence
    /// For each token the set of labels that may be right, a bit each: one where the corpus is sure.
    public var answers: [UInt64]

    /// - Parameter answers: as many as `features` has tokens.
    public init(features: FeatureSequence, answers: [UInt64]) {
        self.features = features
        self.answers = answers
    }

    /// A sentence that the corpus is sure of.
    ///
    /// - Parameter labels: as many as `features` has tokens.
    public init(features: FeatureSequence, labels: [Int]) {
        self.init(features: features, answers: labels.map { 1 << UInt64($0) })
    }
}

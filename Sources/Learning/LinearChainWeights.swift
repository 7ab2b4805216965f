/// The weights of a linear-chain model while it is trained: a row of one weight for each label, for each feature that
/// occurs often enough.
public struct LinearChainWeights: Sendable {
    /// The labels that the weights are for.
    public let labels: LabelSet
    /// The row of each feature.
    private(set) var rows: [FeatureKey: Int32]
    /// How often each row's feature occurs in the corpus.
    private(set) var occurrences: [Int32] = []
    /// Row by row.
    var features: [Float]
    /// A row for each first label.
    var transitions: [Float]

    /// A model without features; the weights of its transitions are 0.
    public init(labels: LabelSet) {
        self.labels = labels
        rows = [:]
        features = []
        transitions = [Float](repeating: 0, count: labels.count * labels.count)
    }

    /// A model that knows the features that occur `least` times and more in `sentences`; all weights are 0.
    init(labels: LabelSet, sentences: [TrainingSentence], least: Int) {
        self.init(labels: labels)
        var counts: [FeatureKey: Int32] = [:]
        for sentence in sentences { for key in sentence.features.keys { counts[key, default: 0] += 1 } }
        // In the order of the numbers, so that the same corpus gives the same model.
        let kept = counts.lazy.filter { $0.value >= least }.map(\.key).sorted { $0.bits < $1.bits }
        rows.reserveCapacity(kept.count)
        for (row, key) in kept.enumerated() { rows[key] = Int32(row) }
        occurrences = kept.map { counts[$0] ?? 0 }
        features = [Float](repeating: 0, count: kept.count * labels.count)
    }

    /// How many features there are.
    public var count: Int { rows.count }

    /// Adds the weights of a model of the same features.
    mutating func add(_ other: LinearChainWeights) {
        for place in features.indices { features[place] += other.features[place] }
        for place in transitions.indices { transitions[place] += other.transitions[place] }
    }

    /// The same weights, each divided by `count`.
    func divided(by count: Float) -> LinearChainWeights {
        var quotient = self
        for place in features.indices { quotient.features[place] /= count }
        for place in transitions.indices { quotient.transitions[place] /= count }
        return quotient
    }

    /// The keys with their rows of weights, by key.
    func sortedRows() -> [(key: FeatureKey, row: Int)] {
        rows.map { (key: $0.key, row: Int($0.value)) }.sorted { $0.key.bits < $1.key.bits }
    }
}

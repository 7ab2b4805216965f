@testable import Learning

/// The feature with this number in the models of these tests.
func feature(_ number: UInt32) -> FeatureKey { FeatureKey(1, number) }

extension FeatureSequence {
    /// For each token the numbers of its features.
    init(_ tokens: [[UInt32]]) {
        self.init()
        for numbers in tokens {
            for number in numbers { append(feature(number)) }
            endToken()
        }
    }
}

extension LinearChainWeights {
    /// Weights given by hand.
    ///
    /// - Parameters:
    ///   - rows: the weight of feature 0 for each label, then of feature 1 and so on.
    ///   - transitions: a row for each first label; all 0 where none are given.
    ///   - occurrences: how often each feature occurs in the corpus; once where none are given.
    init(labels: LabelSet, rows: [[Float]], transitions: [Float]? = nil, occurrences: [Int]? = nil) {
        let numbers = rows.indices.flatMap { row in
            [UInt32](repeating: UInt32(row), count: occurrences?[row] ?? 1)
        }
        let corpus = TrainingSentence(features: FeatureSequence([numbers]), labels: [0])
        self.init(labels: labels, sentences: [corpus], least: 1)
        for (number, weights) in rows.enumerated() { set(weights, of: feature(UInt32(number))) }
        self.transitions = transitions ?? self.transitions
    }

    private mutating func set(_ weights: [Float], of key: FeatureKey) {
        guard let row = rows[key].map(Int.init) else { return }
        features.replaceSubrange(row * labels.count..<(row + 1) * labels.count, with: weights)
    }

    /// The weights of a feature, label by label.
    func row(of key: FeatureKey) -> [Float] {
        guard let row = rows[key].map(Int.init) else { return [] }
        return Array(features[row * labels.count..<(row + 1) * labels.count])
    }
}

extension LinearChainModel {
    /// The model that a file of these weights holds.
    init(_ weights: LinearChainWeights) throws {
        let writer = ModelWriter(featureSet: "test/1", trainingData: "none", mostFeatures: 1_000_000)
        try self.init(file: writer.file(weights), featureSet: "test/1")
    }
}

extension LinearChainModel {
    /// The row of a feature; nil where it has no weights.
    func ownRow(of key: FeatureKey) -> Int? {
        let row = rows.row(of: key)
        return rows.has(key, at: row) ? row : nil
    }
}

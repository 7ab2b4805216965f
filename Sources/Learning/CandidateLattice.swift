/// The labels of each token of a sentence that are worth trying.
struct CandidateLattice {
    struct Candidate {
        var label: Int32
        /// Index of the candidate before it on the best way here.
        var previous: Int32 = 0
        /// The weight by the features alone, relative to the token's best; never above 0.
        var emission: Float
        /// The weight of the best way up to here.
        var best: Float
    }

    private let model: LinearChainModel
    private let choice: CandidateChoice
    /// The candidates of one token after the other; behind them stands what longer sentences left.
    var candidates: [Candidate] = []
    private var ends: [Int] = []
    private var sums: WeightSums

    /// A lattice that keeps its storage from sentence to sentence.
    init(model: LinearChainModel) {
        self.model = model
        choice = CandidateChoice(model: model)
        sums = WeightSums(model: model)
    }

    /// How many tokens there are.
    var count: Int { ends.count }

    /// Where the candidates of a token stand.
    func range(of token: Int) -> Range<Int> { (token == 0 ? 0 : ends[token - 1])..<ends[token] }

    /// Where the candidate of a token with this label stands; nil where the label is not worth trying.
    func index(of label: Int, at token: Int) -> Int? {
        range(of: token).first { candidates[$0].label == Int32(label) }
    }

    /// Fills the lattice for another sentence.
    ///
    /// - Parameter known: the sums of other features, one for each token; empty where there are none.
    mutating func fill(_ features: FeatureSequence, _ known: [SIMD8<Int16>] = []) {
        sums.fill(features, known)
        ends.removeAll(keepingCapacity: true)
        let most = features.count * model.labels.count
        while candidates.count < most { candidates.append(Candidate(label: 0, emission: 0, best: 0)) }
        candidates.withUnsafeMutableBufferPointer { candidates in
            sums.vectors.withUnsafeBufferPointer { vectors in
                var end = 0
                let length = sums.length
                for token in 0..<features.count {
                    let sums = vectors[token * length..<(token + 1) * length]
                    UnsafeBufferPointer(rebasing: sums).withMemoryRebound(to: Int16.self) {
                        choice.add($0, to: candidates, at: &end)
                    }
                    ends.append(end)
                }
            }
        }
    }
}

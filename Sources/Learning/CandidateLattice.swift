/// The labels of each token of a sentence that are worth trying: those whose weight by the token's features alone is near
/// the best.
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

    /// Labels that are less likely by more than this factor's logarithm, by the features of the token alone, are not tried
    /// and count as impossible; the transitions of trained models seldom outweigh it: F1 on the development corpora is the
    /// same within 0.1 with a margin of 9. Label 0 is always tried, so that there is a legal sequence.
    static let margin: Float = 4

    private let model: LinearChainModel
    private let choice: CandidateChoice
    /// The candidates of one token after the other; behind them stands what longer sentences left.
    var candidates: [Candidate] = []
    private var ends: [Int] = []
    private var sums: WeightSums

    /// A lattice that keeps its storage from sentence to sentence.
    init(model: LinearChainModel) {
        self.model = model
        choice = CandidateChoice(
            labelCount: model.labels.count, scale: model.scale, margin: Self.integerMargin(model))
        sums = WeightSums(model: model)
    }

    /// The margin in the steps of a model's weights.
    static func integerMargin(_ model: LinearChainModel) -> Int16 {
        Int16(min(margin / model.scale, Float(Int16.max)).rounded(.down))
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

/// Chooses the labels of a token that are worth trying.
private struct CandidateChoice {
    let labelCount: Int
    let scale: Float
    let margin: Int16

    /// Puts the candidates of a token at `end`, by label, and moves that behind them.
    ///
    /// - Parameter weights: the token's sums; of each sixteen those at even places stand first.
    func add(
        _ weights: UnsafeBufferPointer<Int16>,
        to candidates: UnsafeMutableBufferPointer<CandidateLattice.Candidate>, at end: inout Int
    ) {
        let best = WeightSums.best(of: weights)
        let (least, _) = best.subtractingReportingOverflow(margin)
        candidates[end] = candidate(label: 0, weight: 0, best)
        end += 1
        for start in stride(from: 0, to: weights.count, by: 16) {
            let block = UnsafeBufferPointer(rebasing: weights[start..<start + 16])
            guard WeightSums.best(of: block) >= least else { continue }
            for place in 0..<16 {
                let weight = block[place % 2 * 8 + place / 2]
                guard weight >= least else { continue }
                let label = 1 + start + place
                guard label < labelCount else { break }
                candidates[end] = candidate(label: label, weight: weight, best)
                end += 1
            }
        }
    }

    private func candidate(label: Int, weight: Int16, _ best: Int16) -> CandidateLattice.Candidate {
        let emission = Float(Int(weight) - Int(best)) * scale
        return CandidateLattice.Candidate(label: Int32(label), emission: emission, best: emission)
    }
}

/// Chooses the labels of a token that are worth trying: those whose weight by the token's features alone is near the best.
struct CandidateChoice {
    /// Labels that are less likely by more than this factor's logarithm, by the features of the token alone, are not tried
    /// and count as impossible; the transitions of trained models seldom outweigh it: F1 on the development corpora is the
    /// same within 0.1 with a margin of 9. Label 0 is always tried, so that there is a legal sequence.
    static let margin: Float = 4

    private let labelCount: Int
    private let scale: Float
    /// The margin in the steps of the model's weights.
    private let margin: Int16

    init(model: LinearChainModel) {
        labelCount = model.labels.count
        scale = model.scale
        margin = Int16(min(Self.margin / scale, Float(Int16.max)).rounded(.down))
    }

    /// Puts the candidates of a token at `end`, by label, and moves that behind them.
    ///
    /// - Parameter weights: the token's sums, as ``WeightSums`` has them.
    func add(
        _ weights: UnsafeBufferPointer<Int16>,
        to candidates: UnsafeMutableBufferPointer<CandidateLattice.Candidate>, at end: inout Int
    ) {
        let best = WeightSums.best(of: weights)
        let least = least(besides: best)
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

    /// Whether one label of a token is within the margin.
    func isSingle(_ weights: UnsafeBufferPointer<Int16>) -> Bool {
        let least = least(besides: WeightSums.best(of: weights))
        // The reference label weighs nothing.
        var near: Int16 = least <= 0 ? 1 : 0
        for weight in weights { near &+= weight >= least ? 1 : 0 }
        return near == 1
    }

    /// What a label weighs at least that is worth trying.
    private func least(besides best: Int16) -> Int16 { best.subtractingReportingOverflow(margin).partialValue }

    private func candidate(label: Int, weight: Int16, _ best: Int16) -> CandidateLattice.Candidate {
        let emission = Float(Int(weight) - Int(best)) * scale
        return CandidateLattice.Candidate(label: Int32(label), emission: emission, best: emission)
    }
}

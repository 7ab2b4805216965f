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
    private let integerMargin: Int16
    /// The candidates of one token after the other.
    var candidates: [Candidate] = []
    private var ends: [Int] = []
    private var sums: WeightSums

    /// A lattice that keeps its storage from sentence to sentence.
    init(model: LinearChainModel) {
        self.model = model
        integerMargin = Self.integerMargin(model)
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
        candidates.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        sums.fill(features, known)
        for token in 0..<features.count {
            appendCandidates(sums.vectors[token * sums.length..<(token + 1) * sums.length])
            ends.append(candidates.count)
        }
    }

    /// - Parameter vectors: the sums of a token.
    private mutating func appendCandidates(_ vectors: ArraySlice<SIMD8<Int16>>) {
        // The reference label weighs nothing.
        var best: Int16 = 0
        for vector in vectors { best = max(best, vector.max()) }
        let (least, _) = best.subtractingReportingOverflow(integerMargin)
        append(label: 0, weight: 0, best)
        for block in 0..<vectors.count / 2 {
            let (even, odd) = (vectors[vectors.startIndex + block * 2], vectors[vectors.startIndex + block * 2 + 1])
            guard max(even.max(), odd.max()) >= least else { continue }
            for pair in 0..<8 {
                let label = 1 + block * 16 + pair * 2
                if even[pair] >= least { append(label: label, weight: even[pair], best) }
                if odd[pair] >= least { append(label: label + 1, weight: odd[pair], best) }
            }
        }
    }

    private mutating func append(label: Int, weight: Int16, _ best: Int16) {
        guard label < model.labels.count else { return }
        let emission = Float(Int(weight) - Int(best)) * model.scale
        candidates.append(Candidate(label: Int32(label), emission: emission, best: emission))
    }
}

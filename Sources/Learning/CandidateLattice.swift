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
    /// The rows of the features of one token that have weights.
    private var rows: [Int32] = []
    private var rowCount = 0
    /// The weights of the token's labels, sixteen to a block.
    private var sums: [(even: SIMD8<Int16>, odd: SIMD8<Int16>)]

    /// A lattice that keeps its storage from sentence to sentence.
    init(model: LinearChainModel) {
        self.model = model
        integerMargin = Int16(min(Self.margin / model.scale, Float(Int16.max)).rounded(.down))
        sums = Array(repeating: (.zero, .zero), count: model.width / 16)
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
    mutating func fill(_ features: FeatureSequence) {
        candidates.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        for token in 0..<features.count {
            findRows(features, token)
            addRows()
            appendCandidates()
            ends.append(candidates.count)
        }
    }

    /// Half of the features have no weights, without a pattern: the loop has no branch that could be foretold wrong.
    private mutating func findRows(_ features: FeatureSequence, _ token: Int) {
        let range = features.range(of: token)
        while rows.count < range.count { rows.append(0) }
        rowCount = 0
        features.keys.withUnsafeBufferPointer { keys in
            rows.withUnsafeMutableBufferPointer { rows in
                for place in range {
                    let row = model.row(of: keys[place])
                    rows[rowCount] = Int32(truncatingIfNeeded: row)
                    rowCount += model.has(keys[place], at: row) ? 1 : 0
                }
            }
        }
    }

    private mutating func addRows() {
        for block in sums.indices {
            var (even, odd) = (SIMD8<Int16>.zero, SIMD8<Int16>.zero)
            rows.withUnsafeBufferPointer { rows in
                for row in rows[..<rowCount] {
                    let weights = model.weights(row: Int(row), block: block)
                    even &+= weights.even
                    odd &+= weights.odd
                }
            }
            sums[block] = (even, odd)
        }
    }

    private mutating func appendCandidates() {
        // The reference label weighs nothing.
        var best: Int16 = 0
        for sum in sums { best = max(best, sum.even.max(), sum.odd.max()) }
        let (least, _) = best.subtractingReportingOverflow(integerMargin)
        append(label: 0, weight: 0, best)
        for (block, sum) in sums.enumerated() where max(sum.even.max(), sum.odd.max()) >= least {
            for pair in 0..<8 {
                let label = 1 + block * 16 + pair * 2
                if sum.even[pair] >= least { append(label: label, weight: sum.even[pair], best) }
                if sum.odd[pair] >= least { append(label: label + 1, weight: sum.odd[pair], best) }
            }
        }
    }

    private mutating func append(label: Int, weight: Int16, _ best: Int16) {
        guard label < model.labels.count else { return }
        let emission = Float(Int(weight) - Int(best)) * model.scale
        candidates.append(Candidate(label: Int32(label), emission: emission, best: emission))
    }
}

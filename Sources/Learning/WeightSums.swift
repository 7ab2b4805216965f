/// The weights of the labels of each token of a sentence: the sums over its features.
///
/// Weights lie scattered in memory, and most of the time goes by waiting for it. So each step is done for the whole sentence
/// before the next begins: no branch of a step waits for what the step itself loads, and many loads are under way at once.
struct WeightSums: Sendable {
    private let model: LinearChainModel
    /// Vectors of a token: for each sixteen labels, without the reference, those at even places, then those at odd ones.
    let length: Int
    /// The sums of one token after the other.
    private(set) var vectors: [SIMD8<Int16>] = []
    /// The rows of the features that have weights, token by token, and where those of each token end.
    private var rows: [Int32] = []
    private var ends: [Int] = []

    init(model: LinearChainModel) {
        self.model = model
        length = Self.length(model)
    }

    /// How many vectors the sums of a token take.
    static func length(_ model: LinearChainModel) -> Int { model.width / 8 }

    /// The greatest of the weights of one token; the reference label weighs nothing.
    static func best(of weights: UnsafeBufferPointer<Int16>) -> Int16 {
        var best: Int16 = 0
        for weight in weights { best = max(best, weight) }
        return best
    }

    /// Sums up the features of a sentence.
    ///
    /// - Parameter known: sums over other features, which they are added to; empty where there are none.
    mutating func fill(_ features: FeatureSequence, _ known: [SIMD8<Int16>] = []) {
        vectors.removeAll(keepingCapacity: true)
        if known.isEmpty {
            vectors.append(contentsOf: repeatElement(.zero, count: features.count * length))
        } else {
            precondition(known.count == features.count * length, "one sum is known for each token")
            vectors.append(contentsOf: known)
        }
        findRows(features)
        addRows()
    }

    /// Half of the features have no weights, without a pattern: the loop has no branch that could be foretold wrong.
    private mutating func findRows(_ features: FeatureSequence) {
        while rows.count < features.keys.count { rows.append(0) }
        ends.removeAll(keepingCapacity: true)
        var count = 0
        let table = model.rows
        features.keys.withUnsafeBufferPointer { keys in
            rows.withUnsafeMutableBufferPointer { rows in
                for token in 0..<features.count {
                    for place in features.range(of: token) {
                        let row = table.row(of: keys[place])
                        rows[count] = Int32(truncatingIfNeeded: row)
                        count += table.has(keys[place], at: row) ? 1 : 0
                    }
                    ends.append(count)
                }
            }
        }
    }

    private mutating func addRows() {
        var start = 0
        let table = model.rows
        rows.withUnsafeBufferPointer { rows in
            vectors.withUnsafeMutableBufferPointer { vectors in
                for token in ends.indices {
                    for block in 0..<length / 2 {
                        let place = token * length + block * 2
                        var (even, odd) = (vectors[place], vectors[place + 1])
                        for index in start..<ends[token] {
                            let weights = table.weights(row: Int(rows[index]), block: block)
                            even &+= weights.even
                            odd &+= weights.odd
                        }
                        (vectors[place], vectors[place + 1]) = (even, odd)
                    }
                    start = ends[token]
                }
            }
        }
    }
}

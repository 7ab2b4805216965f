/// The best ways from the candidates of one token to those of the next (a step of Viterbi's algorithm).
struct BestWays: Sendable {
    private let labelCount: Int
    /// A row of weights for each first label.
    private let transitions: [Float]
    /// The same with four weights to a vector; beyond the last label is none.
    private let vectors: [SIMD4<Float>]
    /// Vectors of a row.
    private let length: Int
    /// For each label the weight of the best way to it, and the candidate that it comes from.
    private var weights: [SIMD4<Float>]
    private var origins: [SIMD4<Int32>]

    init(model: LinearChainModel) {
        let count = model.labels.count
        labelCount = count
        transitions = model.transitions
        length = (count + 3) / 4
        var vectors = [SIMD4<Float>](repeating: SIMD4(repeating: -.infinity), count: count * length)
        for first in 0..<count {
            for second in 0..<count {
                vectors[first * length + second / 4][second % 4] = model.transitions[first * count + second]
            }
        }
        self.vectors = vectors
        weights = Array(repeating: .zero, count: length)
        origins = Array(repeating: .zero, count: length)
    }

    /// Finds the best way to each candidate in `here` from those in `before`; of two as good the first one.
    mutating func find(_ candidates: inout [CandidateLattice.Candidate], from before: Range<Int>, to here: Range<Int>) {
        // Four labels at once take as long as one by itself.
        if here.count > length { findAll(&candidates, before, here) } else { findEach(&candidates, before, here) }
    }

    private func findEach(
        _ candidates: inout [CandidateLattice.Candidate], _ before: Range<Int>, _ here: Range<Int>
    ) {
        transitions.withUnsafeBufferPointer { transitions in
            candidates.withUnsafeMutableBufferPointer { candidates in
                for index in here {
                    let label = Int(candidates[index].label)
                    var (best, bestWeight) = (before.lowerBound, -Float.infinity)
                    for first in before {
                        let place = Int(candidates[first].label) * labelCount + label
                        let weight = candidates[first].best + transitions[place]
                        if weight > bestWeight { (best, bestWeight) = (first, weight) }
                    }
                    candidates[index].best += bestWeight
                    candidates[index].previous = Int32(best)
                }
            }
        }
    }

    private mutating func findAll(
        _ candidates: inout [CandidateLattice.Candidate], _ before: Range<Int>, _ here: Range<Int>
    ) {
        vectors.withUnsafeBufferPointer { vectors in
            candidates.withUnsafeBufferPointer { candidates in
                for vector in 0..<length {
                    var best = SIMD4<Float>(repeating: -.infinity)
                    var origin = SIMD4(repeating: Int32(before.lowerBound))
                    for first in before {
                        let row = Int(candidates[first].label) * length
                        let weight = vectors[row + vector] + candidates[first].best
                        let isBetter = weight .> best
                        best.replace(with: weight, where: isBetter)
                        origin.replace(with: Int32(truncatingIfNeeded: first), where: isBetter)
                    }
                    (weights[vector], origins[vector]) = (best, origin)
                }
            }
        }
        for index in here {
            let label = Int(candidates[index].label)
            candidates[index].best += weights[label / 4][label % 4]
            candidates[index].previous = origins[label / 4][label % 4]
        }
    }
}

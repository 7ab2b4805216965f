/// A number for each two labels, those of one first label side by side, four to a vector.
struct LabelVectors: Sendable {
    private let vectors: [SIMD4<Float>]
    /// Vectors of a row.
    let length: Int

    init(count: Int, _ number: (_ first: Int, _ second: Int) -> Float) {
        length = (count + 3) / 4
        var vectors = [SIMD4<Float>](repeating: .zero, count: count * length)
        for first in 0..<count {
            for second in 0..<count { vectors[first * length + second / 4][second % 4] = number(first, second) }
        }
        self.vectors = vectors
    }

    /// For each label the sum over the candidates in `others` of their value times the number for both labels, in the order
    /// of `others`.
    ///
    /// - Parameters:
    ///   - values: of the candidates, from the one at `offset` on.
    ///   - sums: `length` vectors.
    func sum(
        _ values: [Float], over others: Range<Int>, _ candidates: [CandidateLattice.Candidate], _ offset: Int,
        into sums: inout [SIMD4<Float>]
    ) {
        vectors.withUnsafeBufferPointer { vectors in
            candidates.withUnsafeBufferPointer { candidates in
                for vector in 0..<length {
                    var sum = SIMD4<Float>.zero
                    for other in others {
                        sum += vectors[Int(candidates[other].label) * length + vector] * values[other - offset]
                    }
                    sums[vector] = sum
                }
            }
        }
    }
}

import Foundation

@testable import Learning

/// Every legal sequence of labels of a short chain with its weight: what the algorithms are held against.
struct AllSequences {
    private(set) var sequences: [(labels: [Int], weight: Double)] = []

    /// - Parameters:
    ///   - scores: the weight of each label at each token.
    ///   - transitions: the weight of each pair of neighbors, a row for each first label.
    ///   - allowed: for each token the set of labels to consider; all of them where none are given.
    init(_ labels: LabelSet, scores: [[Double]], transitions: [Double], allowed: [UInt64]? = nil) {
        sequences = [([], 0)]
        for (token, row) in scores.enumerated() {
            sequences = sequences.flatMap { before in
                labels.names.indices.compactMap { label in
                    let isAllowed = (allowed?[token] ?? .max) >> UInt64(label) & 1 == 1
                    guard isAllowed, Self.isLegal(label, at: token, of: scores.count, after: before.labels, labels)
                    else { return nil }
                    let pair = before.labels.last.map { transitions[$0 * labels.count + label] } ?? 0
                    return (before.labels + [label], before.weight + row[label] + pair)
                }
            }
        }
    }

    private static func isLegal(_ label: Int, at token: Int, of count: Int, after: [Int], _ labels: LabelSet) -> Bool {
        if token == 0, !labels.mayBeginSentence(label) { return false }
        if token == count - 1, !labels.mayEndSentence(label) { return false }
        return after.last.map { labels.allows(label, after: $0) } ?? true
    }

    /// The logarithm of the sum of the exponentials of the weights; minus infinity where there is no sequence.
    var logarithm: Double { logarithm { _ in true } }

    /// The same over the sequences that `isCounted`.
    func logarithm(where isCounted: ([Int]) -> Bool) -> Double {
        let counted = sequences.filter { isCounted($0.labels) }
        guard let best = counted.map(\.weight).max() else { return -.infinity }
        return best + log(counted.reduce(0) { $0 + exp($1.weight - best) })
    }

    /// The probability of the sequences that `isCounted`.
    func probability(where isCounted: ([Int]) -> Bool) -> Double { exp(logarithm(where: isCounted) - logarithm) }

    /// The greatest weight.
    var best: Double { sequences.map(\.weight).max() ?? -.infinity }

    /// The weight of one sequence; nil where it is not legal.
    func weight(of labels: [Int]) -> Double? { sequences.first { $0.labels == labels }?.weight }
}

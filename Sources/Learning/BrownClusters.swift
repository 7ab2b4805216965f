import Glibc

/// Groups words by the words beside them: the clustering that loses least of the mutual information between neighbors at
/// each merge, words joining a window of clusters one by one, the most frequent first (Brown and others, "Class-based
/// n-gram models of natural language", 1992).
///
/// Time grows with the words times the square of the clusters; the same input gives the same clusters.
public struct BrownClusters {
    /// Groups words into clusters and the clusters into a binary tree.
    ///
    /// - Parameters:
    ///   - sentences: numbers of words from 0, the most frequent word first; -1 stands for words that are left out.
    ///   - wordCount: how many different words there are.
    ///   - clusterCount: how many clusters to make, at most.
    /// - Returns: for each word the way from the root of the tree to its cluster, "0" and "1" for the branches.
    public static func paths(of sentences: [[Int32]], wordCount: Int, clusterCount: Int) -> [String] {
        let neighbors = NeighborCounts(sentences, wordCount: wordCount)
        var window = ClusterWindow(size: clusterCount + 1)
        var slots = [Int](repeating: -1, count: wordCount)
        for word in 0..<wordCount {
            slots[word] = window.add(neighbors, word, slots)
            guard window.count > clusterCount else { continue }
            let (kept, gone) = window.mergeBest()
            for other in 0...word where slots[other] == gone { slots[other] = kept }
        }
        let paths = paths(mergingAllOf: &window)
        return slots.map { paths[$0] }
    }

    /// Merges until one cluster is left; returns for each slot the way to it.
    private static func paths(mergingAllOf window: inout ClusterWindow) -> [String] {
        var merges: [(kept: Int, gone: Int)] = []
        while window.count > 1 { merges.append(window.mergeBest()) }
        var paths = [String](repeating: "", count: window.size)
        for merge in merges.reversed() {
            paths[merge.gone] = paths[merge.kept] + "1"
            paths[merge.kept] += "0"
        }
        return paths
    }
}

/// How often each word stands beside each other.
private struct NeighborCounts {
    /// For each word those behind it, and before it, with how often, by number.
    var behind: [[(word: Int32, count: Int32)]]
    var before: [[(word: Int32, count: Int32)]]
    var totals: [Int32]

    init(_ sentences: [[Int32]], wordCount: Int) {
        var counts: [UInt64: Int32] = [:]
        totals = [Int32](repeating: 0, count: wordCount)
        for sentence in sentences {
            for word in sentence where word >= 0 { totals[Int(word)] += 1 }
            for (first, second) in zip(sentence, sentence.dropFirst()) where first >= 0 && second >= 0 {
                counts[UInt64(first) << 32 | UInt64(second), default: 0] += 1
            }
        }
        behind = Array(repeating: [], count: wordCount)
        before = behind
        for (pair, count) in counts.sorted(by: { $0.key < $1.key }) {
            let (first, second) = (Int32(truncatingIfNeeded: pair >> 32), Int32(truncatingIfNeeded: pair))
            behind[Int(first)].append((second, count))
            before[Int(second)].append((first, count))
        }
    }
}

/// The clusters at hand, and what each merge of two would cost.
///
/// The mutual information is, but for a constant, the sum of `n log n` over the counts of pairs of clusters, less the sum
/// of `n log m` over each pair and each of its clusters, `m` being the cluster's total.
private struct ClusterWindow {
    let size: Int
    private(set) var count = 0
    private var isUsed: [Bool]
    /// Counts of pairs of neighbors: a row for each first cluster.
    private var pairs: [Int32]
    private var totals: [Int32]
    private var rowSums: [Int32]
    private var columnSums: [Int32]
    /// For each two clusters what their merge does to the sum of `n log n` over their pairs with all other clusters.
    private var changes: [Double]

    init(size: Int) {
        self.size = size
        isUsed = [Bool](repeating: false, count: size)
        pairs = [Int32](repeating: 0, count: size * size)
        totals = [Int32](repeating: 0, count: size)
        rowSums = totals
        columnSums = totals
        changes = [Double](repeating: 0, count: size * size)
    }

    /// Puts `word` into a cluster of its own; returns its slot.
    mutating func add(_ neighbors: NeighborCounts, _ word: Int, _ slots: [Int]) -> Int {
        let slot = isUsed.firstIndex(of: false) ?? 0
        isUsed[slot] = true
        count += 1
        totals[slot] = neighbors.totals[word]
        for (other, number) in neighbors.behind[word] {
            let second = Int(other) == word ? slot : slots[Int(other)]
            if second >= 0 { addPairs(number, slot, second) }
        }
        for (other, number) in neighbors.before[word] where Int(other) != word && slots[Int(other)] >= 0 {
            addPairs(number, slots[Int(other)], slot)
        }
        change(by: slot, 1)
        setChanges(of: slot)
        return slot
    }

    private mutating func addPairs(_ number: Int32, _ first: Int, _ second: Int) {
        pairs[first * size + second] += number
        rowSums[first] += number
        columnSums[second] += number
    }

    /// Merges the two clusters that cost least; returns the slot that has both now, and the one that is free.
    mutating func mergeBest() -> (kept: Int, gone: Int) {
        var best = (kept: 0, gone: 0)
        var bestGain = -Double.infinity
        for first in 0..<size where isUsed[first] {
            for second in first + 1..<size where isUsed[second] {
                let gain = gain(first, second)
                if gain > bestGain { (best, bestGain) = ((first, second), gain) }
            }
        }
        merge(best.kept, best.gone)
        return best
    }

    private func gain(_ a: Int, _ b: Int) -> Double {
        let own = (pairs[a * size + a], pairs[a * size + b], pairs[b * size + a], pairs[b * size + b])
        let inside =
            entropy(own.0 + own.1 + own.2 + own.3) - entropy(own.0) - entropy(own.1) - entropy(own.2) - entropy(own.3)
        let sums = (Double(rowSums[a] + columnSums[a]), Double(rowSums[b] + columnSums[b]))
        let loss =
            (sums.0 + sums.1) * logarithm(totals[a] + totals[b]) - sums.0 * logarithm(totals[a])
            - sums.1 * logarithm(totals[b])
        return changes[a * size + b] + inside - loss
    }

    private mutating func merge(_ kept: Int, _ gone: Int) {
        change(by: kept, -1)
        change(by: gone, -1)
        for other in 0..<size where isUsed[other] {
            pairs[kept * size + other] += pairs[gone * size + other]
            pairs[gone * size + other] = 0
        }
        for other in 0..<size where isUsed[other] {
            pairs[other * size + kept] += pairs[other * size + gone]
            pairs[other * size + gone] = 0
        }
        rowSums[kept] += rowSums[gone]
        columnSums[kept] += columnSums[gone]
        totals[kept] += totals[gone]
        (rowSums[gone], columnSums[gone], totals[gone]) = (0, 0, 0)
        isUsed[gone] = false
        count -= 1
        change(by: kept, 1)
        setChanges(of: kept)
    }

    /// Adds or takes away, for each two other clusters, what their merge does to their pairs with `slot`.
    private mutating func change(by slot: Int, _ sign: Double) {
        change(counts: (0..<size).map { pairs[$0 * size + slot] }, but: slot, sign)
        change(counts: (0..<size).map { pairs[slot * size + $0] }, but: slot, sign)
    }

    /// - Parameter counts: for each cluster how often it stands beside `slot`, on one side.
    private mutating func change(counts: [Int32], but slot: Int, _ sign: Double) {
        let touched = (0..<size).filter { isUsed[$0] && $0 != slot && counts[$0] > 0 }
        for (index, first) in touched.enumerated() {
            for second in touched[(index + 1)...] {
                let change = sign * joining(counts[first], counts[second])
                changes[first * size + second] += change
                changes[second * size + first] += change
            }
        }
    }

    /// Works out what a merge of `slot` with each other cluster does to their pairs with all the rest.
    private mutating func setChanges(of slot: Int) {
        let behind = (0..<size).filter { isUsed[$0] && $0 != slot && pairs[slot * size + $0] > 0 }
        let before = (0..<size).filter { isUsed[$0] && $0 != slot && pairs[$0 * size + slot] > 0 }
        for other in 0..<size where isUsed[other] && other != slot {
            var sum = 0.0
            for third in behind where third != other {
                sum += joining(pairs[slot * size + third], pairs[other * size + third])
            }
            for third in before where third != other {
                sum += joining(pairs[third * size + slot], pairs[third * size + other])
            }
            changes[slot * size + other] = sum
            changes[other * size + slot] = sum
        }
    }

    /// What joining two counts adds to the sum of `n log n`; nothing where one of them is 0.
    private func joining(_ first: Int32, _ second: Int32) -> Double {
        first == 0 || second == 0 ? 0 : entropy(first + second) - entropy(first) - entropy(second)
    }

    private func entropy(_ count: Int32) -> Double { count == 0 ? 0 : Double(count) * logarithm(count) }

    private func logarithm(_ count: Int32) -> Double {
        Int(count) < Self.logarithms.count ? Self.logarithms[Int(count)] : log(Double(max(count, 1)))
    }

    /// Logarithms of small numbers, which most counts are.
    private static let logarithms = (0..<1 << 16).map { log(Double(max($0, 1))) }
}

import Foundation
import TestSupport
import Testing

@testable import Learning

struct BrownClustersTests {
    /// The numbers of the words of each sentence, the most frequent word first, and the words in that order.
    private func numbered(_ sentences: [String]) -> (sentences: [[Int32]], words: [String]) {
        let split = sentences.map { $0.split(separator: " ").map(String.init) }
        var counts: [String: Int] = [:]
        for word in split.joined() { counts[word, default: 0] += 1 }
        let words = counts.keys.sorted { (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1) }
        return (split.map { $0.map { Int32(words.firstIndex(of: $0) ?? -1) } }, words)
    }

    @Test func wordsThatStandInTheSamePlacesShareACluster() {
        let (animals, verbs) = (["dog", "cat", "cow", "owl"], ["runs", "sleeps", "eats"])
        let (sentences, words) = numbered(animals.flatMap { animal in verbs.map { "the \(animal) \($0) now" } })
        let paths = BrownClusters.paths(of: sentences, wordCount: words.count, clusterCount: 4)
        let byWord = Dictionary(uniqueKeysWithValues: zip(words, paths))
        #expect(Set(animals.map { byWord[$0] }).count == 1)
        #expect(Set(verbs.map { byWord[$0] }).count == 1)
        #expect(Set(["dog", "runs", "the", "now"].map { byWord[$0] }).count == 4)
    }

    /// The tree of all merges, each the one that leaves most mutual information, worked out anew each time.
    private func greedyPaths(_ sentences: [[Int32]], _ wordCount: Int) -> [String] {
        var slots = Array(0..<wordCount)
        var merges: [(kept: Int, gone: Int)] = []
        while Set(slots).count > 1 {
            let clusters = Set(slots).sorted()
            let pairs = clusters.flatMap { kept in clusters.filter { $0 > kept }.map { (kept: kept, gone: $0) } }
            let gains = pairs.map { pair in
                information(sentences, slots.map { $0 == pair.gone ? pair.kept : $0 })
            }
            let best = pairs[gains.indices.max { gains[$0] < gains[$1] } ?? 0]
            slots = slots.map { $0 == best.gone ? best.kept : $0 }
            merges.append(best)
        }
        var paths = [String](repeating: "", count: wordCount)
        for merge in merges.reversed() {
            paths[merge.gone] = paths[merge.kept] + "1"
            paths[merge.kept] += "0"
        }
        return paths
    }

    /// The mutual information of neighboring clusters, but for a constant and a factor.
    private func information(_ sentences: [[Int32]], _ slots: [Int]) -> Double {
        var pairs: [[Int]: Double] = [:]
        var totals: [Int: Double] = [:]
        for sentence in sentences {
            let clusters = sentence.map { slots[Int($0)] }
            for cluster in clusters { totals[cluster, default: 0] += 1 }
            for pair in zip(clusters, clusters.dropFirst()) { pairs[[pair.0, pair.1], default: 0] += 1 }
        }
        return pairs.reduce(0) { sum, pair in
            sum + pair.value * log(pair.value / (totals[pair.key[0]] ?? 1) / (totals[pair.key[1]] ?? 1))
        }
    }

    @Test(arguments: 0..<8)
    func mergesWhatLosesLeastMutualInformation(seed: UInt64) {
        var random = SplitMix(state: seed)
        let sentences = (0..<40).map { _ in
            (0..<9).map { _ in min(Int32.random(in: 0..<7, using: &random), Int32.random(in: 0..<7, using: &random)) }
        }
        let paths = BrownClusters.paths(of: sentences, wordCount: 7, clusterCount: 7)
        #expect(paths == greedyPaths(sentences, 7))
    }

    @Test func pathsAreAPrefixCodeOfAtMostSoManyClusters() {
        var random = SplitMix(state: 3)
        let sentences = (0..<60).map { _ in
            (0..<8).map { _ in min(Int32.random(in: -1..<20, using: &random), Int32.random(in: 0..<20, using: &random))
            }
        }
        let paths = BrownClusters.paths(of: sentences, wordCount: 20, clusterCount: 5)
        let clusters = Set(paths).sorted()
        #expect(paths.count == 20 && clusters.count == 5)
        for (first, second) in zip(clusters, clusters.dropFirst()) { #expect(!second.hasPrefix(first)) }
        #expect(paths == BrownClusters.paths(of: sentences, wordCount: 20, clusterCount: 5))
    }

    @Test func smallTextsHaveFewClusters() {
        #expect(BrownClusters.paths(of: [], wordCount: 0, clusterCount: 4).isEmpty)
        #expect(BrownClusters.paths(of: [[0, 0]], wordCount: 1, clusterCount: 4) == [""])
        #expect(Set(BrownClusters.paths(of: [[0, 1]], wordCount: 2, clusterCount: 4)) == ["0", "1"])
        #expect(BrownClusters.paths(of: [[0, -1, 1]], wordCount: 2, clusterCount: 1) == ["", ""])
    }
}

import TestSupport
import Testing

@testable import Learning

struct WordWeightsTests {
    private static let labels = LabelSet(names: ["X", "Y", "Z"])

    /// A model of a feature for each of 32 words at each of five distances, and of one that looks at no word.
    private func model() throws -> LinearChainModel {
        var random = SplitMix(state: 7)
        let rows = (0..<162).map { _ in (0..<3).map { _ in Float(Int.random(in: -8...8, using: &random)) / 8 } }
        return try LinearChainModel(LinearChainWeights(labels: Self.labels, rows: rows))
    }

    private func append(_ word: UInt32, at distance: Int, to features: inout FeatureSequence) {
        features.append(1, word * 5 + UInt32(distance + 2))
    }

    /// The features of a sentence, with or without those that look at words; word 0 stands outside.
    private func features(_ words: [UInt32], lookAtWords: Bool) -> FeatureSequence {
        var features = FeatureSequence()
        for token in words.indices {
            features.append(1, 160)
            for distance in -2...2 where lookAtWords {
                let place = token + distance
                append(words.indices.contains(place) ? words[place] : 0, at: distance, to: &features)
            }
            features.endToken()
        }
        return features
    }

    /// Four places for 32 words: most are forgotten before they come again.
    @Test(arguments: [1, 2, 7])
    func addsWhatTheFeaturesWeigh(bits: Int) throws {
        let model = try model()
        var random = SplitMix(state: 11)
        var (known, all) = (WordWeights(model: model, bits: bits, reach: 2), WeightSums(model: model))
        var sums = WeightSums(model: model)
        for length in [0, 1, 2, 5, 30] {
            let words = (0..<length).map { _ in UInt32.random(in: 0..<32, using: &random) }
            known.beginSentence(count: length)
            for place in -2..<length + 2 {
                let word = words.indices.contains(place) ? words[place] : 0
                known.add(UInt64(word), at: place) { append(word, at: $1, to: &$0) }
            }
            all.fill(features(words, lookAtWords: true))
            sums.fill(features(words, lookAtWords: false), known.tokens)
            #expect(sums.vectors == all.vectors)
            #expect(length == 0 || sums.vectors.contains { $0 != .zero })
        }
    }

    @Test func aSettledTokenHasTheReferenceLabelAlone() throws {
        let model = try model()
        var known = WordWeights(model: model, bits: 4, reach: 2)
        known.beginSentence(count: 3)
        for place in 0..<3 { known.add(UInt64(place + 1), at: place) { append(UInt32(place + 1), at: $1, to: &$0) } }
        known.settle(1)
        #expect(known.isDecided(1))
        var nothing = FeatureSequence()
        for _ in 0..<3 { nothing.endToken() }
        var lattice = CandidateLattice(model: model)
        lattice.fill(nothing, known.tokens)
        #expect(lattice.range(of: 1).map { lattice.candidates[$0].label } == [0])
        #expect(lattice.range(of: 0).count + lattice.range(of: 2).count > 2)
    }

    /// A token is decided where the lattice, by the same sums, has one label to try; label 0 is always tried besides.
    @Test func decidesWhereOneLabelIsWorthTrying() throws {
        let model = try model()
        var random = SplitMix(state: 5)
        var known = WordWeights(model: model, bits: 7, reach: 2)
        var lattice = CandidateLattice(model: model)
        var decided = 0
        for _ in 0..<200 {
            let words = (0..<5).map { _ in UInt32.random(in: 0..<32, using: &random) }
            known.beginSentence(count: words.count)
            for place in -2..<words.count + 2 {
                let word = words.indices.contains(place) ? words[place] : 0
                known.add(UInt64(word), at: place) { append(word, at: $1, to: &$0) }
            }
            var nothing = FeatureSequence()
            for _ in words { nothing.endToken() }
            lattice.fill(nothing, known.tokens)
            for token in words.indices where known.isDecided(token) {
                decided += 1
                let tried = lattice.range(of: token).filter {
                    lattice.candidates[$0].emission > -CandidateChoice.margin
                }
                #expect(tried.count == 1)
            }
        }
        #expect(decided > 0)
    }
}

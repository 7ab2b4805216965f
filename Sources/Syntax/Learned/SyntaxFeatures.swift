public import Learning
import Lexicons
public import Model
import Text

/// The features of the learned model of parts of speech; training and tagging see the same.
public struct SyntaxFeatures {
    /// Changes with every change of the features, so that a model never meets others than it was trained on.
    public static let version = "syntax/1"

    private var words: [WordTraits] = []
    private var known = WordCache(bits: 14, empty: WordTraits())
    private var features = FeatureSequence()

    public init() {}

    /// The features of each token of a sentence of `document`, which has tokens; valid until the next call.
    public mutating func features(of sentence: Sentence, in document: Document) -> FeatureSequence {
        readWords(of: sentence, in: document)
        features.removeAll()
        for place in Self.reach..<words.count - Self.reach { appendToken(place) }
        return features
    }

    /// The same but for those that look at the letters of one word alone: what these weigh goes to `weights`; tokens that
    /// they decide have no others.
    mutating func features(
        of sentence: Sentence, in document: Document, addingWordsTo weights: inout WordWeights
    ) -> FeatureSequence {
        readWords(of: sentence, in: document)
        weights.beginSentence(count: sentence.tokens.count)
        for (place, word) in words.enumerated() {
            weights.add(word.key, at: place - Self.reach) { Self.append(word, to: &$0) }
        }
        features.removeAll()
        features.take(.others)
        for place in Self.reach..<words.count - Self.reach {
            if weights.isDecided(place - Self.reach) { features.endToken() } else { appendToken(place) }
        }
        return features
    }

    /// Appends the features that look at the letters of one word alone, for each place that it may have in the window.
    private static func append(_ word: WordTraits, to features: inout FeatureSequence) {
        for distance in -reach...reach {
            features.take(.ofWord(at: distance))
            features.append(word, word, word, word, word)
            features.endToken()
        }
    }

    /// Reads the words of a sentence, with empty ones on both sides.
    private mutating func readWords(of sentence: Sentence, in document: Document) {
        words.removeAll(keepingCapacity: true)
        words.append(contentsOf: repeatElement(WordTraits(), count: Self.reach))
        var opensSentence = true
        for index in sentence.tokens.indices {
            let token = document.tokens[index]
            let text = document.text[token.bytes]
            var traits = known.value(of: text) { WordTraits(text: text, word: document.words[index]) }
            traits.place = opensSentence ? 1 : 2
            words.append(traits)
            opensSentence = token.kind == .punctuation && (opensSentence || reopens(index, in: document))
        }
        words.append(contentsOf: repeatElement(WordTraits(), count: Self.reach))
    }

    private mutating func appendToken(_ place: Int) {
        features.append(words[place - 2], words[place - 1], words[place], words[place + 1], words[place + 2])
        features.endToken()
    }

    /// Whether a capital behind this mark may be owed to it.
    private func reopens(_ index: Int, in document: Document) -> Bool {
        document.words.equals(index, ":") || document.words.equals(index, "\"")
            || document.words.equals(index, "\u{201C}")
    }

    /// How many words to either side the features see.
    static let reach = 2
}

// A feature has a number of its own, which trained models know it by.
extension FeatureSequence {
    fileprivate mutating func append(
        _ second: WordTraits, _ before: WordTraits, _ word: WordTraits, _ next: WordTraits, _ third: WordTraits
    ) {
        appendWords(second, before, word, next, third)
        appendLetters(before, word, next)
        appendClusters(second, before, word, next, third)
    }

    private mutating func appendWords(
        _ second: WordTraits, _ before: WordTraits, _ word: WordTraits, _ next: WordTraits, _ third: WordTraits
    ) {
        append(1, word.word, at: 0)
        append(2, before.word, at: -1)
        append(3, next.word, at: 1)
        append(4, second.word, at: -2)
        append(5, third.word, at: 2)
        append(6, before.word, word.word)
        append(7, word.word, next.word)
        append(8, before.word, next.word)
        append(9, second.word, before.word)
        append(10, next.word, third.word)
        append(11, word.text, at: 0)
    }

    private mutating func appendLetters(_ before: WordTraits, _ word: WordTraits, _ next: WordTraits) {
        append(20, word.shape, at: 0)
        append(21, before.shape, word.shape)
        append(22, word.shape, next.shape)
        append(23, word.prefixes.0, at: 0)
        append(24, word.prefixes.1, at: 0)
        append(25, word.suffixes.0, at: 0)
        append(26, word.suffixes.1, at: 0)
        append(27, word.suffixes.2, at: 0)
        append(28, word.suffixes.3, at: 0)
        append(29, before.suffixes.1, at: -1)
        append(30, next.suffixes.1, at: 1)
        append(31, word.suffixes.2, word.shape, at: 0)
        append(32, before.suffixes.0, word.suffixes.1)
        append(33, word.suffixes.1, next.suffixes.0)
        append(34, before.suffixes.1, next.suffixes.1)
        append(35, before.word, word.suffixes.1)
        append(36, word.shape, word.place)
        append(37, word.place, word.capital)
        append(38, word.capital, next.capital)
        append(39, before.capital, word.capital)
    }

    private mutating func appendClusters(
        _ second: WordTraits, _ before: WordTraits, _ word: WordTraits, _ next: WordTraits, _ third: WordTraits
    ) {
        append(50, word.clusters.0, at: 0)
        append(51, word.clusters.1, at: 0)
        append(52, before.clusters.0, at: -1)
        append(53, next.clusters.0, at: 1)
        append(54, before.clusters.1, word.clusters.1)
        append(55, word.clusters.1, next.clusters.1)
        append(56, before.clusters.1, next.clusters.1)
        append(57, second.clusters.1, at: -2)
        append(58, third.clusters.1, at: 2)
    }
}

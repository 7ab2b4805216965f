public import Learning
import Lexicons
public import Model
import Text

/// The features of the learned model of parts of speech; training and tagging see the same.
public struct SyntaxFeatures {
    /// Changes with every change of the features, so that a model never meets others than it was trained on.
    public static let version = "syntax/1"

    private var words: [WordTraits] = []
    private var known = WordCache(bits: 12, empty: WordTraits())
    private var features = FeatureSequence()

    public init() {}

    /// The features of each token of a sentence of `document`, which has tokens; valid until the next call.
    public mutating func features(of sentence: Sentence, in document: Document) -> FeatureSequence {
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
        features.removeAll()
        for place in Self.reach..<words.count - Self.reach {
            append(words[place - 2], words[place - 1], words[place], words[place + 1], words[place + 2])
            features.endToken()
        }
        return features
    }

    /// Whether a capital behind this mark may be owed to it.
    private func reopens(_ index: Int, in document: Document) -> Bool {
        document.words.equals(index, ":") || document.words.equals(index, "\"")
            || document.words.equals(index, "\u{201C}")
    }

    /// How many words to either side the features see.
    private static let reach = 2

    private mutating func append(
        _ second: WordTraits, _ before: WordTraits, _ word: WordTraits, _ next: WordTraits, _ third: WordTraits
    ) {
        appendWords(second, before, word, next, third)
        appendLetters(before, word, next)
        appendClusters(second, before, word, next, third)
    }

    private mutating func appendWords(
        _ second: WordTraits, _ before: WordTraits, _ word: WordTraits, _ next: WordTraits, _ third: WordTraits
    ) {
        features.append(1, word.word)
        features.append(2, before.word)
        features.append(3, next.word)
        features.append(4, second.word)
        features.append(5, third.word)
        features.append(6, before.word, word.word)
        features.append(7, word.word, next.word)
        features.append(8, before.word, next.word)
        features.append(9, second.word, before.word)
        features.append(10, next.word, third.word)
        features.append(11, word.text)
    }

    private mutating func appendLetters(_ before: WordTraits, _ word: WordTraits, _ next: WordTraits) {
        features.append(20, word.shape)
        features.append(21, before.shape, word.shape)
        features.append(22, word.shape, next.shape)
        features.append(23, word.prefixes.0)
        features.append(24, word.prefixes.1)
        features.append(25, word.suffixes.0)
        features.append(26, word.suffixes.1)
        features.append(27, word.suffixes.2)
        features.append(28, word.suffixes.3)
        features.append(29, before.suffixes.1)
        features.append(30, next.suffixes.1)
        features.append(31, word.suffixes.2, word.shape)
        features.append(32, before.suffixes.0, word.suffixes.1)
        features.append(33, word.suffixes.1, next.suffixes.0)
        features.append(34, before.suffixes.1, next.suffixes.1)
        features.append(35, before.word, word.suffixes.1)
        features.append(36, word.shape, word.place)
        features.append(37, word.place, word.capital)
        features.append(38, word.capital, next.capital)
        features.append(39, before.capital, word.capital)
    }

    private mutating func appendClusters(
        _ second: WordTraits, _ before: WordTraits, _ word: WordTraits, _ next: WordTraits, _ third: WordTraits
    ) {
        features.append(50, word.clusters.0)
        features.append(51, word.clusters.1)
        features.append(52, before.clusters.0)
        features.append(53, next.clusters.0)
        features.append(54, before.clusters.1, word.clusters.1)
        features.append(55, word.clusters.1, next.clusters.1)
        features.append(56, before.clusters.1, next.clusters.1)
        features.append(57, second.clusters.1)
        features.append(58, third.clusters.1)
    }
}

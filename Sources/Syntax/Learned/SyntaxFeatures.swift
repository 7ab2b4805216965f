public import Learning
import Lexicons
public import Model
import Text
import Weights

/// The features of the learned model of parts of speech; training and tagging see the same.
public struct SyntaxFeatures {
    /// Changes with every change of the features, so that a model never meets others than it was trained on.
    public static let version = "syntax/1"

    private var words: [WordTraits] = []
    private var features = FeatureSequence()

    public init() {}

    /// The features of each token of a sentence of `document`, which has tokens; valid until the next call.
    public mutating func features(of sentence: Sentence, in document: Document) -> FeatureSequence {
        words.removeAll(keepingCapacity: true)
        words.append(contentsOf: repeatElement(WordTraits(), count: Self.reach))
        for index in sentence.tokens.indices {
            words.append(WordTraits(text: document.text[document.tokens[index].bytes], word: document.words[index]))
        }
        words.append(contentsOf: repeatElement(WordTraits(), count: Self.reach))
        features.removeAll()
        var isFirst = true
        for place in Self.reach..<words.count - Self.reach {
            words[place].place = isFirst ? 1 : 2
            let c = document.tokens[sentence.tokens.start + place - Self.reach].kind
            if c != .punctuation { isFirst = false }
            if document.words.equals(sentence.tokens.start + place - Self.reach, ":") || document.words.equals(sentence.tokens.start + place - Self.reach, "\"") { isFirst = true }
        }
        for place in Self.reach..<words.count - Self.reach {
            append(words[place - 2], words[place - 1], words[place], words[place + 1], words[place + 2])
            features.endToken()
        }
        return features
    }

    static let common = EmbeddedIndex(start: weights_common_words(), count: weights_common_words_count())
    /// How many words to either side the features see.
    private static let reach = 2

    private mutating func append(
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
        features.append(10, word.shape)
        features.append(11, before.shape, word.shape)
        features.append(12, word.shape, next.shape)
        features.append(13, word.prefixes.0)
        features.append(14, word.prefixes.1)
        features.append(15, word.suffixes.0)
        features.append(16, word.suffixes.1)
        features.append(17, word.suffixes.2)
        features.append(18, word.suffixes.3)
        features.append(19, before.suffixes.1)
        features.append(20, next.suffixes.1)
        features.append(21, word.suffixes.2, word.shape)
        features.append(22, before.suffixes.0, word.suffixes.1)
        features.append(23, word.suffixes.1, next.suffixes.0)
        features.append(30, word.clusters.0)
        features.append(31, word.clusters.1)
        features.append(32, before.clusters.0)
        features.append(33, next.clusters.0)
        features.append(34, before.clusters.1, word.clusters.1)
        features.append(35, word.clusters.1, next.clusters.1)
        features.append(36, before.clusters.1, next.clusters.1)
        features.append(40, word.text)
        features.append(41, word.shape, word.place)
        features.append(42, word.place, word.kind)
        features.append(43, word.kind, next.kind)
        features.append(44, before.kind, word.kind)
        features.append(45, before.suffixes.1, next.suffixes.1)
        features.append(46, second.word, before.word)
        features.append(47, next.word, third.word)
        features.append(37, before.word, word.suffixes.1)
        features.append(38, second.clusters.1)
        features.append(39, third.clusters.1)
    }
}

/// What the features look at, of one word; all 0 outside of the sentence.
private struct WordTraits {
    var word: UInt32 = 0
    var shape: UInt32 = 0
    var text: UInt32 = 0
    var place: UInt32 = 0
    var kind: UInt32 = 0
    /// Its first two and three letters.
    var prefixes: (UInt32, UInt32) = (0, 0)
    /// Its last one, two, three and four letters.
    var suffixes: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
    /// Its cluster, and the cluster of clusters after six branches of the tree.
    var clusters: (UInt32, UInt32) = (0, 0)

    init() {}

    init(text: ArraySlice<UInt8>, word letters: ArraySlice<UInt8>) {
        word = FeatureValue.letters(letters)
        self.text = FeatureValue.letters(text)
        kind = 1
        if text.first.map({ $0 >= 65 && $0 <= 90 }) == true { kind = SyntaxFeatures.common[letters] != nil ? 2 : 3 }
        shape = FeatureValue.shape(text)
        prefixes = (FeatureValue.letters(letters.prefix(2)), FeatureValue.letters(letters.prefix(3)))
        suffixes = (
            FeatureValue.letters(letters.suffix(1)), FeatureValue.letters(letters.suffix(2)),
            FeatureValue.letters(letters.suffix(3)), FeatureValue.letters(letters.suffix(4))
        )
        if let path = WordClusters.path(of: text) ?? WordClusters.path(of: letters) {
            clusters = (FeatureValue.letters(path), FeatureValue.letters(path.prefix(6)))
        }
    }
}

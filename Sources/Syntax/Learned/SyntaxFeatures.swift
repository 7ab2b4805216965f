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
        for place in Self.reach..<words.count - Self.reach {
            features.append(window(at: place))
            features.endToken()
        }
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
            weights.add(word.key, at: place - Self.reach) { $0.append(letters: word, at: $1) }
        }
        features.removeAll()
        for place in Self.reach..<words.count - Self.reach {
            if !weights.isDecided(place - Self.reach) { features.appendOthers(window(at: place)) }
            features.endToken()
        }
        return features
    }

    /// Reads the words of a sentence, with empty ones on both sides.
    private mutating func readWords(of sentence: Sentence, in document: Document) {
        words.removeAll(keepingCapacity: true)
        words.append(contentsOf: repeatElement(WordTraits(), count: Self.reach))
        var opensSentence = true
        for index in sentence.tokens.indices {
            let token = document.tokens[index]
            let text = document.text[token.bytes]
            var traits = known.value(of: text) { WordTraits(key: $0, text: text, word: document.words[index]) }
            traits.place = opensSentence ? 1 : 2
            words.append(traits)
            opensSentence = token.kind == .punctuation && (opensSentence || reopens(index, in: document))
        }
        words.append(contentsOf: repeatElement(WordTraits(), count: Self.reach))
    }

    private func window(at place: Int) -> WordWindow {
        WordWindow { words[place + $0] }
    }

    /// Whether a capital behind this mark may be owed to it.
    private func reopens(_ index: Int, in document: Document) -> Bool {
        document.words.equals(index, ":") || document.words.equals(index, "\"")
            || document.words.equals(index, "\u{201C}")
    }

    /// How many words to either side the features see.
    static let reach = WordWindow.reach
}

private typealias WordWindow = FeatureWindow<WordTraits>

// A feature has a number of its own, which trained models know it by.
extension FeatureSequence {
    /// All features of a token.
    fileprivate mutating func append(_ window: WordWindow) {
        window.visit { append(letters: $0, at: $1) }
        appendOthers(window)
    }

    /// The features that look at the letters of one word alone, which stands so many words behind the token.
    fileprivate mutating func append(letters word: WordTraits, at distance: Int) {
        switch distance {
        case -2:
            append(4, word.word)
            append(57, word.clusters.1)
        case -1:
            append(2, word.word)
            append(29, word.suffixes.1)
            append(52, word.clusters.0)
        case 0: appendOwnLetters(word)
        case 1:
            append(3, word.word)
            append(30, word.suffixes.1)
            append(53, word.clusters.0)
        case 2:
            append(5, word.word)
            append(58, word.clusters.1)
        default: break
        }
    }

    private mutating func appendOwnLetters(_ word: WordTraits) {
        append(1, word.word)
        append(11, word.text)
        append(20, word.shape)
        append(23, word.prefixes.0)
        append(24, word.prefixes.1)
        append(25, word.suffixes.0)
        append(26, word.suffixes.1)
        append(27, word.suffixes.2)
        append(28, word.suffixes.3)
        append(31, word.suffixes.2, word.shape)
        append(50, word.clusters.0)
        append(51, word.clusters.1)
    }

    /// The features that look at several words, or at where the word stands.
    fileprivate mutating func appendOthers(_ window: WordWindow) {
        appendWords(window)
        appendLetters(window.before, window.token, window.next)
        appendClusters(window.before, window.token, window.next)
    }

    private mutating func appendWords(_ window: WordWindow) {
        let (before, word, next) = (window.before.word, window.token.word, window.next.word)
        append(6, before, word)
        append(7, word, next)
        append(8, before, next)
        append(9, window.second.word, before)
        append(10, next, window.third.word)
    }

    private mutating func appendLetters(_ before: WordTraits, _ word: WordTraits, _ next: WordTraits) {
        append(21, before.shape, word.shape)
        append(22, word.shape, next.shape)
        append(32, before.suffixes.0, word.suffixes.1)
        append(33, word.suffixes.1, next.suffixes.0)
        append(34, before.suffixes.1, next.suffixes.1)
        append(35, before.word, word.suffixes.1)
        append(36, word.shape, word.place)
        append(37, word.place, word.capital)
        append(38, word.capital, next.capital)
        append(39, before.capital, word.capital)
    }

    private mutating func appendClusters(_ before: WordTraits, _ word: WordTraits, _ next: WordTraits) {
        append(54, before.clusters.1, word.clusters.1)
        append(55, word.clusters.1, next.clusters.1)
        append(56, before.clusters.1, next.clusters.1)
    }
}

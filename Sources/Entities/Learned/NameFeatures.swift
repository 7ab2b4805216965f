public import Learning
import Lexicons
public import Model
import Text

/// The features of the learned model of names; training and tagging see the same.
///
/// Tokens without a capital nearby are outside of names. In training one feature stands for all of them, so that the model
/// learns what may stand beside a name; in tagging they are settled without it.
public struct NameFeatures {
    /// Changes with every change of the features, so that a model never meets others than it was trained on.
    public static let version = "entities/2"

    /// The types of spans that the model tells apart; what kind of place or of other name it is, tables and words tell.
    public static let types = ["PERSON", "ORG", "PLACE", "OTHER"]

    public static let labels = LabelSet(spanTypes: types)

    private var traits: [TokenTraits] = []
    private var known = WordCache(bits: 14, empty: TokenTraits())
    private var range = 0..<0
    private var features = FeatureSequence()

    public init() {}

    /// Calls `body` with the features of each sentence of a document that has syntax.
    public mutating func forEachSentence(of document: Document, _ body: (Sentence, FeatureSequence) -> Void) {
        let text = NameText(document)
        var finder = NameFinder(text)
        finder.findNames()
        read(text, finder.candidates)
        for sentence in document.sentences {
            range = sentence.tokens.indices
            features.removeAll()
            for index in range {
                if traits[index].isNear { features.append(window(at: index)) } else { features.append(1, 0) }
                features.endToken()
            }
            body(sentence, features)
        }
    }

    /// Reads the tokens of a document.
    ///
    /// - Parameter candidates: what the rules found, in text order.
    mutating func read(_ text: NameText, _ candidates: [Candidate]) {
        traits = DocumentTraits(text, candidates, &known).tokens
    }

    /// The features of a sentence of the document that was read last, but for those that look at the letters of one word
    /// alone: what these weigh goes to `weights`, which settles the tokens outside of names.
    mutating func features(of sentence: Sentence, addingWordsTo weights: inout WordWeights) -> FeatureSequence {
        range = sentence.tokens.indices
        weights.beginSentence(count: range.count)
        for index in range.lowerBound - Self.reach..<range.upperBound + Self.reach where isSeen(index) {
            let token = traits(at: index)
            weights.add(token.key, at: index - range.lowerBound) { $0.append(letters: token, at: $1) }
        }
        for index in range where !traits[index].isNear { weights.settle(index - range.lowerBound) }
        features.removeAll()
        for index in range {
            if traits[index].isNear { features.appendOthers(window(at: index)) }
            features.endToken()
        }
        return features
    }

    /// Whether a token that may be part of a name is near enough to see the one at `index`.
    private func isSeen(_ index: Int) -> Bool {
        (index - Self.reach...index + Self.reach).contains { range.contains($0) && traits[$0].isNear }
    }

    /// How many tokens to either side the features see.
    static let reach = TokenWindow.reach

    private static let outside = TokenTraits()

    private func traits(at index: Int) -> TokenTraits { range.contains(index) ? traits[index] : Self.outside }

    private func window(at index: Int) -> TokenWindow {
        TokenWindow { traits(at: index + $0) }
    }
}

public import Learning
import Lexicons
public import Model
import Text

/// The features of the learned model of names; training and tagging see the same.
public struct NameFeatures {
    /// Changes with every change of the features, so that a model never meets others than it was trained on.
    public static let version = "entities/1"

    /// The types of spans that the model tells apart; what kind of place or of other name it is, tables and words tell.
    public static let types = ["PERSON", "ORG", "PLACE", "OTHER"]

    public static let labels = LabelSet(spanTypes: types)

    private var traits: [TokenTraits] = []
    private var known = WordCache(bits: 12, empty: TokenTraits())
    private var range = 0..<0
    private var features = FeatureSequence()

    public init() {}

    /// Calls `body` with the features of each sentence of a document that has syntax.
    public mutating func forEachSentence(of document: Document, _ body: (Sentence, FeatureSequence) -> Void) {
        let evidence = EvidenceLayer(document)
        var finder = NameFinder(document, evidence)
        finder.findNames()
        forEachSentence(of: document, evidence, finder.candidates, body)
    }

    mutating func forEachSentence(
        of document: Document, _ evidence: EvidenceLayer, _ candidates: [Candidate],
        _ body: (Sentence, FeatureSequence) -> Void
    ) {
        traits = DocumentTraits(document, evidence, candidates, &known).tokens
        for sentence in document.sentences {
            range = sentence.tokens.indices
            features.removeAll()
            for index in range {
                if traits[index].isNear { appendNear(index) } else { features.append(1, 0) }
                features.endToken()
            }
            body(sentence, features)
        }
    }

    private static let outside = TokenTraits()

    private func traits(at index: Int) -> TokenTraits { range.contains(index) ? traits[index] : Self.outside }

    private mutating func appendNear(_ index: Int) {
        let window = TokenWindow(
            second: traits(at: index - 2), before: traits(at: index - 1), token: traits(at: index),
            next: traits(at: index + 1), third: traits(at: index + 2))
        features.append(2, 0)
        features.appendWords(window)
        features.appendLetters(window)
        features.appendClusters(window)
        features.appendSyntax(window)
        features.appendTables(window)
        features.appendRules(window)
        features.appendRun(window)
    }
}

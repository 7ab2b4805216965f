public import Learning
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
        traits = DocumentTraits(document, evidence, candidates).tokens
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

    private func at(_ index: Int) -> TokenTraits { range.contains(index) ? traits[index] : Self.outside }

    private mutating func appendNear(_ index: Int) {
        let (before, token, next) = (at(index - 1), at(index), at(index + 1))
        let (second, third) = (at(index - 2), at(index + 2))
        features.append(2, 0)
        appendWords(second, before, token, next, third)
        appendLetters(before, token, next)
        appendKnowledge(second, before, token, next, third)
    }

    private mutating func appendWords(
        _ second: TokenTraits, _ before: TokenTraits, _ token: TokenTraits, _ next: TokenTraits, _ third: TokenTraits
    ) {
        features.append(10, second.word)
        features.append(11, before.word)
        features.append(12, token.word)
        features.append(13, next.word)
        features.append(14, third.word)
        features.append(15, before.word, token.word)
        features.append(16, token.word, next.word)
        features.append(17, before.word, next.word)
        features.append(18, second.word, before.word)
        features.append(19, next.word, third.word)
    }

    private mutating func appendLetters(_ before: TokenTraits, _ token: TokenTraits, _ next: TokenTraits) {
        features.append(30, token.shape)
        features.append(31, before.shape, token.shape)
        features.append(32, token.shape, next.shape)
        features.append(33, before.shape ^ next.shape &* 31, token.shape)
        features.append(34, token.prefix)
        features.append(35, token.suffixes.0)
        features.append(36, token.suffixes.1)
        features.append(37, token.suffixes.2)
        features.append(38, before.suffixes.1)
        features.append(39, next.suffixes.1)
        features.append(40, before.word, token.shape)
        features.append(41, next.word, token.shape)
    }

    private mutating func appendKnowledge(
        _ second: TokenTraits, _ before: TokenTraits, _ token: TokenTraits, _ next: TokenTraits, _ third: TokenTraits
    ) {
        features.append(80, token.clusters.0)
        features.append(81, token.clusters.1)
        features.append(82, token.clusters.2)
        features.append(83, before.clusters.0)
        features.append(84, next.clusters.0)
        features.append(85, before.clusters.1, token.clusters.1)
        features.append(86, token.clusters.1, next.clusters.1)
        features.append(87, before.clusters.2, token.shape)
        features.append(88, next.clusters.2, token.shape)
        features.append(89, second.clusters.0)
        features.append(90, third.clusters.0)
        features.append(91, token.clusters.3)
        features.append(50, token.partOfSpeech)
        features.append(51, before.partOfSpeech, token.partOfSpeech)
        features.append(52, token.partOfSpeech, next.partOfSpeech)
        features.append(53, token.kind)
        features.append(54, before.kind, token.kind)
        features.append(55, token.kind, next.kind)
        features.append(56, token.gazetteer)
        features.append(57, before.gazetteer, token.gazetteer)
        features.append(58, token.gazetteer, next.gazetteer)
        features.append(59, token.gazetteer, token.kind)
        features.append(60, token.roles)
        features.append(61, before.roles)
        features.append(62, next.roles)
        features.append(63, second.roles)
        features.append(64, third.roles)
        features.append(65, token.rule)
        features.append(66, before.rule, token.rule)
        features.append(67, token.rule, next.rule)
        features.append(72, token.elsewhereAlone)
        features.append(73, token.elsewhereAlone, token.elsewhere)
        features.append(74, token.elsewhereAlone, token.rule)
        if token.half > 0 { features.append(75, token.half) }
        if next.half > 0 { features.append(76, next.half) }
        features.append(120, token.run.first)
        features.append(121, token.run.last)
        features.append(122, token.run.place)
        features.append(123, token.run.roles)
        features.append(124, token.run.place, token.run.roles)
        features.append(125, token.run.place, token.kind)
        features.append(126, token.sentence, token.shape)
        features.append(127, token.sentence, token.kind)
        features.append(128, second.partOfSpeech, before.partOfSpeech)
        features.append(129, next.partOfSpeech, third.partOfSpeech)
        features.append(68, token.elsewhere)
        features.append(69, token.elsewhere, token.rule)
        features.append(70, before.elsewhere, token.elsewhere)
        features.append(71, token.elsewhere, next.elsewhere)
    }
}

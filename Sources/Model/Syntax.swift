public import Text

/// A Universal POS tag (universaldependencies.org/u/pos).
public enum PartOfSpeech: UInt8, Sendable, CaseIterable, BitwiseCopyable {
    case adjective, adposition, adverb, auxiliary, coordinatingConjunction, determiner, interjection, noun, numeral
    case particle, pronoun, properNoun, punctuation, subordinatingConjunction, symbol, verb, other

    /// The name that Universal Dependencies gives it, such as "PROPN".
    public var name: String {
        switch self {
        case .adjective: "ADJ"
        case .adposition: "ADP"
        case .adverb: "ADV"
        case .auxiliary: "AUX"
        case .coordinatingConjunction: "CCONJ"
        case .determiner: "DET"
        case .interjection: "INTJ"
        case .noun: "NOUN"
        case .numeral: "NUM"
        case .particle: "PART"
        case .pronoun: "PRON"
        case .properNoun: "PROPN"
        case .punctuation: "PUNCT"
        case .subordinatingConjunction: "SCONJ"
        case .symbol: "SYM"
        case .verb: "VERB"
        case .other: "X"
        }
    }
}

/// The form of a verb, as the feature `VerbForm` of Universal Dependencies tells it, with its tense.
public enum VerbForm: UInt8, Sendable, CaseIterable, BitwiseCopyable {
    /// Not a verb; or an auxiliary, whose word tells its form.
    case none
    /// "rise", as behind "to" or "will".
    case infinitive
    /// "rises", "rise".
    case present
    /// "rose".
    case past
    /// "risen".
    case pastParticiple
    /// "rising".
    case presentParticiple
}

/// The grammar of a document: for each token a tag, a verb form and a lemma; and the noun chunks.
public struct Syntax: Sendable {
    public var tags: [PartOfSpeech] = []
    /// Empty where only the shape of tokens is known.
    public var verbForms: [VerbForm] = []
    public var lemmas = PackedWords()
    /// In text order; they do not overlap.
    public var chunks: [NounChunk] = []

    public init() {}
}

/// A noun with what belongs to it on its left: "the growing number", "more than 130,000 troops". No "of" inside.
public struct NounChunk: Hashable, Sendable, BitwiseCopyable {
    public var tokens: TokenRange
    /// Index of the token that the chunk is about: its last noun or pronoun.
    public var head: Int32

    public init(tokens: TokenRange, head: Int) {
        self.tokens = tokens
        self.head = Int32(head)
    }
}

/// What a word may do around a quote.
enum SpeechWord: UInt8, Sendable, BitwiseCopyable {
    case none
    /// A verb of saying, thinking or showing; `traits` tell what it takes.
    case verb
    /// "according", "per"
    case according
    case that
    case to
    /// "statement", "interview": nouns whose phrase may stand between verb and content.
    case comma, colon, dash, fullStop
    /// "has", "also", "later": may stand between a subject and its verb.
    case auxiliary, adverb
    /// Forms of "be": before a past participle they make it passive.
    case be
    /// "all", "both": after a subject they belong to it, "the three all said".
    case quantifier
    /// "n't", "not", "never".
    case negation
    /// "he", "she", "they" …: the subject's words without a name.
    case pronoun
    case who
    /// "and", "but", "while".
    case conjunction
    /// "of", "for", "at": may join the parts of a source.
    case preposition
    /// Days of the week and other words of time between verb and content.
    case time
    /// "minister", "spokesman": a role that one person of the text may hold.
    case role
}

/// What a verb, a noun or an adjective of speech can be followed by, and in which form a verb stands.
struct SpeechTraits: OptionSet, Sendable, BitwiseCopyable {
    let rawValue: UInt32

    init(rawValue: UInt32) { self.rawValue = rawValue }

    /// A clause without "that": "said prices fell".
    static let clause = SpeechTraits(rawValue: 1)
    /// A clause with "that".
    static let that = SpeechTraits(rawValue: 2)
    /// Words in quotation marks.
    static let quotation = SpeechTraits(rawValue: 4)
    /// Somebody who is spoken to: "told reporters".
    static let addressee = SpeechTraits(rawValue: 8)
    /// "to" and a verb: "vowed to resign".
    static let infinitive = SpeechTraits(rawValue: 16)
    /// A noun phrase that says what was said: "denied the charges".
    static let object = SpeechTraits(rawValue: 32)
    /// "saying", "adding": the subject is that of the main clause.
    static let participle = SpeechTraits(rawValue: 64)
    /// "say": no finite verb without a plural subject.
    static let base = SpeechTraits(rawValue: 128)
    /// "told the crew to stay": without the crew it is a passive, "barges told to stay".
    static let needsAddressee = SpeechTraits(rawValue: 256)
    /// "is expected to", "was accused of": may report without a source.
    static let passive = SpeechTraits(rawValue: 512)
    /// "painted him as a fraud": the object is an opinion only with "as" or "for" behind it.
    static let judgment = SpeechTraits(rawValue: 1024)
    /// "the poll found prices fell": with a document for its subject it takes a bare clause or a noun phrase.
    static let documentary = SpeechTraits(rawValue: 2048)
    /// "called the plan a mistake": two noun phrases.
    static let naming = SpeechTraits(rawValue: 4096)
    /// "as the mayor put it": reports only in a clause with "as".
    static let aside = SpeechTraits(rawValue: 8192)
    /// "refused to pay": unless it is to speak that is refused.
    static let withholding = SpeechTraits(rawValue: 16384)
    /// "asked if prices fell"
    static let interrogative = SpeechTraits(rawValue: 32768)
    /// "supports the ban": a side that somebody takes, where the object has no figure.
    static let stance = SpeechTraits(rawValue: 65536)

    // What only nouns and adjectives have: "the claim that …", "a promise to …", "worried about …".

    /// "concern about", "support for": an attitude, which somebody has to express.
    static let attitude = SpeechTraits(rawValue: 1 << 17)
    /// "claims", "fears": says something even where nobody is named.
    static let unsourced = SpeechTraits(rawValue: 1 << 18)
    /// "in the words of", "by her own account": makes a whole sentence somebody's.
    static let viewpoint = SpeechTraits(rawValue: 1 << 19)
    /// "worried", "determined": an adjective, not a noun.
    static let adjective = SpeechTraits(rawValue: 1 << 20)
    /// "her comments about", "their criticism of": talk about something, whosever it is.
    static let talk = SpeechTraits(rawValue: 1 << 21)
    /// "document", "report", "poll": things that speak.
    static let document = SpeechTraits(rawValue: 1 << 22)

    /// What the letters of a word's row say that it takes.
    init(letters: String) {
        self = letters.reduce(into: []) { traits, letter in traits.formUnion(Self.byLetter[letter] ?? []) }
    }

    /// Each letter means the same for verbs, nouns and adjectives; ``SpeechVerbs`` and ``SpeechNouns`` tell what.
    private static let byLetter: [Character: SpeechTraits] = [
        "c": .clause, "t": .that, "q": .quotation, "a": .addressee, "i": .infinitive, "o": .object,
        "n": .needsAddressee, "p": .passive, "j": .judgment, "d": .documentary, "m": .naming, "s": .aside,
        "w": .withholding, "y": .interrogative, "z": .stance, "e": .attitude, "u": .unsourced, "v": .viewpoint,
        "k": .talk,
    ]
}

/// One token as the rules of speech see it.
struct SpeechCode: Sendable, BitwiseCopyable {
    var word: SpeechWord
    var traits: SpeechTraits
    /// What the word takes where it is a noun or an adjective.
    var nominal: SpeechTraits

    init(_ word: SpeechWord, _ traits: SpeechTraits = [], nominal: SpeechTraits = []) {
        self.word = word
        self.traits = traits
        self.nominal = nominal
    }

    static let none = SpeechCode(.none)
}

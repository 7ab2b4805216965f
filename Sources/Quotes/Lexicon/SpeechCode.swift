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

/// What a verb of speech can be followed by, and in which form it stands.
struct SpeechTraits: OptionSet, Sendable, BitwiseCopyable {
    let rawValue: UInt32

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
}

/// What a noun or adjective of speech can be followed by: "the claim that …", "a promise to …", "worried about …".
struct NominalTraits: OptionSet, Sendable, BitwiseCopyable {
    let rawValue: UInt16

    /// "the claim that prices fell"
    static let that = NominalTraits(rawValue: 1)
    /// "a promise to resign"
    static let infinitive = NominalTraits(rawValue: 2)
    /// "calls for reform", "allegations of fraud"
    static let object = NominalTraits(rawValue: 4)
    /// "concern about", "support for": an attitude, which somebody has to express.
    static let attitude = NominalTraits(rawValue: 8)
    /// "claims", "fears": says something even where nobody is named.
    static let unsourced = NominalTraits(rawValue: 16)
    /// "in the words of", "by her own account": makes a whole sentence somebody's.
    static let viewpoint = NominalTraits(rawValue: 32)
    /// "worried", "determined": an adjective, not a noun.
    static let adjective = NominalTraits(rawValue: 64)
    /// "her comments about", "their criticism of": talk about something, whosever it is.
    static let talk = NominalTraits(rawValue: 128)
    /// "document", "report", "poll": things that speak.
    static let document = NominalTraits(rawValue: 256)
}

/// One token as the rules of speech see it.
struct SpeechCode: Sendable, BitwiseCopyable {
    var word: SpeechWord
    var traits: SpeechTraits
    /// What the word takes where it is a noun or an adjective.
    var nominal: NominalTraits

    init(_ word: SpeechWord, _ traits: SpeechTraits = [], nominal: NominalTraits = []) {
        self.word = word
        self.traits = traits
        self.nominal = nominal
    }

    static let none = SpeechCode(.none)
}

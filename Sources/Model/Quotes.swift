public import Text

/// How the words of a source are given.
public enum QuoteForm: String, Sendable, CaseIterable, BitwiseCopyable {
    /// A whole sentence or clause between quotation marks.
    case direct
    /// Some words between quotation marks inside a sentence of the writer's.
    case mixed
    /// No quotation marks: "officials said that …", "according to …".
    case indirect
}

/// Something said or written by somebody, as the article reports it.
public struct Quote: Hashable, Sendable {
    public var form: QuoteForm
    /// The parts of what was said, in text order, without the quotation marks; at least one.
    public var content: [ByteRange]
    /// Who said it; nil where the text does not tell.
    public var speaker: Speaker?
    /// The word that says that something is said: "said", "according to".
    public var cue: ByteRange?
    /// The rule that found it, such as "according-to".
    public var rule: String

    public init(form: QuoteForm, content: [ByteRange], speaker: Speaker?, cue: ByteRange?, rule: String) {
        self.form = form
        self.content = content
        self.speaker = speaker
        self.cue = cue
        self.rule = rule
    }
}

/// The words that name the source of a quote, and the entity that they stand for.
public struct Speaker: Hashable, Sendable {
    public var bytes: ByteRange
    /// Index into the document's entity identities; nil where the words name none ("officials").
    public var identity: Int?

    public init(bytes: ByteRange, identity: Int?) {
        self.bytes = bytes
        self.identity = identity
    }
}

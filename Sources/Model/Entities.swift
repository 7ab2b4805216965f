public import Text

/// The OntoNotes types of named entities that Copydesk tags.
public enum EntityType: String, Sendable, CaseIterable, BitwiseCopyable {
    case person = "PERSON"
    case nationality = "NORP"
    case facility = "FAC"
    case organization = "ORG"
    case place = "GPE"
    case location = "LOC"
    case product = "PRODUCT"
    case event = "EVENT"
    case work = "WORK_OF_ART"
    case law = "LAW"
}

/// The named entities of a document: who is named, and where.
public struct EntityLayer: Sendable {
    /// One row for each different thing, in the order of its first mention.
    public var identities: [EntityIdentity] = []
    /// In text order; they do not overlap.
    public var mentions: [EntityMention] = []

    public init() {}
}

/// One person, place or organization of a document.
public struct EntityIdentity: Hashable, Sendable {
    /// The record's `entity_id`: "iso:US", "org:nato", "person:ned-price".
    public var id: String
    /// The fullest form of its name in the document, or the table's.
    public var name: String
    public var type: EntityType

    public init(id: String, name: String, type: EntityType) {
        self.id = id
        self.name = name
        self.type = type
    }
}

/// One place in the text where an entity is named.
public struct EntityMention: Hashable, Sendable {
    public var bytes: ByteRange
    public var tokens: TokenRange
    public var type: EntityType
    /// Index into `identities`.
    public var identity: Int
    /// The rule that found it, such as "country-table".
    public var rule: String
    /// From 0 to 1.
    public var confidence: Double

    public init(bytes: ByteRange, tokens: TokenRange, type: EntityType, identity: Int, rule: String, confidence: Double)
    {
        self.bytes = bytes
        self.tokens = tokens
        self.type = type
        self.identity = identity
        self.rule = rule
        self.confidence = confidence
    }
}

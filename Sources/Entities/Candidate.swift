import Model

/// A mention as one rule or the model found it, before the document as a whole is looked at.
struct Candidate {
    var tokens: TokenRange
    var type: EntityType
    var rule: Rule
    /// The table's entity id; empty where no table knows it.
    var id = ""
    /// Whether the document says whose id this is: one of several offices of the name, or what an acronym stands for here.
    var hasOwnID = false
    /// Whether this is an acronym that the candidate before it spells out.
    var abbreviatesPrevious = false
    /// How likely span and type are right, from 0 to 1.
    var confidence: Double

    /// A candidate that the document says whose id it has.
    init(tokens: TokenRange, type: EntityType, rule: Rule, ownID: String) {
        self.init(tokens: tokens, type: type, rule: rule)
        takeOwnID(ownID)
    }

    init(tokens: TokenRange, type: EntityType, rule: Rule, id: String = "", abbreviatesPrevious: Bool = false) {
        self.tokens = tokens
        self.type = type
        self.rule = rule
        self.id = id
        self.abbreviatesPrevious = abbreviatesPrevious
        confidence = rule.confidence
    }

    /// Takes the id that the document says is its own here.
    mutating func takeOwnID(_ id: String) { (self.id, hasOwnID) = (id, true) }

    /// The id that the mention has by the tables, else by its words.
    func id(in document: Document) -> String {
        id.isEmpty ? type.id(of: document.bytes(of: tokens), in: document) : id
    }
}

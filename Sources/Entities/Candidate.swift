import Model

/// A mention as one rule found it, before the document as a whole is looked at.
struct Candidate {
    var tokens: TokenRange
    var type: EntityType
    var rule: Rule
    /// The table's entity id; empty where no table knows it.
    var id = ""
    /// Whether this is an acronym that the candidate before it spells out.
    var abbreviatesPrevious = false
}

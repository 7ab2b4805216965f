public import Model
public import Text

/// How one claim came about: for each of its fields the words that told it and the rule that read them.
public struct ClaimTrail: Sendable {
    /// One field of the claim.
    public struct Step: Sendable {
        /// The record's name of the field: "concept", "as_of".
        public var field: String
        /// What the record holds of it, where that is no copy of the words.
        public var value: String
        /// The words of the text that told it; nil where none did by themselves.
        public var words: ByteRange?
        /// The rule that read it; empty for what holds where no rule says otherwise.
        public var rule: String
    }

    /// Its index among the claims of the document.
    public var index: Int
    public var claim: Claim
    public var steps: [Step]
}

/// What stands at a place of a text: a claim, a number that is none, or neither.
public enum ClaimFinding: Sendable {
    case claim(ClaimTrail)
    case masked(MaskedNumber)
    /// - Parameter nearest: the start of the nearest claim, in bytes; nil in a text without claims.
    case nothing(nearest: Int?)
}

extension ClaimTagger {
    /// What stands at byte `offset` of the document's text.
    ///
    /// - Parameter document: one whose claims are tagged.
    public static func finding(at offset: Int, in document: Document) -> ClaimFinding {
        if let index = document.claims.firstIndex(where: { $0.bytes.contains(offset) })
            ?? document.claims.firstIndex(where: { $0.phrase.contains(offset) }),
            let trail = TrailFinder(document).trail(of: index)
        {
            return .claim(trail)
        }
        if let masked = maskedNumbers(in: document).first(where: { $0.bytes.contains(offset) }) {
            return .masked(masked)
        }
        let starts = document.claims.map(\.bytes.start)
        return .nothing(nearest: starts.min { abs($0 - offset) < abs($1 - offset) })
    }
}

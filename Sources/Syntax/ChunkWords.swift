import Lexicons

/// The words that noun chunks are known by, besides their tags.
enum ChunkWords {
    /// Pronouns that stand before what is had.
    static let possessives = WordTable(
        ["my", "your", "his", "her", "its", "our", "their", "whose"].map { ($0, true) }
    )
    static let possessiveMarks = WordTable([("'s", true), ("'", true)])

    /// What sets the bounds of an amount belongs to its chunk: "more than 130,000 troops".
    static let bounds = PhraseTable(
        [
            "more than", "less than", "fewer than", "no more than", "no less than", "no fewer than", "at least",
            "at most", "up to", "as many as", "as much as", "as few as", "as little as", "close to", "about", "around",
            "nearly", "almost", "over", "under", "roughly", "approximately", "some", "only", "just", "well over",
            "just over", "just under", "just about",
        ].map { ($0, true) }
    )

    /// Longest currency or percent sign in bytes; longer symbols are addresses and tags.
    static let longestSign = 4
}

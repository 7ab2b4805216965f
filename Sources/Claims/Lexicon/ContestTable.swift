import Lexicons

/// Words around "52-48" and "3-2" that tell what was counted.
enum ContestTable {
    /// Nouns and verbs of voting, after Robert's Rules of Order.
    static let votes = words([
        "vote", "votes", "voted", "voting", "ballot", "ruled", "ruling", "passed", "confirmed", "approved", "rejected",
        "adopted", "backed", "majority", "decision", "margin", "senate", "house", "committee", "parliament", "court",
        "council", "justices", "lawmakers",
    ])

    /// Verbs and nouns of matches, after the glossaries of the sports desks of AP.
    static let matches = words([
        "won", "win", "wins", "winning", "beat", "beats", "beating", "lost", "lose", "loses", "losing", "loss",
        "defeat",
        "defeated", "defeats", "victory", "draw", "drew", "drawn", "tied", "tie", "lead", "led", "leading", "trailing",
        "trailed", "score", "scored", "goal", "goals", "match", "game", "games", "set", "sets", "series", "half",
        "half-time", "halftime", "thrashed", "edged", "downed", "routed", "final", "semifinal", "league", "cup",
        "playoffs", "record", "break", "ahead", "up", "down", "stun", "stunned", "topple", "toppled", "outlast",
        "outlasted",
        "hammer", "hammered", "crush", "crushed", "rout", "overcame", "overcome", "cruise", "cruised", "swept", "upset",
        "ousted", "overpowered", "edge", "edging", "downing", "thrash", "dispatched", "overwhelmed", "trounced",
    ])

    private static func words(_ list: [String]) -> WordTable<Bool> { WordTable(list.map { ($0, true) }) }
}

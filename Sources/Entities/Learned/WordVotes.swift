/// What names a document's words belong to, counted over the document.
struct WordVotes {
    private var longer: [UInt32: [UInt32: Int]] = [:]
    private var alone: [UInt32: [UInt32: Int]] = [:]

    /// Counts a token of a name; `part` is 3 where it is the whole name.
    mutating func add(_ word: UInt32, type: UInt32, part: UInt32) {
        if part == 3 {
            alone[word, default: [:]][1 + type, default: 0] += 1
        } else {
            longer[word, default: [:]][1 + type * 4 + part, default: 0] += 1
        }
    }

    /// The most frequent type and part in longer names, and the most frequent type where the word is the whole name; 0
    /// where there is none.
    func winners(for word: UInt32) -> (longer: UInt32, alone: UInt32) {
        (Self.winner(longer[word]), Self.winner(alone[word]))
    }

    private static func winner(_ votes: [UInt32: Int]?) -> UInt32 {
        votes?.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    }
}

import Lexicons

/// Words that tell the direction by themselves.
enum TenseWords {
    enum Cue: UInt8, Sendable, BitwiseCopyable {
        case past, present, future, infinitive

        var direction: TimeResolver.Direction {
            switch self {
            case .past: .past
            case .present: .present
            case .future, .infinitive: .future
            }
        }
    }

    static let table = WordTable(
        words("will 'll shall wo would could may might should upcoming due scheduled slated", .future)
            + words("expected planned plans poised", .future)
            + words("said says was were had did has have been told announced", .past) + words("is are", .present)
            + words("to", .infinitive)
    )

    /// Verbs whose past is their base form; news, which reports what happened, means the past by them.
    static let unchanging = WordTable<Bool>(
        listing: "beat bet bid burst cast cost cut hit hurt let put quit set shed shut split spread thrust upset")

    /// Verbs that tell in the present what is on the calendar or in a forecast: "the bridge reopens in October".
    static let scheduled = WordTable<Bool>(
        listing:
            "open reopen begin start end expire resume return arrive launch mature meet expect forecast predict intend aim hope prepare plan brace await gear"
    )

    private static func words(_ list: String, _ cue: Cue) -> [(Substring, Cue)] {
        list.split(separator: " ").map { ($0, cue) }
    }
}

/// Words that tell how the clauses of a sentence hang together.
enum ClauseWords {
    /// Verbs of speech, whose tense says nothing about what they report.
    static let reporting = WordTable<Bool>(
        listing: "say tell report announce quote warn claim confirm add note state show")
    static let relative = WordTable<Bool>(listing: "that who which whom whose")
    /// Verbs and nouns whose infinitive lies ahead of them, as lemmas: "plans to meet", "the deadline to pay".
    static let planning = WordTable<Bool>(
        listing: """
            plan agree vow promise pledge decide intend hope expect schedule aim want threaten seek propose prepare
            urge invite ask vote order demand wait deadline decision
            """)
    /// Forms that point ahead as they stand beside those of ``TenseWords``: "is set to vote", "are likely".
    static let pending = WordTable<Bool>(listing: "likely ready set supposed about going")
}

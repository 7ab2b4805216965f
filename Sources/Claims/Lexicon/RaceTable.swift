import Lexicons

/// Words behind a distance in meters that tell it from millions: "the 100m final", "a 400m runner".
enum RaceTable {
    /// From the event names of World Athletics and World Aquatics.
    static let words = WordTable<Bool>(
        listing: """
            final finals race races heat heats hurdles freestyle butterfly breaststroke backstroke relay sprint sprints dash
            champion champions championship record records title titles medley individual event events gold silver bronze
            medal run runner swim swimmer steeplechase semi-final semi-finals semifinal semifinals track pool long wide tall
            high deep away apart from above below off ladder wall tower statue wave mast pole fence cliff crane
            """)

    /// Nouns of lengths, near before a number.
    static let depths = WordTable<Bool>(
        listing: "depth depths height heights altitude altitudes elevation width length distance radius diameter")
}

import Lexicons

/// Verbs of killing and hurting, which take a bare number for people: "killing one and wounding the other".
enum HarmTable {
    /// Levin's classes 42.1 (murder) and 40.8.3 (hurt), with the verbs that police reports add.
    static let verbs = WordTable<Bool>(
        listing: """
            kill kills killed killing wound wounds wounded wounding injure injures injured injuring hurt hurting hurts
            maim maimed maiming murder murdered murdering arrest arrested arresting detain detained detaining
            hospitalized hospitalised hospitalizing capture captured capturing
            """)

    /// Whether an adjective tells how people are after a disaster, of whom nothing else is said.
    static func isCondition(_ word: ArraySlice<UInt8>) -> Bool {
        (states[word] ?? false) || (conditions[word] ?? false)
    }

    private static let conditions = WordTable<Bool>(
        listing: "homeless critical ill sick stranded trapped unconscious stable safe alive unhurt unaccounted")

    /// What is said of a bare number of people right behind it: "left one dead".
    static let states = WordTable<Bool>(
        ["dead", "killed", "died", "injured", "wounded", "hurt", "missing", "survived", "arrested"].map { ($0, true) })
}

import Lexicons

/// The nouns that stand for something said, thought or planned, with what each takes.
///
/// Gathered from Quirk et al. on appositive that-clauses and on infinitives after abstract nouns. Letters: `t` that-clause,
/// `i` infinitive, `o` noun phrase after "for", "of" or "about", `e` an attitude that somebody expresses, `u` tells
/// something even where nobody is named, `v` makes a sentence somebody's: "in the words of", `k`
/// talk about something, whosever it is.
enum SpeechNouns {
    static let nouns: [(base: String, takes: String)] = [
        ("claim", "touek"), ("allegation", "tou"), ("accusation", "tou"), ("assertion", "tu"), ("contention", "tu"),
        ("argument", "tu"), ("belief", "tu"), ("view", "tev"), ("opinion", "tev"), ("word", "v"), ("account", "v"),
        ("telling", "v"),
        ("reckoning", "v"), ("eye", "v"), ("judgment", "tv"), ("suggestion", "tu"),
        ("statement", "t"), ("announcement", "t"), ("declaration", "t"), ("warning", "tuek"), ("prediction", "tu"),
        ("fear", "tou"), ("concern", "teu"), ("worry", "teu"), ("hope", "tieu"), ("promise", "ti"), ("pledge", "ti"),
        ("vow", "ti"), ("threat", "ti"), ("plan", "i"), ("proposal", "ti"), ("demand", "tio"),
        ("request", "tio"), ("call", "io"), ("recommendation", "ti"), ("admission", "tv"), ("acknowledgment", "t"),
        ("acknowledgement", "t"), ("assurance", "t"), ("estimate", "tv"), ("expectation", "tu"), ("conclusion", "t"),
        ("complaint", "teuk"), ("revelation", "t"), ("speculation", "tu"), ("rumor", "tu"), ("rumour", "tu"),
        ("notion", "tu"), ("idea", "tu"), ("conviction", "t"), ("insistence", "t"), ("denial", "t"), ("refusal", "i"),
        ("desire", "i"), ("intention", "i"), ("determination", "i"),
        ("commitment", "i"), ("suspicion", "tu"), ("theory", "tu"), ("impression", "t"),
        ("confidence", "te"), ("doubt", "teu"), ("criticism", "teuk"), ("consensus", "tu"), ("appeal", "io"),
        ("ambition", "i"), ("perception", "tu"), ("prospect", "t"), ("skepticism", "teu"), ("scepticism", "teu"),
        ("support", "e"), ("opposition", "e"), ("regret", "te"), ("outrage", "te"), ("anger", "te"),
        ("misgiving", "te"), ("frustration", "te"), ("dismay", "te"), ("gratitude", "e"), ("sympathy", "e"),
        ("condolence", "e"), ("optimism", "te"), ("pessimism", "te"), ("disappointment", "te"), ("alarm", "te"),
        ("reservation", "te"), ("interest", "e"), ("objection", "te"), ("satisfaction", "te"), ("surprise", "te"),
        ("preference", "e"), ("sorrow", "te"), ("pride", "te"), ("solidarity", "e"), ("remorse", "e"),
        ("question", "e"), ("report", "tu"), ("news", "tu"), ("evidence", "tu"), ("condemnation", "ek"),
        ("praise", "e"),
        ("message", "t"), ("comment", "ek"), ("remark", "ek"), ("attack", "e"),
        ("case", "t"), ("point", "t"),
    ]

    /// Verbs whose subject is the source of the noun that is their object: "made the claim that".
    static let carriers = WordTable<Bool>(
        listing: """
            make makes made making express expresses expressed expressing voice voices voiced voicing raise raises
            raised raising issue issues issued issuing offer offers offered offering repeat repeats repeated
            repeating share shares shared give gives gave send sends sent sending deliver delivered hold holds held
            reaffirm reaffirmed reaffirms convey conveyed stated announce announces announced unveil unveils
            unveiled sound sounded sounds pushed advanced spread conveys conveying showed shown
            """)

    /// Prepositions between an attitude and what it is about.
    static let about = WordTable<Bool>(
        listing: """
            about over at for of to in on with toward towards against
            """)

    static func forms(of base: String) -> [String] {
        [base, SpeechVerbs.endsInConsonantY(base) ? base.dropLast() + "ies" : base + "s"]
    }
}

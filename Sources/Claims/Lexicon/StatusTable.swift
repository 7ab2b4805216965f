import Lexicons
import Model

/// Words that tell whether a figure is a fact, a plan, a guess or a denial.
enum StatusTable {
    /// Phrases before the figure, after the factuality cues of FactBank (Saurí and Pustejovsky 2009).
    static let modality = PhraseTable<Modality>(
        phrases(.possible, ["could", "may", "might", "possibly", "potentially", "possible", "speculated", "suspected"])
            + phrases(
                .planned,
                [
                    "plan to", "plans to", "planned to", "planning to", "plans", "plan", "planned", "intends to",
                    "intend to", "intended to", "aims to", "aim to", "aimed to", "aiming to", "pledged", "pledges",
                    "vowed", "promised", "promises", "agreed to", "set to", "proposed", "proposes", "proposing",
                    "target of", "targets", "wants to", "hopes to", "seeking to", "committed to", "due to",
                ])
            + phrases(
                .forecast,
                [
                    "expected to", "are expected", "is expected", "expects", "expect", "expected", "forecast",
                    "forecasts", "projected", "projects", "projection", "predicted", "predicts", "predict",
                    "anticipated", "anticipates", "likely to", "will", "should", "'ll", "on track to", "outlook",
                ])
            + phrases(
                .estimated,
                [
                    "estimated", "estimates", "estimate", "an estimated", "believed to", "thought to", "approximated",
                    "reckoned", "reckons",
                ])
            + phrases(.conditional, ["if", "would", "unless", "should it", "provided that", "as long as", "'d"]))

    /// Nouns behind a figure that make it one of probability.
    static let chances = WordTable<Bool>(
        ["chance", "chances", "probability", "likelihood", "odds"].map { ($0, true) })

    /// Lemmas of verbs of judging a size: "put the damage at $3m".
    static let assessing = WordTable<Bool>(
        ["put", "peg", "estimate", "reckon", "value", "assess"].map { ($0, true) })

    /// Verbs that deny what follows them: true for those that deny by themselves, false for those that deny only where
    /// a report or a claim is their object.
    static let denials = WordTable<Bool>(
        [
            "deny", "denies", "denied", "denying", "denial", "refute", "refutes", "refuted", "refuting", "debunked",
            "disproved",
        ].map { ($0, true) }
            + [
                "reject", "rejects", "rejected", "rejecting", "dispute", "disputes", "disputed", "disputing", "dismiss",
                "dismissed", "dismisses", "dismissing",
            ].map { ($0, false) })

    /// Nouns of what may be true or false.
    static let reports = WordTable<Bool>(
        [
            "report", "reports", "claim", "claims", "allegation", "allegations", "figure", "figures", "estimate",
            "estimates", "suggestion", "suggestions", "assertion", "assertions", "number", "numbers", "rumor", "rumors",
            "rumour", "rumours", "statement", "accusation", "accusations", "count", "toll",
        ].map { ($0, true) })

    static let negators = WordTable<Bool>(
        ["not", "n't", "never", "neither", "nor", "without", "cannot"].map { ($0, true) })

    /// How many tokens before a figure a cue of modality reaches.
    static let modalReach = 10

    /// How many tokens before a figure a negator reaches.
    static let negationReach = 5
    /// How many tokens before the figure a denial may stand, where no comma, semicolon or colon is between.
    static let clauseReach = 64

    private static func phrases(_ modality: Modality, _ words: [String]) -> [(String, Modality)] {
        words.map { ($0, modality) }
    }
}

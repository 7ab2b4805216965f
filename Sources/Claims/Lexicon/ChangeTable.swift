import Lexicons
import Model

/// Words that tell that a figure went up or down, from the Levin classes 45.6 (calibratable change of state) and the
/// usage of market reports.
enum ChangeTable {
    static let verbs = directions(
        up: [
            "rise", "rises", "rose", "risen", "rising", "grow", "grows", "grew", "grown", "growing", "increase",
            "increases", "increased", "increasing", "climb", "climbs", "climbed", "climbing", "jump", "jumps",
            "jumped", "jumping", "surge", "surges", "surged", "surging", "soar", "soars", "soared", "soaring", "gain",
            "gains", "gained", "gaining", "swell", "swells", "swelled", "swollen", "balloon", "ballooned", "expand",
            "expands", "expanded", "expanding", "rocketed", "skyrocketed", "rallied", "rebounded", "advanced",
            "accelerated", "quickened", "firmed", "raise", "raises", "raised", "raising", "lifted", "boost", "boosts",
            "boosted", "boosting",
            "hiked", "mounted", "spiked", "leapt", "leaped", "strengthened", "edged up", "appreciated", "inched up",
            "widened", "upped", "bumped", "ticked up", "multiplied", "doubled", "tripled", "quadrupled", "scaled up",
        ],
        down: [
            "fall", "falls", "fell", "fallen", "falling", "drop", "drops", "dropped", "dropping", "decline",
            "declines", "declined", "declining", "decrease", "decreases", "decreased", "decreasing", "shrink",
            "shrinks", "shrank", "shrunk", "shrinking", "slip", "slips", "slipped", "slipping", "slide", "slides",
            "slid", "sliding", "plunge", "plunges", "plunged", "plunging", "tumble", "tumbles", "tumbled", "tumbling",
            "sink", "sinks", "sank", "sunk", "sinking", "dip", "dips", "dipped", "dipping", "lose", "loses", "lost",
            "losing", "cut", "cuts", "cutting", "reduce", "reduces", "reduced", "reducing", "lower", "lowers",
            "lowered", "lowering", "slash", "slashed", "slashes", "slashing", "trim", "trimmed", "contract",
            "contracts", "contracted", "contracting", "plummet", "plummeted", "plummeting", "crash", "crashed",
            "eased", "ease", "cooled", "moderated", "softened", "retreated", "weakened", "halved", "narrowed",
            "collapsed", "dwindled", "shed", "sheds",
            "shedding", "depreciated", "scale", "scaled", "scaling", "slumped", "slump", "slashed", "receded",
        ],
        none: [
            "change", "changes", "changed", "changing", "move", "moved", "moving", "shift", "shifted", "went", "go",
            "goes", "going", "slow", "slows", "slowed", "slowing", "stood", "remained", "held",
        ])

    /// Nouns of the same: "a 5% increase", "an increase of 5%".
    static let nouns = directions(
        up: [
            "increase", "increases", "rise", "rises", "gain", "gains", "growth", "jump", "surge", "hike", "hikes",
            "uptick", "upturn", "boost", "expansion", "climb", "spike", "rebound", "rally", "raise", "leap",
        ],
        down: [
            "decrease", "decreases", "decline", "declines", "drop", "drops", "fall", "falls", "loss", "losses", "cut",
            "cuts", "reduction", "reductions", "slump", "plunge", "dip", "contraction", "downturn", "slide", "tumble",
        ], none: ["change", "changes", "swing"])

    /// Adverbs right before a figure: "up 14%".
    static let adverbs = directions(
        up: ["up", "higher"], down: ["down", "lower", "off"], none: [])

    /// Particles after the verb that turn it: "scaled down", "edged up".
    static let particles = directions(up: ["up", "higher"], down: ["down", "lower", "off"], none: [])

    /// Comparatives between an amount and "than": "2 cents less than a year ago".
    static let comparatives = directions(
        up: ["more", "higher", "bigger", "larger", "greater", "longer"],
        down: ["less", "lower", "smaller", "fewer", "cheaper", "shorter"], none: [])

    /// Verbs after which "up" tells where a market stands, by lemma: "closed up 5%", but "make up 5%".
    static let standing = WordTable<Bool>(
        ["close", "end", "finish", "open", "trade", "settle", "stand", "go", "be"].map { ($0, true) })

    /// Words of what did not change: "unchanged at 5%".
    static let steady = WordTable<Bool>(["unchanged", "steady", "flat", "stable"].map { ($0, true) })

    /// Verbs whose direction counts only before a percentage, a preposition or with a particle: one may lose 40 men, cut
    /// 200 trees, and raise 300 dollars without a figure that falls or rises.
    static let transitive = WordTable<Bool>(
        [
            "gain", "gains", "gained", "gaining", "raise", "raises", "raised", "raising", "boost", "boosts", "boosted",
            "boosting", "lifted", "lose", "loses", "lost", "losing", "cut", "cuts", "cutting", "shed", "sheds",
            "shedding", "drop", "drops", "dropped", "dropping", "grow", "grows", "grew", "grown", "growing", "climb",
            "climbs", "climbed", "climbing", "jump", "jumps", "jumped", "jumping", "sink", "sinks", "sank", "sunk",
            "sinking", "trim", "trimmed", "contract", "contracts", "contracted", "contracting", "crash", "crashed",
            "ease", "slash", "slashed", "slashes", "slashing", "reduce", "reduces", "reduced", "reducing", "expand",
            "expands", "expanded", "mounted", "bumped", "scale", "scaled", "scaling", "slid", "slide", "change",
            "changes", "changed", "changing", "move", "moved", "moving", "shift", "shifted", "went", "go", "goes",
            "going", "stood", "remained", "held", "increase", "increases", "increased", "increasing",
        ].map { ($0, true) })

    static let roles = WordTable<Change.Role>([
        ("by", .by), ("from", .from), ("to", .to), ("at", .level), ("below", .to), ("above", .to),
    ])

    private static func directions(up: [String], down: [String], none: [String]) -> WordTable<Change.Direction> {
        WordTable(up.map { ($0, .up) } + down.map { ($0, .down) } + none.map { ($0, .none) })
    }
}

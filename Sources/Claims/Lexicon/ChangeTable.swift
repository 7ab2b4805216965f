import Lexicons
import Model

/// Words that tell that a figure went up or down, from the Levin classes 45.6 (calibratable change of state) and the
/// usage of market reports.
enum ChangeTable {
    static let verbs = directions(
        up: VerbForms.all(
            of: """
                rise=rose=risen grow=grew=grown increase climb jump surge soar gain swell=swelled=swollen balloon! expand
                rocket! skyrocket rally!=rallied rebound! advance! accelerate quicken firm! raise lift boost hike mount!
                spike! leap=leapt=leaped strengthen appreciate! widen up+! bump! multiply!=multiplied lengthen double! triple!
                treble! quadruple! edge! inch! tick! creep=crept nudge! add
                """),
        down: VerbForms.all(
            of: """
                fall=fell=fallen drop+ decline decrease shrink=shrank=shrunk slip+ slide=slid plunge tumble sink=sank=sunk
                dip+ lose=lost cut+=cut reduce lower slash trim+ contract plummet crash ease cool! moderate! soften
                retreat! weaken halve narrow! collapse! dwindle shed+=shed depreciate scale slump recede nosedive!
                decelerate diminish wane shorten
                """),
        none: VerbForms.all(of: "change move shift slow go=went=gone stand=stood remain hold=held"))

    /// Nouns of the same: "a 5% increase", "an increase of 5%".
    static let nouns = directions(
        up: [
            "increase", "increases", "rise", "rises", "gain", "gains", "growth", "jump", "surge", "hike", "hikes",
            "uptick", "upturn", "boost", "expansion", "climb", "spike", "rebound", "rally", "raise", "leap",
        ],
        down: [
            "decrease", "decreases", "decline", "declines", "drop", "drops", "fall", "falls", "loss", "losses", "cut",
            "cuts", "reduction", "reductions", "slump", "plunge", "dip", "contraction", "downturn", "slide", "tumble",
            "collapse",
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

    /// Verbs that money has for its measure only, by lemma: "earnings increased 9 cents".
    static let moving = WordTable<Bool>(listing: "increase climb jump drop slide sink ease")

    /// What firms and networks have so many of, by lemma.
    static let tallies = WordTable<Bool>(
        listing: "job subscriber user customer")

    /// Verbs that go nowhere without "up" or "down", by lemma: "ticked up to 4%".
    static let particled = WordTable<Bool>(listing: "edge inch tick creep nudge")

    /// Verbs after which "up" tells where a market stands, by lemma: "closed up 5%", but "make up 5%".
    static let standing = WordTable<Bool>(
        ["close", "end", "finish", "open", "trade", "settle", "stand", "go", "be"].map { ($0, true) })

    /// Words of what did not change: "unchanged at 5%".
    static let steady = WordTable<Bool>(["unchanged", "steady", "flat", "stable"].map { ($0, true) })

    /// Verbs whose direction counts only before a percentage, a preposition or with a particle: one may lose 40 men, cut
    /// 200 trees, and raise 300 dollars without a figure that falls or rises.
    static let transitive = WordTable<Bool>(
        VerbForms.all(
            of: """
                gain raise boost lift lose=lost cut+=cut shed+=shed drop+ grow=grew=grown climb jump sink=sank=sunk trim+
                contract crash ease slash reduce expand mount! bump! scale slide=slid change move shift go=went=gone
                stand=stood remain hold=held increase lower double! triple! treble! quadruple! add widen narrow!
                creep=crept edge! inch! tick! nudge! leap=leapt=leaped
                """
        ).map { ($0, true) })

    static let roles = WordTable<Change.Role>([
        ("by", .by), ("from", .from), ("to", .to), ("at", .level), ("below", .to), ("above", .to),
        ("past", .to),
    ])

    /// Words before a "to" that leads to no level: "equivalent to 74%".
    static let comparing = WordTable<Bool>(
        listing: "equivalent equal compared relative according due close next similar prior subject thanks")

    /// What a figure is in a series, before "of": "to an average of 40".
    static let levels = WordTable<Bool>(
        listing: "average median mean total record high low peak trough maximum minimum rate level")

    /// Comparatives right behind a share: "2% weaker at", "13% dearer".
    static let grades = directions(
        up: ["higher", "dearer", "pricier", "costlier", "stronger", "firmer"],
        down: ["lower", "cheaper", "weaker", "softer"], none: [])

    private static func directions(up: [String], down: [String], none: [String]) -> WordTable<Change.Direction> {
        WordTable(up.map { ($0, .up) } + down.map { ($0, .down) } + none.map { ($0, .none) })
    }
}

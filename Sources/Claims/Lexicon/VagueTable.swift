import Lexicons
import Numbers

/// Amounts without a figure, with the bounds that the record gives them.
enum VagueTable {
    struct Bounds: Sendable {
        var min: ExactDecimal
        var max: ExactDecimal

        init(_ min: ExactDecimal, _ max: ExactDecimal) {
            self.min = min
            self.max = max
        }

        /// From one of them to ten of them.
        init(power: Int) { self.init(ExactDecimal(1, exponent: power), ExactDecimal(1, exponent: power + 1)) }
    }

    /// Plurals that stand for themselves: "dozens were hurt", "hundreds of homes".
    static let plurals = WordTable<Bounds>([
        ("dozens", Bounds(ExactDecimal(12), ExactDecimal(120))),
        ("scores", Bounds(ExactDecimal(20), ExactDecimal(200))),
        ("tens", Bounds(power: 1)), ("hundreds", Bounds(power: 2)), ("thousands", Bounds(power: 3)),
        ("millions", Bounds(power: 6)), ("billions", Bounds(power: 9)), ("trillions", Bounds(power: 12)),
        ("lakhs", Bounds(power: 5)), ("crores", Bounds(power: 7)),
    ])

    /// Plurals that need "of" and what is counted, since they are other things as well.
    static let needsCounted = WordTable<Bool>(["tens", "lakhs", "crores"].map { ($0, true) })

    /// "of thousands" after "tens" or "hundreds": what the bounds are multiplied with.
    static let multipliers = WordTable<ExactDecimal>([
        ("thousands", ExactDecimal(1000)), ("millions", ExactDecimal(1_000_000)),
        ("billions", ExactDecimal(1_000_000_000)), ("trillions", ExactDecimal(1, exponent: 12)),
    ])

    /// Quantifiers before a scale word: "several hundred", "a few thousand".
    static let quantifiers = PhraseTable<Bounds>([
        ("several", Bounds(ExactDecimal(1), ExactDecimal(10))), ("many", Bounds(ExactDecimal(1), ExactDecimal(10))),
    ])

    /// Quantifiers that English uses for about this number of a scale: "a few thousand".
    static let small = PhraseTable<ExactDecimal>([
        ("a few", ExactDecimal(3)), ("few", ExactDecimal(3)), ("a couple of", ExactDecimal(2)),
        ("a couple", ExactDecimal(2)), ("couple of", ExactDecimal(2)), ("couple", ExactDecimal(2)),
    ])

    static let scales = WordTable<ExactDecimal>([
        ("dozen", ExactDecimal(12)), ("hundred", ExactDecimal(100)), ("thousand", ExactDecimal(1000)),
        ("million", ExactDecimal(1_000_000)), ("billion", ExactDecimal(1_000_000_000)),
        ("trillion", ExactDecimal(1, exponent: 12)), ("lakh", ExactDecimal(100_000)),
        ("crore", ExactDecimal(10_000_000)),
    ])
}

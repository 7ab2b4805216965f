import Lexicons
import Numbers

/// Words that multiply: each stands for a factor.
enum MultipleTable {
    struct Entry: Sendable {
        var factor: ExactDecimal
        /// "tripled", "halved": a verb, so the figure is a change.
        var isVerb: Bool
    }

    /// From the Oxford English Dictionary's multiplicative numerals.
    static let words = WordTable<Entry>(
        entries(factor: 2, words: ["twice"], isVerb: false)
            + entries(factor: 3, words: ["thrice"], isVerb: false)
            + entries(factor: 2, words: ["doubled", "doubles", "redoubled"], isVerb: true)
            + entries(factor: 3, words: ["tripled", "triples", "trebled", "trebles"], isVerb: true)
            + entries(factor: 4, words: ["quadrupled", "quadruples"], isVerb: true)
            + entries(factor: 5, words: ["quintupled"], isVerb: true)
            + [("halved", Entry(factor: ExactDecimal(5, exponent: -1), isVerb: true))]
            + [("halves", Entry(factor: ExactDecimal(5, exponent: -1), isVerb: true))]
            + folds)

    /// Words that multiply only before "the", "as", "that" or a possessive: "double the number".
    static let predeterminers = WordTable<ExactDecimal>([
        ("double", ExactDecimal(2)), ("triple", ExactDecimal(3)), ("treble", ExactDecimal(3)),
        ("quadruple", ExactDecimal(4)),
    ])

    /// Words after "three times" that compare.
    static let comparisons = WordTable<Bool>(
        [
            "as", "the", "more", "less", "its", "their", "his", "her", "that", "what", "higher", "larger", "greater",
            "bigger", "faster", "lower", "fewer", "smaller", "cheaper", "above", "below", "over", "this", "last",
            "those", "our",
        ].map { ($0, true) })

    /// What prices are told in multiples of: "12 times earnings".
    static let bases = WordTable<Bool>(
        ["earnings", "book", "sales", "revenue", "revenues", "cash", "income", "profit", "profits", "face", "salary"]
            .map { ($0, true) })

    static let predetermined = WordTable<Bool>(
        ["the", "that", "what", "its", "their", "his", "her", "our", "last", "this", "those", "these", "to", "in"]
            .map { ($0, true) })

    private static let folds: [(String, Entry)] =
        [
            "twofold", "threefold", "fourfold", "fivefold", "sixfold", "sevenfold", "eightfold", "ninefold", "tenfold",
        ].enumerated().map { ($1, Entry(factor: ExactDecimal(Int128($0 + 2)), isVerb: false)) } + [
            ("twentyfold", Entry(factor: ExactDecimal(20), isVerb: false)),
            ("hundredfold", Entry(factor: ExactDecimal(100), isVerb: false)),
            ("thousandfold", Entry(factor: ExactDecimal(1000), isVerb: false)),
        ]

    private static func entries(factor: Int128, words: [String], isVerb: Bool) -> [(String, Entry)] {
        words.map { ($0, Entry(factor: ExactDecimal(factor), isVerb: isVerb)) }
    }
}

import Lexicons

/// Words beside "a" and "an" that tell whether the article counts one.
enum ArticleTable {
    /// Units that are nothing else in news, so that an article before them is a figure: "a mile from the border".
    static let plain = words([
        "mile", "kilometer", "kilometre", "centimeter", "centimetre", "millimeter", "millimetre", "kilogram", "kilo",
        "gram", "milligram", "gallon", "liter", "litre", "milliliter", "millilitre", "ounce", "tonne", "hectare", "ml",
        "inch", "pound", "bushel",
    ])

    /// Units whose names mean something else behind an article: "a degree", "a stone", "a second" time.
    static let notMeasured = words([
        "degree", "stone", "second", "bit", "knot", "atmosphere", "newton", "quarter", "weekend", "night", "semester",
        "lux", "fathom",
    ])

    /// Names of money that mean something else behind an article: "a mark", "a yen for travel".
    static let notMoney = words([
        "mark", "yen", "real", "sol", "crown", "pound", "buck", "greenback", "quid", "won", "sen", "dime", "leu", "lev",
        "rand", "taka", "colon", "gold",
    ])

    /// Words between a count and "a" that keep it a rate: "twice a day", "each a year".
    static let counts = words(["once", "twice", "thrice", "times", "much", "many", "each", "%", "percent", "more"])

    /// Words behind a unit that compare it and are no thing of their own: "a dollar higher", "a mile long".
    static let comparatives = words([
        "higher", "lower", "more", "less", "longer", "shorter", "long", "wide", "high", "deep", "tall", "thick", "away",
        "apart", "early", "late", "old", "north", "south", "east", "west", "inland", "offshore", "upstream",
        "downstream", "each", "apiece",
    ])

    /// Things worn or held that come as a pair and are one, after the plural-only nouns of Quirk et al. (5.76).
    static let worn = words([
        "shoes", "boots", "sneakers", "sandals", "slippers", "socks", "stockings", "tights", "pants", "trousers",
        "jeans", "shorts", "overalls", "pajamas", "pyjamas", "glasses", "sunglasses", "spectacles", "goggles",
        "binoculars", "gloves", "scissors", "pliers", "tongs", "tweezers", "shears", "clippers", "headphones",
        "earrings", "handcuffs", "skis", "skates", "eyes", "hands", "legs", "ears", "lungs", "wings", "heels",
    ])

    private static func words(_ list: [String]) -> WordTable<Bool> { WordTable(list.map { ($0, true) }) }
}

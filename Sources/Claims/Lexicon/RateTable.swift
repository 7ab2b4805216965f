import Lexicons

/// Words that link the halves of a rate.
enum RateTable {
    /// True where anything may follow ("per gallon"), false where only a time or a trade unit makes a rate ("a day").
    static let links = WordTable<Bool>([
        ("per", true), ("/", true), ("a", false), ("an", false), ("each", false), ("every", false),
    ])

    /// Words after "a year" that make it a distance in time: "38% a year earlier".
    static let distances = WordTable<Bool>(
        ["earlier", "ago", "before", "later", "after", "since", "previously", "prior", "from", "hence"].map {
            ($0, true)
        })

    /// Numbers that shares of a population are told per: "30 deaths per 100,000".
    static let roundNumbers = WordTable<Bool>(
        ["100", "1,000", "10,000", "100,000", "1000", "100000", "thousand", "million"].map { ($0, true) })

    /// What goods are priced by: "$3 a gallon", "$40 a share".
    static let counted = WordTable<Bool>(
        [
            "share", "head", "piece", "person", "ticket", "barrel", "gallon", "pound", "ton", "tonne", "liter", "litre",
            "bushel", "ounce", "kilo", "kilogram", "mile", "foot", "unit", "bottle", "pack", "household", "family",
            "student", "seat", "dose", "vote", "capita", "dozen", "night", "game", "hectare", "acre", "pupil",
            "passenger",
            "contract", "line", "page", "word", "bag", "box", "carton", "case", "metric ton",
        ].map { ($0, true) })
}

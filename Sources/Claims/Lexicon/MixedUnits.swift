import Lexicons
import Numbers

/// Pairs of units in which one amount is told, with how many of the smaller make one of the larger.
enum MixedUnits {
    /// How many of `small` make one of `large`; nil for pairs that nobody joins.
    static func factor(_ large: String, _ small: String) -> ExactDecimal? {
        pairs.first { $0.large == large && $0.small == small }.map { ExactDecimal($0.factor) }
    }

    private static let pairs: [(large: String, small: String, factor: Int128)] = [
        ("year", "month", 12), ("week", "day", 7), ("day", "hour", 24), ("hour", "minute", 60),
        ("hour", "second", 3600), ("minute", "second", 60), ("mile", "yard", 1760), ("mile", "foot", 5280),
        ("yard", "foot", 3), ("yard", "inch", 36), ("foot", "inch", 12), ("stone", "pound", 14), ("pound", "ounce", 16),
        ("dollar", "cent", 100), ("euro", "cent", 100), ("australian dollar", "cent", 100),
        ("canadian dollar", "cent", 100), ("indian rupee", "paisa", 100), ("russian ruble", "kopeck", 100),
        ("pound sterling", "penny", 100), ("kilometer", "meter", 1000),
        ("kilogram", "gram", 1000), ("meter", "centimeter", 100), ("year of age", "month of age", 12),
    ]
}

/// Words between a figure and its margin of error.
enum MarginTable {
    static let phrases = PhraseTable<Bool>(
        [
            "plus or minus", "+ / -", "+/-", "±", "give or take", "+ / −", "+/−", "plus - or - minus",
            "with a margin of error of plus or minus", "plus / minus",
        ].map { ($0, true) })
}

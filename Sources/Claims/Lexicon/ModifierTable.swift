import Lexicons
import Model
import Text

/// The words before and after a figure that say how exact it is.
///
/// The phrases are those that the Penn Treebank's quantifier phrases and the style guides of Reuters and The Guardian
/// list for approximate figures and for bounds.
enum ModifierTable {
    static let before = table([
        .moreThan: [
            "more than", "over", "above", "greater than", "in excess of", "well over", "just over", "a little over",
            "slightly over", "well above", "just above", "slightly more than", "a little more than", "well more than",
            "far more than", "much more than", "exceeding", "north of", "topping", "surpassing", "higher than",
            "larger than", "bigger than", "longer than", "older than", "heavier than", "taller than", "better than",
            "a bit more than", "a bit over", "a shade over", "beyond", ">", "exceed", "exceeds", "exceeded", "surpass",
            "surpasses", "surpassed", "topped", "tops", "passed", "past",
        ],
        .atLeast: [
            "at least", "no fewer than", "no less than", "not less than", "not fewer than", "a minimum of",
            "minimum of", "at the very least", "upwards of", "upward of", "a minimum", "as few as", "as little as",
            "as low as", "start at", "starts at", "starting at",
            "from at least", "≥", "greater than or equal to", "equal to or greater than", "larger or equal than",
            "not smaller than",
        ],
        .lessThan: [
            "less than", "fewer than", "under", "below", "lower than", "smaller than", "younger than", "shorter than",
            "well under", "well below", "slightly less than", "much less than", "far less than", "far fewer than",
            "south of", "<",
        ],
        .nearly: [
            "nearly", "almost", "just under", "just below", "close to", "approaching", "nearing", "not quite",
            "just short of", "just shy of", "slightly under", "slightly below", "a little under", "a little less than",
            "just less than", "just fewer than", "virtually", "very nearly", "very close to", "shy of",
        ],
        .atMost: [
            "up to", "as many as", "as much as", "at most", "at the most", "no more than", "not more than",
            "as far as", "within", "within the next", "a maximum of", "maximum of", "a maximum",
            "as high as", "no greater than", "no higher than",
            "not exceeding", "a ceiling of", "a cap of", "a limit of", "at the very most", "no longer than",
            "no later than", "no larger than", "capped at", "less than or equal to", "equal to or less than",
            "smaller or equal than", "limited to",
            "not greater than", "up to as many as", "≤", "not exceed", "not to exceed", "never exceed", "n't exceed",
            "never exceeded", "not exceeded",
        ],
        .about: [
            "about", "around", "roughly", "approximately", "some", "an estimated", "estimated", "circa", "ca.", "c.",
            "approx", "approx.", "in the region of", "in the neighborhood of", "in the neighbourhood of",
            "on the order of", "of the order of", "something like", "somewhere around", "somewhere near", "just about",
            "more or less", "in the vicinity of", "an approximate", "a rough", "probably", "perhaps", "maybe", "~",
            "≈", "more like", "in the range of", "in the area of", "near", "anywhere near", "an estimated total of",
            "in the order of", "hovering around",
        ],
        .exactly: ["exactly", "precisely", "just", "only", "a mere", "a total of", "merely", "fully", "equal to"],
    ])

    static let after = table([
        .atLeast: [
            "or more", "or higher", "or older", "or above", "or over", "or better", "or greater", "or longer",
            "or larger", "at least", "- plus", "+", "and counting", "and up", "and over", "and above", "minimum",
            "and older", "at a minimum", "plus",
        ],
        .atMost: [
            "or less", "or fewer", "or below", "or under", "or lower", "or younger", "at most", "at the most",
            "maximum", "tops", "and under", "and below", "and younger", "or smaller", "or shorter",
        ],
        .about: ["or so", "or thereabouts", "- odd", "- ish", "give or take", "approximately", "odd"],
    ])

    /// Those that may stand behind what is counted: "40 boats or more".
    static let behind = table([
        .atLeast: ["or more", "at least", "at the very least", "at a minimum", "or better", "and counting"],
        .atMost: ["or fewer", "or less", "at most", "at the most"],
        .about: ["or so", "or thereabouts", "give or take"],
    ])

    /// The words of the longest phrase.
    static let longestPhrase = 5

    /// Words that may stand between a modifier and its figure without changing either: "at least another 30"; true for
    /// those after which a preposition is one of place or time: "over the 5 years".
    static let transparent = WordTable<Bool>(
        ["another", "additional", "further", "extra"].map { ($0, false) }
            + ["the", "these", "those", "his", "her", "its", "their", "our"].map { ($0, true) })

    /// What a modifier may be as a preposition.
    enum Preposition { case place, topic, nearness }

    static let spatial = WordTable<Preposition>(
        ["over", "above", "under", "below"].map { ($0, .place) } + [("about", .topic), ("around", .topic)]
            + [("near", .nearness)])

    /// Verbs that bring something up to a figure.
    static let bringing = WordTable<Bool>(
        listing: """
            bring brings brought bringing push pushes pushed pushing take takes took taking raise raises raised raising drive
            drives drove driving
            """)

    /// Words of speech and thought that "about" gives a topic: "a comment about 47 percent of voters".
    static let topics = WordTable<Bool>(
        listing: """
            comment comments remark remarks question questions story stories book books talk talks talked talking debate
            speech speeches concern concerns concerned worry worries worried worrying joke jokes joked film movie song
            article articles report reports news information data details doubts fears rumors rumours complaint complaints
            complained complaining claim claims asked asking spoke speak speaking wrote write writing read learn learned
            think thinking thought know knew lied tweet tweets tweeted statement statements discussion documentary
            """)

    /// Verbs after which "over" is a place: true where the place may be measured ("flowed over 30 miles of fields"), false
    /// where it may be counted only ("flew over 60 cities", but "drove over 300 miles").
    static let motion = WordTable<Bool>(
        [
            "fly", "flies", "flew", "flown", "flying", "drive", "drove", "driving", "travel", "traveled", "travelled",
            "traveling", "travelling", "pass", "passed", "passing", "hover", "hovered", "hovering", "jump", "jumped",
            "jumping", "climb", "climbed", "climbing", "walk", "walked", "walking", "roam", "roamed", "soar", "soared",
            "look", "looked", "looking", "circle", "circled", "circling", "drifted", "sail", "sailed", "hand", "handed",
            "handing",
        ].map { ($0, false) }
            + [
                "spread", "scattered", "flow", "flowed", "flowing", "swept", "sprawl", "sprawled", "strewn",
                "stretching", "buried", "trapped", "lies", "lay", "hidden", "pinned", "submerged",
            ].map { ($0, true) })

    /// The longest modifier that ends before token `end` and starts at `start` or later.
    static func phrase(
        endingAt end: Int, from start: Int, in words: PackedWords
    )
        -> (first: Int, comparator: Comparator)?
    {
        for length in stride(from: min(longestPhrase, end - start), to: 0, by: -1) {
            if let match = before.longestMatch(in: words, at: end - length, limit: end), match.count == length {
                return (end - length, match.value)
            }
        }
        return nil
    }

    private static func table(_ phrases: KeyValuePairs<Comparator, [String]>) -> PhraseTable<Comparator> {
        PhraseTable(phrases.flatMap { comparator, words in words.map { ($0, comparator) } })
    }
}

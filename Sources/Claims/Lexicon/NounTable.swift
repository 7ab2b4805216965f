import Lexicons

/// Small lists of nouns and function words that the rules of this room ask.
enum NounTable {
    /// Harm and events that news reports as "no casualties".
    static let reportedAsNone = words([
        "casualties", "injuries", "deaths", "fatalities", "survivors", "victims", "arrests", "arrest", "injury",
        "death",
        "casualty",
    ])

    /// Words that look like what is counted and are not: they begin the next part of the clause.
    static let notCounted = words([
        "more", "less", "fewer", "ago", "later", "earlier", "each", "apiece", "respectively", "times", "time", "per",
        "percent", "o'clock", "old", "others", "other", "total", "overall", "alone", "altogether", "combined", "plus",
        "or", "and", "a.m.", "p.m.", "am", "pm", "today", "yesterday", "tomorrow", "monday", "tuesday", "wednesday",
        "thursday", "friday", "saturday", "sunday", "such",
    ])

    /// Prepositions of place.
    static let locative = words([
        "in", "near", "at", "across", "around", "along", "inside", "outside", "throughout", "within", "on",
    ])

    /// Nouns of people whose age stands after them: "the woman, 34,".
    static let people = words([
        "man", "woman", "boy", "girl", "couple", "suspect", "victim", "driver", "teenager", "student", "pair",
        "brothers",
        "sisters", "father", "mother", "son", "daughter", "husband", "wife", "brother", "sister", "player", "officer",
    ])

    private static func words(_ list: [String]) -> WordTable<Bool> { WordTable(list.map { ($0, true) }) }
}

import Lexicons

/// What is capitalized behind "a.m." or "p.m." without starting a sentence: time zones, weekdays, months.
enum TimeContinuations {
    static let table = WordTable(
        [
            "et", "est", "edt", "ct", "cst", "cdt", "mt", "mst", "mdt", "pt", "pst", "pdt", "gmt", "utc", "bst", "cet",
            "cest", "ist", "jst", "aest", "eastern", "central", "mountain", "pacific", "moscow", "monday", "tuesday",
            "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may",
            "june", "july", "august", "september", "october", "november", "december", "jan.", "feb.", "mar.", "apr.",
            "jun.", "jul.", "aug.", "sept.", "oct.", "nov.", "dec.",
        ].map { ($0, true) }
    )
}

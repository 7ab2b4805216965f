import Lexicons

/// The months as news writes them before the number of a day.
enum MonthTable {
    /// True for abbreviations, after the month entry of The Associated Press Stylebook: they stand only before a day.
    static let names = WordTable<Bool>(
        ["jan.", "feb.", "aug.", "sept.", "sep.", "oct.", "nov.", "dec."].map { ($0, true) }
            + [
                "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
                "november", "december",
            ].map { ($0, false) })
}

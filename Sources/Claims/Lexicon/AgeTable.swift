import Lexicons

/// Words around a number of years of age: "people under 30".
enum AgeTable {
    static let limits = WordTable<Bool>(["under", "over", "above", "below"].map { ($0, true) })

    /// Words between "aged" and the number: "aged over 60", "ages between 5 and 9".
    static let leads = WordTable<Bool>(
        ["under", "over", "above", "below", "around", "about", "between", "from", "to", "at"].map { ($0, true) })

    /// Groups of people that news divides by age.
    static let groups = WordTable<Bool>(
        listing: """
            people persons children kids youngsters boys girls adults men women voters those anyone everyone everybody
            somebody someone americans britons citizens residents workers patients smokers males females drivers players
            """)
}

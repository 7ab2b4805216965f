import Lexicons
import Text

/// What a word may do in or beside a name; the words are listed in `WordRole+Lists.swift`.
struct WordRole: OptionSet {
    let rawValue: UInt32

    /// Never begins a name, though a sentence may begin with it: "the", "however", "when".
    static let function = WordRole(rawValue: 1 << 0)
    /// Ends a title that stands before a person: "President", "spokesman", "Gen.".
    static let title = WordRole(rawValue: 1 << 1)
    /// Stands before the last word of a title: "Deputy", "Foreign", "press".
    static let titleModifier = WordRole(rawValue: 1 << 2)
    /// What an organization is: "Ministry", "University", "Party".
    static let organizationHead = WordRole(rawValue: 1 << 3)
    /// Ends a company's name: "Inc.", "plc".
    static let companyEnding = WordRole(rawValue: 1 << 4)
    /// Ends the name of a natural place: "River", "Islands".
    static let locationHead = WordRole(rawValue: 1 << 5)
    /// Ends the name of a political place: "Province", "County".
    static let regionHead = WordRole(rawValue: 1 << 6)
    /// Begins the name of a natural place: "Lake", "Mount".
    static let locationOpening = WordRole(rawValue: 1 << 7)
    /// Begins the name of a town: "San", "Port".
    static let townOpening = WordRole(rawValue: 1 << 8)
    /// Ends the name of something built: "Airport", "Bridge".
    static let facilityHead = WordRole(rawValue: 1 << 9)
    /// Ends the name of something that happened: "Festival", "Olympics".
    static let eventHead = WordRole(rawValue: 1 << 10)
    /// Stands inside a person's name with a small letter: "van", "bin".
    static let particle = WordRole(rawValue: 1 << 11)
    /// Ends a person's name: "Jr.", "III".
    static let nameEnding = WordRole(rawValue: 1 << 12)
    /// Its subject or object is nearly always a person or an organization: "said", "told".
    static let speech = WordRole(rawValue: 1 << 13)
    /// What follows is nearly always a place: "in", "near".
    static let locative = WordRole(rawValue: 1 << 14)
    /// Joins the words of an organization's name: "of", "for", "and".
    static let connector = WordRole(rawValue: 1 << 15)
    /// A language is meant after it: "in", "speaks".
    static let languageCue = WordRole(rawValue: 1 << 16)
    /// What a nationality before it makes a language: "language", "-speaking".
    static let languageNoun = WordRole(rawValue: 1 << 17)
    /// A point of the compass: "North", "eastern".
    static let direction = WordRole(rawValue: 1 << 18)

    /// Begins the name of an organization: "Radio Free Europe", "FC Lund".
    static let organizationOpening = WordRole(rawValue: 1 << 19)
    /// Begins the name of something built: "Via Roma", "Rue Cler".
    static let facilityOpening = WordRole(rawValue: 1 << 20)
    /// A title that is a given name too, but seldom in the news: "King", "Prince".
    static let rank = WordRole(rawValue: 1 << 21)

    /// Makes a word for something else of the name before its hyphen: "-era", "-led".
    static let compoundEnding = WordRole(rawValue: 1 << 22)

    /// An organization that has a house: "Hospital", "Museum".
    static let institution = WordRole(rawValue: 1 << 23)
    /// Speaks of sport: "coach", "season".
    static let sport = WordRole(rawValue: 1 << 24)
    /// Speaks of companies and markets: "shares", "analyst".
    static let business = WordRole(rawValue: 1 << 25)

    private static let table = WordTable(
        lists.flatMap { role, words in words.split(whereSeparator: \.isWhitespace).map { (String($0), role) } }
    ) { $0.union($1) }

    /// The roles of a word as it stands in `document.words`.
    static func of(_ word: ArraySlice<UInt8>) -> WordRole { table[word] ?? [] }
}

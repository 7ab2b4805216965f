import Model

/// What a name of the gazetteer names.
enum NameClass: Character, CaseIterable {
    case country = "C"
    case region = "G"
    case city = "T"
    case location = "L"
    case facility = "F"
    case organization = "O"
    case nationality = "N"
    case person = "P"
    case event = "E"
    case work = "W"
    case law = "K"
    case product = "D"
    /// Capitalized, but nobody's name: months, "Internet", "CEO".
    case noName = "X"

    /// From the letter of the table, large or small.
    init?(letter: UInt8) {
        self.init(rawValue: Character(Unicode.Scalar(letter & 0xDF)))
    }

    /// Nil for ``noName``.
    var type: EntityType? {
        switch self {
        case .country, .region, .city: .place
        case .location: .location
        case .facility: .facility
        case .organization: .organization
        case .nationality: .nationality
        case .person: .person
        case .event: .event
        case .work: .work
        case .law: .law
        case .product: .product
        case .noName: nil
        }
    }

    var rule: Rule {
        switch self {
        case .country: .countryTable
        case .region: .regionTable
        case .city: .cityTable
        case .location: .locationTable
        case .facility: .facilityTable
        case .organization: .organizationTable
        case .nationality: .nationalityTable
        case .person: .personTable
        case .event, .work, .law, .product, .noName: .otherTable
        }
    }
}

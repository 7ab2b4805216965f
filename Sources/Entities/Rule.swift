/// What found a mention; the name stands in the record's `rule`.
///
/// The confidences are the shares of right spans and types that each rule had on the training corpora, rounded.
enum Rule: String, CaseIterable {
    case countryTable = "country-table"
    case regionTable = "region-table"
    case cityTable = "city-table"
    case locationTable = "location-table"
    case facilityTable = "facility-table"
    case organizationTable = "organization-table"
    case nationalityTable = "nationality-table"
    case personTable = "person-table"
    case otherTable = "other-table"
    case acronymExpansion = "acronym-expansion"
    case titleName = "title-name"
    case givenName = "given-name"
    case initials = "initials"
    case surname = "surname"
    case particleName = "particle-name"
    case organizationHead = "organization-head"
    case teamName = "team-name"
    case placeHead = "place-head"
    case facilityHead = "facility-head"
    case eventHead = "event-head"
    case coordinatedPlace = "coordinated-place"
    case acronym = "acronym"
    case typeNoun = "type-noun"
    case placeContext = "place-context"
    case speakerContext = "speaker-context"
    case capitalizedRun = "capitalized-run"
    case capitalizedWord = "capitalized-word"
    case documentRepeat = "document-repeat"
    /// What no rule explains: the learned model found it.
    case model = "model"
    case dateline = "dateline"
    case countryCode = "country-code"
    case smallLetters = "small-letters"
    case shortForm = "short-form"
    case stormName = "storm-name"

    /// From 0 to 1.
    var confidence: Double {
        switch self {
        case .countryTable: 0.97
        case .nationalityTable, .dateline, .countryCode: 0.95
        case .regionTable, .locationTable, .personTable, .acronymExpansion, .stormName: 0.93
        case .cityTable, .organizationTable, .facilityTable, .titleName: 0.9
        case .givenName, .initials, .coordinatedPlace: 0.88
        case .otherTable, .organizationHead, .particleName: 0.85
        case .smallLetters, .shortForm, .placeHead, .facilityHead, .eventHead, .speakerContext, .typeNoun: 0.8
        case .surname: 0.7
        case .placeContext, .teamName: 0.6
        case .acronym, .model: 0.65
        case .capitalizedRun: 0.5
        case .documentRepeat: 0.55
        case .capitalizedWord: 0.4
        }
    }
}

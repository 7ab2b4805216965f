import Text

/// What part of persons' names a word is known to be.
struct PersonNamePart: OptionSet {
    let rawValue: UInt8

    static let given = PersonNamePart(rawValue: 1)
    static let surname = PersonNamePart(rawValue: 2)

    /// From the table's word.
    static func of(_ word: ArraySlice<UInt8>) -> PersonNamePart {
        guard let row = Gazetteer.persons[word] else { return [] }
        var parts: PersonNamePart = []
        for letter in row.letters {
            switch letter {
            case UInt8(ascii: "g"): parts.insert(.given)
            case UInt8(ascii: "s"): parts.insert(.surname)
            default: break
            }
        }
        return parts
    }
}

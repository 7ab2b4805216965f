/// A column of the user's table of aliases.
enum AliasColumn: String, CaseIterable {
    case action
    case name
    case entityID = "entity_id"
    case newName = "new_name"
    case newEntityID = "new_entity_id"
    /// For the user's own remarks.
    case note

    /// The names of all columns, as a message lists them.
    static let list = allCases.map(\.rawValue).joined(separator: ", ")
}

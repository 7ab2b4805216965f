/// One row of the user's table of aliases: which mentions it is about, and what becomes of them.
struct AliasRow: Hashable, Sendable {
    enum Action: String, CaseIterable, Sendable {
        /// What is named is another thing.
        case merge
        /// A name is not the thing that it was taken for.
        case split
        /// A thing is called otherwise in reports.
        case rename
        /// What is named is no entity.
        case ignore
    }

    var action: Action
    /// The name as written; empty where the row is about an id whatever its name.
    var name: String
    /// Empty where the row is about a name whatever its id.
    var entityID: String
    /// Empty where the automatic name stays.
    var newName: String
    /// Empty where the id follows from the new name, or from the name that is split off.
    var newEntityID: String
    /// Where it stands in the file.
    var line: Int

    var selector: AliasSelector {
        AliasSelector(name: name.isEmpty ? nil : slug(name.utf8), id: entityID.isEmpty ? nil : entityID)
    }
}

/// Which mentions a row is about.
struct AliasSelector: Hashable, Sendable {
    /// A name in the form that it has in ids, so that neither case nor diacritics tell names apart; nil for any.
    var name: String?
    /// An entity id; nil for any.
    var id: String?
}

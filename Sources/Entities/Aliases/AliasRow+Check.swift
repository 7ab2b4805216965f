import Text

extension AliasRow {
    /// What is wrong with the row by itself; nil where nothing is.
    var complaint: String? {
        if name.isEmpty, entityID.isEmpty { return "needs a name or an entity_id" }
        if !name.isEmpty, slug(name.utf8).isEmpty { return "'\(name)' has neither letter nor digit" }
        if !newName.isEmpty, slug(newName.utf8).isEmpty { return "'\(newName)' has neither letter nor digit" }
        for id in [entityID, newEntityID] where !id.isEmpty && !id.isEntityID {
            return "'\(id)' is no entity id; ids look like 'person:ana-lima' and stand in entities.csv"
        }
        switch action {
        case .merge: return mergeComplaint
        case .split: return splitComplaint
        case .rename: return renameComplaint
        case .ignore: return newName.isEmpty && newEntityID.isEmpty ? nil : "ignores, so there can be nothing new"
        }
    }

    private var mergeComplaint: String? {
        if newName.isEmpty, newEntityID.isEmpty { return "merges, so it needs a new_name or a new_entity_id" }
        return newEntityID.isEmpty || newEntityID != entityID ? nil : "merges \(entityID) with itself"
    }

    private var splitComplaint: String? {
        if name.isEmpty || entityID.isEmpty { return "splits, so it needs a name and the entity_id that it is not" }
        if newEntityID == entityID { return "splits '\(name)' from \(entityID) and gives it that id again" }
        let rest = entityID.drop { $0 != ":" }.dropFirst()
        if newName.isEmpty, newEntityID.isEmpty, rest == slug(name.utf8) {
            return "splits '\(name)' from the id that it has by itself, so it needs a new_entity_id"
        }
        return nil
    }

    private var renameComplaint: String? {
        if newName.isEmpty { return "renames, so it needs a new_name" }
        return newEntityID.isEmpty ? nil : "renames, so there can be no new_entity_id; 'merge' gives another id"
    }
}

extension String {
    /// Small letters, a colon, and something without white space.
    fileprivate var isEntityID: Bool {
        guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let (kind, rest) = (self[..<colon], self[colon...].dropFirst())
        return !kind.isEmpty && kind.utf8.allSatisfy(\.isASCIILowercase) && !rest.isEmpty
            && !rest.contains(where: \.isWhitespace)
    }
}

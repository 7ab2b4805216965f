import Model
import Text

/// What a mention is of, once the user's table of aliases has had its say.
struct AliasTarget {
    var id: String
    var type: EntityType
    /// What the row that decided calls it; empty where it does not say.
    var newName = ""

    init(_ identity: EntityIdentity, _ type: EntityType) {
        id = identity.id
        self.type = type
    }

    /// What a row that merges or splits makes of a mention.
    ///
    /// - Parameters:
    ///   - words: the slug of the mention's words.
    ///   - type: its type so far.
    init(_ row: AliasRow, words: String, type: EntityType) {
        newName = row.newName
        if !row.newEntityID.isEmpty {
            id = row.newEntityID
            self.type = EntityType(entityID: id) ?? type
        } else if row.newName.isEmpty {
            id = "\(type.idPrefix):\(words)"
            self.type = type
        } else {
            (id, self.type) = Self.identity(of: row.newName, type)
        }
    }

    /// The id and the type of a name: the gazetteer's, where it has the name and that is of a type like `type`.
    private static func identity(of name: String, _ type: EntityType) -> (id: String, type: EntityType) {
        var words = PackedWords()
        for word in name.split(whereSeparator: \.isWhitespace) { words.appendNormalized(Array(word.utf8)[...]) }
        let derived = slug(name.utf8)
        guard let match = Gazetteer.longestName(in: words, at: 0, limit: words.count), match.count == words.count,
            !match.isAcronym || name == name.uppercased(), let known = match.nameClass.type,
            known == type || (known.isOnMaps && type.isOnMaps)
        else { return ("\(type.idPrefix):\(derived)", type) }
        let prefix = match.nameClass == .city ? "city" : known.idPrefix
        return (match.id.isEmpty ? "\(prefix):\(derived)" : match.id, known)
    }
}

extension EntityType {
    /// The type that an entity id tells by what it begins with; nil where that tells none.
    init?(entityID id: String) {
        switch id.prefix(while: { $0 != ":" }) {
        case "iso", "city": self = .place
        case "river", "sea": self = .location
        case let prefix:
            guard let type = EntityType.allCases.first(where: { $0.idPrefix == prefix }) else { return nil }
            self = type
        }
    }

    fileprivate var isOnMaps: Bool { self == .place || self == .location || self == .facility }
}

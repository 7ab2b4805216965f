import Model
import Text

/// Applies the user's table of aliases to the entities of one document after the other.
struct AliasPass {
    private let table: AliasTable
    /// How often each row of the table was of use so far.
    private(set) var tally: [Int]

    /// Whether there is any row to apply.
    var isNeeded: Bool { !table.rows.isEmpty }

    init(_ table: AliasTable) {
        self.table = table
        tally = [Int](repeating: 0, count: table.rows.count)
    }

    /// The entities of `document` as the table has them; a function of these two alone.
    mutating func apply(to layer: EntityLayer, of document: Document) -> EntityLayer {
        let names = layer.identities.map { slug($0.name.utf8) }
        var targets: [AliasTarget?] = []
        for mention in layer.mentions {
            let identity = layer.identities[mention.identity]
            targets.append(target(of: mention, identity, name: names[mention.identity], document))
        }
        var things = AliasedThings(layer, targets, document)
        for index in things.layer.identities.indices { rename(&things.layer.identities[index]) }
        return things.layer
    }

    /// What a mention is of; nil where it is no entity.
    private mutating func target(
        of mention: EntityMention, _ identity: EntityIdentity, name: String, _ document: Document
    ) -> AliasTarget? {
        let words = slug(document.text.bytes[mention.bytes.indices])
        let rows = table.decisions(words: words, name: name, id: identity.id)
        for row in rows { tally[row] += 1 }
        guard let first = rows.first else { return AliasTarget(identity, mention.type) }
        return target(of: first, words: words, type: mention.type)
    }

    /// Where a row leads, over all rows that decide about what it leads to; nil where that is no entity.
    private mutating func target(of first: Int, words: String, type: EntityType) -> AliasTarget? {
        var row = first
        var seen: Set = [first]
        while table.rows[row].action != .ignore {
            let target = AliasTarget(table.rows[row], words: words, type: type)
            guard let next = table.next(after: row) ?? table.decision(onID: target.id), seen.insert(next).inserted
            else { return target }
            tally[next] += 1
            row = next
        }
        return nil
    }

    private mutating func rename(_ identity: inout EntityIdentity) {
        let rows = table.renamings(name: slug(identity.name.utf8), id: identity.id)
        for row in rows { tally[row] += 1 }
        if let first = rows.first {
            identity.name = table.rows[first].newName
        } else if let name = table.givenName(of: identity.id) {
            identity.name = name
        }
    }
}

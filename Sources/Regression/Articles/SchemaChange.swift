/// A column that one of two outputs lacks: told once, not for each article.
struct SchemaChange: Hashable, Comparable {
    /// The table or the record's key; "articles" for what an article has once.
    var layer: String
    /// Nil for the whole layer.
    var column: String?
    var effect: Change.Effect

    var change: Change {
        let what = column.map { "column \($0) of \(layer)" } ?? "layer \(layer)"
        return Change(
            effect: .changed, subject: column == nil ? "layer" : "column", cause: "\(effect)", title: what,
            detail: "\(what) \(effect == .lost ? "is gone" : "is new")")
    }

    static func < (left: SchemaChange, right: SchemaChange) -> Bool {
        (left.layer, left.column ?? "", left.effect.rawValue) < (right.layer, right.column ?? "", right.effect.rawValue)
    }

    /// What differs in kind between two articles, whatever their rows say.
    static func all(_ old: ArticleContent, _ new: ArticleContent) -> Set<SchemaChange> {
        var changes: Set<SchemaChange> = []
        if !old.facts.isEmpty, !new.facts.isEmpty {
            let (before, after) = (Set(old.facts.map(\.name)), Set(new.facts.map(\.name)))
            changes.formUnion(columns("articles", before, after))
        }
        for layer in old.layers {
            guard let other = new.layer(layer.name) else {
                changes.insert(SchemaChange(layer: layer.name, effect: .lost))
                continue
            }
            guard !layer.rows.isEmpty, !other.rows.isEmpty else { continue }
            let (before, after) = (layer.columns.filter { !other.has($0) }, other.columns.filter { !layer.has($0) })
            changes.formUnion(columns(layer.name, Set(before), Set(after)))
        }
        for layer in new.layers where old.layer(layer.name) == nil {
            changes.insert(SchemaChange(layer: layer.name, effect: .new))
        }
        return changes
    }

    private static func columns(_ layer: String, _ old: Set<String>, _ new: Set<String>) -> [SchemaChange] {
        old.subtracting(new).map { SchemaChange(layer: layer, column: $0, effect: .lost) }
            + new.subtracting(old).map { SchemaChange(layer: layer, column: $0, effect: .new) }
    }
}

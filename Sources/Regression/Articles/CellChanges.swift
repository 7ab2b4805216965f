/// Says in words which cells of a row changed.
struct CellChanges {
    /// One cell, or a group of cells that tell one thing, with what it held.
    struct Part: Hashable {
        var name: String
        var old: String
        var new: String
        /// Whether it holds one of a few words.
        var isWord: Bool
    }

    private(set) var parts: [Part] = []

    /// - Parameters:
    ///   - columns: names of the cells of both rows.
    ///   - isTold: which columns count.
    init(
        _ columns: [String], _ old: [String], _ new: [String], where isTold: (String) -> Bool = ColumnRoles.isContent
    ) {
        var told: Set<String> = []
        let cells = zip(columns, zip(old, new)).map { (name: $0, old: $1.0, new: $1.1) }
        let differing = cells.filter { $0.old != $0.new && isTold($0.name) }
        for group in ColumnRoles.groups {
            guard let part = Self.part(group, cells, differing.map(\.name)) else { continue }
            parts.append(part)
            told.formUnion(group.members)
        }
        for cell in differing where !told.contains(cell.name) {
            let isWord = ColumnRoles.words.contains(cell.name)
            parts.append(Part(name: cell.name, old: cell.old, new: cell.new, isWord: isWord))
        }
    }

    /// What a group of cells told and tells: the best that is known of each, unless that is the same.
    private static func part(
        _ group: ColumnRoles.Group, _ cells: [(name: String, old: String, new: String)], _ differing: [String]
    ) -> Part? {
        let shown = group.shown.compactMap { name in cells.first { $0.name == name } }
        guard let first = shown.first(where: { differing.contains($0.name) }) else { return nil }
        let old = shown.map(\.old).first { !$0.isEmpty } ?? ""
        let new = shown.map(\.new).first { !$0.isEmpty } ?? ""
        return old == new
            ? Part(name: group.name, old: first.old, new: first.new, isWord: false)
            : Part(name: group.name, old: old, new: new, isWord: false)
    }

    /// What rows that changed in the same way share.
    var cause: String {
        parts.map { part in
            switch (part.old.isEmpty, part.new.isEmpty) {
            case _ where part.isWord: "\(part.name) \(Self.word(part.old)) → \(Self.word(part.new))"
            case (false, true): "\(part.name) lost"
            case (true, false): "\(part.name) new"
            default: "other \(part.name)"
            }
        }.joined(separator: ", ")
    }

    /// "value 5 → 6, unit dog → cat".
    var detail: String {
        parts.map { part in
            if part.isWord { return "\(part.name) \(Self.word(part.old)) → \(Self.word(part.new))" }
            guard min(part.old.count, part.new.count) > 60 else {
                return "\(part.name) \(Self.show(part.old)) → \(Self.show(part.new))"
            }
            return "\(part.name) \(Excerpt.ofDifference(part.old, part.new))"
        }.joined(separator: ", ")
    }

    private static func word(_ cell: String) -> String { cell.isEmpty ? "nothing" : cell }

    /// Numbers, dates and ids as they are, words in quotation marks.
    private static func show(_ cell: String) -> String {
        let isCode =
            cell.count <= 40 && !cell.contains(where: \.isWhitespace) && cell.contains { $0.isNumber || $0 == ":" }
        return isCode ? cell : Excerpt.quoted(cell)
    }
}

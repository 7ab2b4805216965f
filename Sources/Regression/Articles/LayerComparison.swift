/// Finds what changed in one layer of an article.
struct LayerComparison {
    private(set) var changes: [Change] = []
    /// Whether rows are numbered, ordered or placed otherwise though they say the same.
    private(set) var isRenumbered = false

    /// Layers that follow the text: what is lost or new there is told as a change of the text.
    private static let shapes: Set<String> = ["paragraphs", "sentences", "tokens"]

    /// Old and new name or id of entities of the article.
    private(set) var renames: Set<[String]>

    private let old: RowLayer
    private let new: RowLayer
    private let alignment: TextAlignment?

    /// - Parameters:
    ///   - alignment: of the texts; nil where they are not known.
    ///   - renames: what became of entities, and need not be told again of who speaks.
    init(_ old: RowLayer, _ new: RowLayer, _ alignment: TextAlignment?, renames: Set<[String]> = []) {
        (self.renames, self.alignment) = (renames, alignment)
        let shared = old.rows.isEmpty ? new.columns : new.rows.isEmpty ? old.columns : Self.shared(old, new)
        (self.old, self.new) = (old.with(shared), new.with(shared))
        guard self.old.rows != self.new.rows else { return }
        let matching = RowMatching(self.old, self.new, alignment)
        changes = matching.pairs.compactMap { changed(matching, $0) }.uniqued
        noteRenames(matching)
        if Self.shapes.contains(old.name) {
            addShape(matching, alignment)
        } else {
            changes += wholes(matching.lost.map { self.old.rows[$0] }, .lost, others: self.new)
            changes += wholes(matching.added.map { self.new.rows[$0] }, .new, others: self.old)
        }
        isRenumbered = changes.isEmpty && alignment?.passages.isEmpty ?? true
    }

    /// The columns of both, and those that have no place in one because an object is missing in all its rows.
    private static func shared(_ old: RowLayer, _ new: RowLayer) -> [String] {
        old.columns.filter { new.has($0) } + new.columns.filter { !old.columns.contains($0) && old.has($0) }
    }

    private var noun: String { Noun.ofRow(old.name) }

    private func changed(_ matching: RowMatching, _ pair: (old: Int, new: Int)) -> Change? {
        let (before, after) = (explained(old.rows[pair.old], new.rows[pair.new]), new.rows[pair.new])
        let cells = CellChanges(old.columns, before, after)
        guard !cells.parts.isEmpty else { return nil }
        let name = title(of: old.rows[pair.old], cells)
        let title = name.isEmpty ? "" : "“\(name)”"
        return Change(
            effect: .changed, subject: noun, cause: cells.cause, title: title, detail: sentence(cells, title),
            transition: cells.detail)
    }

    /// The old row with the new cell where what changed is told elsewhere: of the text, or of an entity.
    private func explained(_ row: [String], _ new: [String]) -> [String] {
        zip(old.columns, zip(row, new)).map { column, cells in
            guard cells.0 != cells.1 else { return cells.0 }
            let isRename = ColumnRoles.entityReferences.contains(column) && renames.contains([cells.0, cells.1])
            return isRename || followsText(column, row, new) ? cells.1 : cells.0
        }
    }

    /// Whether a cell holds the words of one place in both texts, so that it changed just because these did.
    private func followsText(_ column: String, _ row: [String], _ other: [String]) -> Bool {
        guard let alignment, column == "text" || column.hasSuffix("_text") else { return false }
        let prefix = String(column.dropLast("text".count))
        guard let span = RowSpan.of(row, in: old, prefix), let otherSpan = RowSpan.of(other, in: new, prefix) else {
            return false
        }
        return alignment.range(of: span) == otherSpan
    }

    private mutating func noteRenames(_ matching: RowMatching) {
        for column in ["entity_id", "name"] {
            guard let index = old.index(of: column) else { continue }
            for pair in matching.pairs { renames.insert([old.rows[pair.old][index], new.rows[pair.new][index]]) }
        }
    }

    /// An entity by its name, for all mentions change with it; a mention whose words changed by these.
    private func title(of row: [String], _ cells: CellChanges) -> String {
        guard noun == "entity", !cells.parts.contains(where: { $0.name == "words" }),
            let name = old.index(of: "name")
        else { return Self.name(row, in: old) }
        return Excerpt.of(row[name])
    }

    /// A speaker is what people look for first, so it comes first.
    private func sentence(_ cells: CellChanges, _ title: String) -> String {
        let about = title.isEmpty ? noun : "\(noun) \(title)"
        guard noun == "quote", cells.parts.first?.name == "speaker" else { return "\(about): \(cells.detail)" }
        return "speaker changed: \(cells.detail.dropFirst("speaker ".count)) of \(title)"
    }

    /// Rows that are lost or new, each a change; an entity is one change, however often it is mentioned.
    private func wholes(_ rows: [[String]], _ effect: Change.Effect, others: RowLayer) -> [Change] {
        guard let id = old.index(of: "entity_id"), let name = old.index(of: "name"), let type = old.index(of: "type")
        else { return rows.map { whole($0, noun, Self.name($0, in: old), effect) } }
        let elsewhere = Set(others.rows.map { $0[id] })
        let mentions = rows.filter { elsewhere.contains($0[id]) }
        let entities = rows.filter { !elsewhere.contains($0[id]) }
        return entities.map { whole($0, "entity", "\($0[name]) (\($0[type]))", effect) }.uniqued
            + mentions.map { whole($0, "mention", "\(Self.name($0, in: old)) (\($0[type]))", effect) }
    }

    private func whole(_ row: [String], _ noun: String, _ title: String, _ effect: Change.Effect) -> Change {
        Change(
            effect: effect, subject: noun, cause: cause(of: row),
            title: noun == "quote" ? "“\(title)”" : title)
    }

    /// What found a row: its cue, which one word decides about, else its rule.
    private func cause(of row: [String]) -> String {
        for (column, name) in [("cue_text", "cue"), ("rule", "rule")] {
            if let cell = old.index(of: column).map({ row[$0] }), !cell.isEmpty { return "\(name) \(cell)" }
        }
        return ""
    }

    private mutating func addShape(_ matching: RowMatching, _ alignment: TextAlignment?) {
        guard alignment?.passages.isEmpty ?? false, matching.lost.count + matching.added.count > 0 else { return }
        let counts = "\(old.rows.count) → \(new.rows.count)"
        changes.append(
            Change(
                effect: .changed, subject: old.name, cause: "the same text is divided otherwise", title: "",
                detail: "\(old.name): the same text is divided otherwise (\(counts))"))
    }

    /// The words by which a person knows a row.
    private static func name(_ row: [String], in layer: RowLayer) -> String {
        let cells = ColumnRoles.names.lazy.compactMap { layer.index(of: $0) }.map { row[$0] }
        return Excerpt.of(cells.first { !$0.isEmpty } ?? "")
    }
}

extension RowLayer {
    /// Whether it can hold such a column, though no row of it may show it.
    func has(_ column: String) -> Bool {
        columns.contains(column) || emptyObjects.contains { column.hasPrefix($0 + "_") }
    }
}

extension Array where Element: Hashable {
    /// The elements without those that came before.
    var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}

/// Says in words how the rows of a table differ.
///
/// Rows are told apart by what they are about, not by their place: a row that is lost does not make all after it differ,
/// though their `id`s move up.
struct TableComparison {
    /// Columns that number rows or name numbered ones.
    private static let references: Set<String> = ["id", "claims", "attribution_quote", "sentence"]
    /// What two rows must share to be one row that changed, in the tables that have these columns.
    private static let keys: [Set<String>] = [["article_id", "start", "end"], ["start", "end"]]
    /// Columns that name a row to a person, the best first.
    private static let names = ["phrase_text", "text", "name", "outlet", "title", "concept", "source_path"]

    private let header: [String]

    static func sentences(golden: [UInt8], actual: [UInt8]) -> [String] {
        let (old, new) = (TableText(golden), TableText(actual))
        guard old.header == new.header else { return [headerSentence(old.header, new.header)] }
        return TableComparison(header: old.header).sentences(old.rows, new.rows)
    }

    private static func headerSentence(_ old: [String], _ new: [String]) -> String {
        let lost = old.filter { !new.contains($0) }
        let added = new.filter { !old.contains($0) }
        let parts = [("lost", lost), ("new", added)].filter { !$1.isEmpty }.map {
            "\($0): \($1.joined(separator: ", "))"
        }
        return parts.isEmpty ? "columns in another order" : "columns \(parts.joined(separator: "; "))"
    }

    private func sentences(_ old: [[String]], _ new: [[String]]) -> [String] {
        var (lost, added) = (remainder(of: old, without: new), remainder(of: new, without: old))
        let changed = takeChanged(&lost, &added)
        var sentences = changed.map(changeSentence)
        sentences += summary(of: lost, "lost") + summary(of: added, "new")
        if sentences.isEmpty, old != new { sentences.append("rows renumbered or in another order") }
        return sentences
    }

    /// The rows of `rows` that have no equal in `others`, references aside; each row of `others` stands for one.
    private func remainder(of rows: [[String]], without others: [[String]]) -> [[String]] {
        var counts: [[String]: Int] = [:]
        for row in others { counts[content(row), default: 0] += 1 }
        return rows.filter { row in
            let count = counts[content(row), default: 0]
            counts[content(row)] = count - 1
            return count <= 0
        }
    }

    private func content(_ row: [String]) -> [String] {
        zip(header, row).filter { !Self.references.contains($0.0) }.map(\.1)
    }

    /// Takes out of both lists the rows that are about the same words.
    private func takeChanged(_ lost: inout [[String]], _ added: inout [[String]]) -> [(old: [String], new: [String])] {
        var unmatched = Dictionary(grouping: added.indices, by: { key(of: added[$0]) })
        var taken: Set<Int> = []
        var changed: [(old: [String], new: [String])] = []
        lost.removeAll { row in
            guard let match = unmatched[key(of: row)]?.first else { return false }
            unmatched[key(of: row)]?.removeFirst()
            taken.insert(match)
            changed.append((row, added[match]))
            return true
        }
        added = added.indices.filter { !taken.contains($0) }.map { added[$0] }
        return changed
    }

    private func key(of row: [String]) -> [String] {
        let columns = Self.keys.first { $0.isSubset(of: header) } ?? [header.first ?? ""]
        return zip(header, row).filter { columns.contains($0.0) }.map(\.1)
    }

    private func changeSentence(_ change: (old: [String], new: [String])) -> String {
        let cells = zip(header, zip(change.old, change.new)).filter { name, cells in
            cells.0 != cells.1 && !Self.references.contains(name)
        }
        let parts = cells.map { name, cells in "\(name) \(Self.show(cells.0)) → \(Self.show(cells.1))" }
        return "1 row changed: \(title(of: change.old)): \(parts.joined(separator: ", "))"
    }

    private func summary(of rows: [[String]], _ what: String) -> [String] {
        guard !rows.isEmpty else { return [] }
        let shown = rows.prefix(5).map(title).joined(separator: "; ")
        let more = rows.count > 5 ? "; and \(rows.count - 5) more" : ""
        return ["\(rows.count) \(rows.count == 1 ? "row" : "rows") \(what): \(shown)\(more)"]
    }

    private func title(of row: [String]) -> String {
        let cells = Dictionary(zip(header, row)) { first, _ in first }
        let name = Self.names.lazy.compactMap { cells[$0] }.first { !$0.isEmpty } ?? row.first ?? ""
        return cells["article_id"].map { "\(Self.show(name)) in \($0)" } ?? Self.show(name)
    }

    private static func show(_ cell: String) -> String { cell.isEmpty ? "nothing" : "“\(Excerpt.of(cell))”" }
}

/// The beginning of a long text, in one line.
enum Excerpt {
    private static let longest = 80

    static func of(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > longest ? line.prefix(longest) + "…" : line
    }
}

import Files
import JSON
import Pipeline

/// Compares what two outputs hold of the run as a whole. What follows from articles that changed is told with these.
struct RunComparison {
    private(set) var changes: [Change] = []

    private let old: ReportFolder
    private let new: ReportFolder
    private let touched: TouchedTotals
    private let hasChangedColumns: Bool
    /// Tables whose rows stand for articles: their own comparison has looked at them.
    private static let rowFiles = Set(ReportFolder.rowTables.map { "\($0).csv" } + [ReportFolder.mark])

    init(_ old: ReportFolder, _ new: ReportFolder, touched: TouchedTotals, hasChangedColumns: Bool) {
        (self.old, self.new, self.touched, self.hasChangedColumns) = (old, new, touched, hasChangedColumns)
    }

    mutating func compare() throws(RunError) {
        let (before, after) = (Set(old.otherFiles), Set(new.otherFiles))
        for file in before.union(after).sorted() {
            switch (before.contains(file), after.contains(file)) {
            case (true, true): try compare(file)
            case (true, false): note(file, Self.isKnown(file) ? "is missing" : "is unreferenced: no run makes it")
            default: note(file, "is new")
            }
        }
    }

    /// Whether a run that writes this format makes such a file.
    private static func isKnown(_ file: String) -> Bool {
        let name = file.prefix { $0 != "." }
        return rowFiles.contains(file) || file == "summary.json" || ReportFolder.totals.contains(String(name))
    }

    private mutating func note(_ file: String, _ what: String) {
        changes.append(
            Change(effect: .changed, subject: "file", cause: "\(file) \(what)", title: file, detail: "\(file) \(what)"))
    }

    private mutating func compare(_ file: String) throws(RunError) {
        let (before, after) = (try MappedFile("\(old.path)/\(file)"), try MappedFile("\(new.path)/\(file)"))
        if before.holdsSame(as: after) { return }
        let name = String(file.prefix { $0 != "." })
        if ReportFolder.totals.contains(name) {
            try compareTotals(name, file, before, after)
        } else if touched.isEmpty, !hasChangedColumns {
            note(
                file, Self.rowFiles.contains(file) ? "has the same rows in another order or in other bytes" : "changed")
        } else if !Self.isKnown(file) {
            note(file, "changed")
        }
    }

    private mutating func compareTotals(
        _ name: String, _ file: String, _ before: MappedFile, _ after: MappedFile
    ) throws(RunError) {
        // The same totals as CSV have told it.
        if file.hasSuffix(".json"), tellsAsTable(name) { return }
        guard let old = Self.rows(name, file, before), let new = Self.rows(name, file, after) else {
            return note(file, "cannot be read")
        }
        let schema = SchemaChange.all(ArticleContent(tables: [old]), ArticleContent(tables: [new]))
        let found = schema.sorted().map(\.change) + totalChanges(name, old, new)
        changes += found
        if found.isEmpty, touched.isEmpty { note(file, "has the same rows in another order or in other bytes") }
    }

    private func tellsAsTable(_ name: String) -> Bool {
        old.otherFiles.contains("\(name).csv") && new.otherFiles.contains("\(name).csv")
    }

    private static func rows(_ name: String, _ file: String, _ mapped: MappedFile) -> RowLayer? {
        let bytes = Array(mapped.bytes)
        guard file.hasSuffix(".json") else {
            let end = bytes.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
            return RowLayer(name, columns: TableText(Array(bytes[..<end])).header, rows: Array(bytes[end...]))
        }
        return (try? JSONReader.read(bytes[...]))?.array.map { RowLayer(name, $0) }
    }

    /// Rows that no changed article explains.
    private func totalChanges(_ name: String, _ old: RowLayer, _ new: RowLayer) -> [Change] {
        let keyColumns = TouchedTotals.keyColumns[name] ?? []
        let shared = old.columns.filter(new.columns.contains)
        let (before, after) = (Self.byKey(old.with(shared), keyColumns), Self.byKey(new.with(shared), keyColumns))
        return Set(before.keys).union(after.keys).sorted { $0.lexicographicallyPrecedes($1) }.compactMap { key in
            guard before[key] != after[key], !touched.explains(key, of: name) else {
                return nil
            }
            return totalChange(name, key, shared, before[key], after[key])
        }
    }

    private static func byKey(_ layer: RowLayer, _ columns: [String]) -> [[String]: [String]] {
        Dictionary(zip(layer.with(columns).rows, layer.rows)) { first, _ in first }
    }

    private func totalChange(
        _ table: String, _ key: [String], _ columns: [String], _ old: [String]?, _ new: [String]?
    ) -> Change {
        let title = key.filter { !$0.isEmpty }.joined(separator: " ")
        guard let old, let new else {
            return Change(
                effect: new == nil ? .lost : .new, subject: "row of \(table)", cause: "no article explains it",
                title: title)
        }
        let cells = CellChanges(columns, old, new) { _ in true }
        return Change(
            effect: .changed, subject: "row of \(table)", cause: "no article explains it", title: title,
            detail: "\(table): \(title): \(cells.detail)")
    }
}

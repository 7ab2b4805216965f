/// The user's table of aliases: which names and ids are one thing, which are not, what is called how, and what is nothing.
public struct AliasTable: Sendable {
    let rows: [AliasRow]
    /// How messages name the file.
    let path: String

    /// Rows that say what a mention is: merge, split, ignore.
    private var decisions: [AliasSelector: Int] = [:]
    private var renamings: [AliasSelector: Int] = [:]
    /// Names that rows give to ids that they merge into.
    private var givenNames: [String: String] = [:]

    /// A table without rows.
    public init() {
        rows = []
        path = ""
    }

    /// - Parameter rows: none with the selector of another of its kind, no circles; `AliasReader` sees to that.
    init(_ rows: [AliasRow], path: String) {
        self.rows = rows
        self.path = path
        for (index, row) in rows.enumerated() {
            if row.action == .rename { renamings[row.selector] = index } else { decisions[row.selector] = index }
            if !row.newName.isEmpty, !row.newEntityID.isEmpty, givenNames[row.newEntityID] == nil {
                givenNames[row.newEntityID] = row.newName
            }
        }
    }

    /// The rows that decide about a mention, by index, the first of which counts: what is said of the words of the text
    /// comes before what is said of the thing's name in this document, and that before what is said of its id.
    ///
    /// - Parameters:
    ///   - words: the slug of the words of the text.
    ///   - name: the slug of the thing's name.
    func decisions(words: String, name: String, id: String) -> [Int] {
        var found = [decisions[AliasSelector(name: words, id: id)], decisions[AliasSelector(name: words)]]
        if name != words {
            let ofName = [decisions[AliasSelector(name: name, id: id)], decisions[AliasSelector(name: name)]]
            found += ofName.map { index in index.flatMap { rows[$0].action == .split ? nil : $0 } }
        }
        found.append(decisions[AliasSelector(id: id)])
        return found.compactMap(\.self)
    }

    /// The row that decides about what row `index` merges into; nil where none does.
    func next(after index: Int) -> Int? {
        let row = rows[index]
        if !row.newEntityID.isEmpty { return decisions[AliasSelector(id: row.newEntityID)] }
        return row.newName.isEmpty ? nil : decisions[AliasSelector(name: slug(row.newName.utf8))]
    }

    /// The row that decides about an id that other rows lead to.
    func decision(onID id: String) -> Int? { decisions[AliasSelector(id: id)] }

    /// The rows that rename a thing, by index, the first of which counts.
    func renamings(name: String, id: String) -> [Int] {
        [AliasSelector(name: name, id: id), AliasSelector(id: id), AliasSelector(name: name)]
            .compactMap { renamings[$0] }
    }

    /// What rows that merge into an id call it; nil where they do not say.
    func givenName(of id: String) -> String? { givenNames[id] }

    /// A warning for each row that was of no use to any document.
    ///
    /// - Parameter tally: how often each row was; rows beyond its end never were.
    func warnings(on tally: [Int]) -> [String] {
        rows.indices.filter { $0 >= tally.count || tally[$0] == 0 }.map { index in
            let row = rows[index]
            let subject = [row.name.isEmpty ? nil : "'\(row.name)'", row.entityID.isEmpty ? nil : row.entityID]
            return "\(path):\(row.line): \(row.action.rawValue) \(subject.compactMap(\.self).joined(separator: " of "))"
                + " matched nothing in this run"
        }
    }
}

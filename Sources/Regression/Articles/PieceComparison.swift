/// Compares all that two outputs hold of one article, and tells each change once.
struct PieceComparison {
    private(set) var changes: [Change] = []
    private(set) var schema: Set<SchemaChange> = []
    private(set) var hasOtherInput = false
    private(set) var isRenumbered = false

    /// - Parameter isMoved: whether the two have different ids, which stand in some pieces.
    /// - Returns: nil where all bytes are the same.
    init?(_ old: DocumentPieces, _ new: DocumentPieces, isMoved: Bool) {
        let shared = DocumentPieces.Source.allCases.filter { old.content($0) != nil && new.content($0) != nil }
        let differing = shared.filter { !old.isSame(as: new, in: $0) }
        if !isMoved, !shared.isEmpty, differing.isEmpty, old.others == new.others { return nil }
        for source in differing {
            guard let before = old.content(source), let after = new.content(source) else { continue }
            add(before, after)
        }
        addOthers(old.others, new.others)
        guard shared.isEmpty else { return }
        // Records and tables have nothing in common but what they say.
        add(old.content, new.content)
        schema = []
        if changes.isEmpty, !isMoved { return nil }
    }

    private mutating func add(_ old: ArticleContent, _ new: ArticleContent) {
        schema.formUnion(SchemaChange.all(old, new))
        // What one source told another would only repeat.
        guard changes.isEmpty else { return }
        let comparison = ArticleComparison(old, new)
        changes = comparison.changes
        hasOtherInput = hasOtherInput || comparison.hasOtherInput
        isRenumbered = isRenumbered || comparison.isRenumbered
    }

    private mutating func addOthers(_ old: [String: [UInt8]], _ new: [String: [UInt8]]) {
        for name in Set(old.keys).union(new.keys).sorted() where old[name] != new[name] {
            let what = new[name] == nil ? "is missing" : old[name] == nil ? "is new" : "changed"
            changes.append(
                Change(
                    effect: .changed, subject: "file", cause: "\(name) \(what)", title: name,
                    detail: "the file \(name) \(what)"))
        }
    }
}

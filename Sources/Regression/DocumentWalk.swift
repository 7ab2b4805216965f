import Pipeline

/// Goes through the documents of two outputs, one at a time, and finds what differs in each.
struct DocumentWalk {
    private(set) var articles: [ArticleDifference] = []
    /// Ids that either output has.
    private(set) var documents: [String] = []
    private(set) var schema: Set<SchemaChange> = []
    /// What totals may change for.
    private(set) var touched = TouchedTotals()
    private var missing = MissingPieces()

    private let old: any ComparedOutput
    private let new: any ComparedOutput
    /// Whether both are folders or both are files; a folder and a file only have in common what they say.
    private let isSameFormat: Bool
    private let oldIDs: Set<String>
    private let newIDs: Set<String>

    init(_ old: any ComparedOutput, _ new: any ComparedOutput) {
        (self.old, self.new) = (old, new)
        isSameFormat = (old is ReportFolder) == (new is ReportFolder)
        (oldIDs, newIDs) = (Set(old.articleIDs), Set(new.articleIDs))
    }

    /// Kinds of file that just one of the two outputs has of its articles.
    var formats: [Change] { missing.changes }

    mutating func compare() throws(RunError) {
        let unlisted = Set((old as? ReportFolder)?.unlistedIDs ?? []).subtracting(newIDs)
        let failed = Set(old.failures.keys).union(new.failures.keys)
        documents = oldIDs.union(newIDs).union(failed).union(unlisted).sorted()
        let moves = try moves()
        for id in documents {
            if let target = moves.targets[id] {
                try compareMoved(id, target)
            } else if !moves.sources.contains(id) {
                try compare(id, isUnlisted: unlisted.contains(id))
            }
        }
    }

    private mutating func compare(_ id: String, isUnlisted: Bool) throws(RunError) {
        switch (oldIDs.contains(id), newIDs.contains(id)) {
        case (true, true):
            try compareArticle(ArticleDifference(id: id, fate: .kept), new: id)
        case (true, false):
            touched.add(try old.pieces(of: id).content)
            note(id, new.failures[id].map { .failed($0) } ?? .inputGone)
        case (false, true):
            touched.add(try new.pieces(of: id).content)
            note(id, old.failures[id].map { .noLongerFails($0) } ?? .new)
        case (false, false) where isUnlisted && new.failures[id] == nil:
            articles.append(ArticleDifference(id: id, fate: .unreferenced))
        case (false, false):
            compareFailures(id)
        }
    }

    private mutating func compareFailures(_ id: String) {
        switch (old.failures[id], new.failures[id]) {
        case (let before?, let after?) where before != after: note(id, .failsOtherwise(before, after))
        case (nil, let after?): note(id, .failed(after))
        case (_?, nil): note(id, .inputGone)
        default: break
        }
    }

    private mutating func note(_ id: String, _ fate: ArticleDifference.Fate) {
        if new.failures[id] != old.failures[id] { touched.hasFailures = true }
        articles.append(ArticleDifference(id: id, fate: fate))
    }

    private mutating func compareMoved(_ id: String, _ target: String) throws(RunError) {
        try compareArticle(ArticleDifference(id: id, fate: .moved(to: target)), new: target)
    }

    /// Compares what the best source of both says; the others are asked where that shows no change, for they repeat it.
    private mutating func compareArticle(_ difference: ArticleDifference, new newID: String) throws(RunError) {
        var difference = difference
        let (before, after) = (try old.pieces(of: difference.id), try new.pieces(of: newID))
        if isSameFormat { missing.note(before, after) }
        guard let differing = PieceComparison(before, after, isMoved: difference.fate != .kept) else { return }
        schema.formUnion(differing.schema)
        touched.add(before.content)
        touched.add(after.content)
        difference.changes = differing.changes
        difference.hasOtherInput = differing.hasOtherInput
        difference.isRenumbered = differing.isRenumbered
        difference.onlyBytes = differing.changes.isEmpty
        // Columns that came or went, and another format, explain other bytes of all articles.
        let isExplained = differing.changes.isEmpty && (!differing.schema.isEmpty || !isSameFormat)
        if difference.fate != .kept || !isExplained { articles.append(difference) }
    }

    /// Articles whose input is the same under another name.
    private func moves() throws(RunError) -> (targets: [String: String], sources: Set<String>) {
        let gone = oldIDs.subtracting(newIDs).filter { new.failures[$0] == nil }
        let added = newIDs.subtracting(oldIDs)
        guard !gone.isEmpty, !added.isEmpty else { return ([:], []) }
        var idsOfHash: [String: [String]] = [:]
        for id in added.sorted(by: >) {
            idsOfHash[try new.pieces(of: id).content["source_sha256"], default: []].append(id)
        }
        idsOfHash[""] = nil
        var targets: [String: String] = [:]
        for id in gone.sorted() {
            targets[id] = idsOfHash[try old.pieces(of: id).content["source_sha256"]]?.popLast()
        }
        return (targets, Set(targets.values))
    }
}

/// Counts kinds of file that articles have in just one of two outputs, as where one was written without JSON.
struct MissingPieces {
    private var counts: [String: (lost: Int, new: Int)] = [:]

    mutating func note(_ old: DocumentPieces, _ new: DocumentPieces) {
        let (before, after) = (Self.names(old), Self.names(new))
        for name in before.subtracting(after) { counts[name, default: (0, 0)].lost += 1 }
        for name in after.subtracting(before) { counts[name, default: (0, 0)].new += 1 }
    }

    var changes: [Change] {
        counts.sorted { $0.key < $1.key }.flatMap { name, count in
            [("is missing", count.lost), ("is new", count.new)].filter { $0.1 > 0 }.map { what, articles in
                Change(
                    effect: .changed, subject: "file", cause: "\(name) \(what)", title: name,
                    detail: "\(name) \(what) in \(Noun.counted(articles, "article"))")
            }
        }
    }

    private static func names(_ pieces: DocumentPieces) -> Set<String> {
        Set(pieces.ownTables.keys.map { "articles/…/\($0).csv" })
            .union(pieces.record == nil ? [] : ["article.json"])
    }
}

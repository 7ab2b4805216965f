/// Which rows of the totals follow from articles that changed.
struct TouchedTotals {
    private(set) var isEmpty = true
    /// A failure names no outlet, so any row of the outlets may follow from it.
    var hasFailures = false { didSet { isEmpty = false } }

    private var keys: [String: Set<[String]>] = [:]

    /// The columns by which a row of a table of totals is known.
    static let keyColumns: [String: [String]] = [
        "entity_totals": ["entity_id"], "claim_totals": ["kind", "unit", "currency", "concept"], "outlets": ["outlet"],
    ]

    /// Notes what an article, as it was or as it is, adds to the totals.
    mutating func add(_ article: ArticleContent) {
        isEmpty = false
        keys["outlets", default: []].insert([article["outlet"].lowercased()])
        note(article.layer("entities"), ["entity_id"], in: "entity_totals")
        note(article.layer("claims"), ["kind", "unit", "currency", "concept"], in: "claim_totals")
    }

    /// Whether a changed article explains that a row of totals changed.
    func explains(_ key: [String], of table: String) -> Bool {
        if table == "outlets", hasFailures { return true }
        return keys[table]?.contains(key.map { $0.lowercased() }) ?? false
    }

    private mutating func note(_ layer: RowLayer?, _ columns: [String], in table: String) {
        for row in layer?.with(columns).rows ?? [] { keys[table, default: []].insert(row.map { $0.lowercased() }) }
    }
}

/// Adds up what each outlet of a run has published.
struct OutletTotals {
    /// One row of the result.
    struct Row: Sendable {
        /// Empty for documents whose outlet is not known.
        var outlet: String
        var articles = 0
        var failed = 0
        var words = 0
        var entities = 0
        var claims = 0
        var quotes = 0
        var speakers = 0
    }

    private struct Total {
        var row: Row
        var speakers: Set<String> = []

        mutating func add(_ article: ArticleSummary) {
            row.articles += 1
            row.words += article.words
            row.entities += article.entities.reduce(0) { $0 + $1.mentions }
            row.claims += article.claims.reduce(0) { $0 + $1.value.count }
            row.quotes += article.quoteForms.count
            speakers.formUnion(article.speakers)
            row.speakers = speakers.count
        }
    }

    private var totals: [String: Total] = [:]

    mutating func add(_ article: ArticleSummary) {
        totals[article.outlet, default: Total(row: Row(outlet: article.outlet))].add(article)
    }

    mutating func addWords(_ count: Int, outlet: String) {
        totals[outlet, default: Total(row: Row(outlet: outlet))].row.words += count
    }

    mutating func addFailure(outlet: String) {
        totals[outlet, default: Total(row: Row(outlet: outlet))].row.failed += 1
    }

    /// By name; the row for unknown outlets last, and always there.
    var rows: [Row] {
        let known = totals.values.map(\.row).filter { !$0.outlet.isEmpty }.sorted { $0.outlet < $1.outlet }
        return known + [totals[""]?.row ?? Row(outlet: "")]
    }
}

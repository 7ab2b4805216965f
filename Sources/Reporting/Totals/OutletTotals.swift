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
            row.claims += article.claims.reduce(0) { $0 + $1.count }
            row.quotes += article.quoteForms.count
            speakers.formUnion(article.speakers)
            row.speakers = speakers.count
        }
    }

    private var totals: [Total] = []
    private var numbers: [String: Int] = [:]

    /// - Returns: the outlet's number, by which other totals tell outlets apart.
    mutating func add(_ article: ArticleSummary) -> Int {
        let number = number(of: article.outlet)
        totals[number].add(article)
        return number
    }

    mutating func addWords(_ count: Int, outlet: String) { totals[number(of: outlet)].row.words += count }

    mutating func addFailure(outlet: String) { totals[number(of: outlet)].row.failed += 1 }

    /// Counted from 0.
    private mutating func number(of outlet: String) -> Int {
        if let number = numbers[outlet] { return number }
        numbers[outlet] = totals.count
        totals.append(Total(row: Row(outlet: outlet)))
        return totals.count - 1
    }

    /// By name; the row for unknown outlets last, and always there.
    var rows: [Row] {
        let known = totals.map(\.row).filter { !$0.outlet.isEmpty }.sorted { $0.outlet < $1.outlet }
        return known + [numbers[""].map { totals[$0].row } ?? Row(outlet: "")]
    }
}

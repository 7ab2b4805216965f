import Pipeline

/// All that a report adds up over the articles of a run.
struct RunTotals {
    private(set) var entities = EntityTotals()
    private(set) var claims = ClaimTotals()
    private(set) var outlets = OutletTotals()
    private(set) var summary = RunSummary()

    mutating func add(_ article: ArticleSummary) {
        let outlet = outlets.add(article)
        entities.add(article, outlet: outlet)
        claims.add(article, outlet: outlet)
        summary.add(article)
    }

    /// Adds words that are known of an outlet but not of its articles.
    mutating func addWords(_ count: Int, outlet: String) {
        outlets.addWords(count, outlet: outlet)
        summary.addWords(count)
    }

    mutating func add(_ failure: DocumentError.Kind, outlet: String) {
        outlets.addFailure(outlet: outlet)
        summary.add(failure)
    }
}

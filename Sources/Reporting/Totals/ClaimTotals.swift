import Model
import Numbers

/// Adds up which sorts of figures a run has. Grows with the number of different sorts, not of articles.
struct ClaimTotals {
    /// What claims are grouped by.
    struct Sort: Hashable, Sendable {
        var kind: ClaimKind
        var unit: String
        var currency: String
        var concept: String
    }

    /// One row of the result.
    struct Row: Sendable {
        var sort: Sort
        var claims: Int
        var articles: Int
        var outlets: Int
        var min: ExactDecimal?
        var max: ExactDecimal?
    }

    private struct Total {
        var claims = 0
        var articles = 0
        /// Their numbers.
        var outlets: Set<Int> = []
        var min: ExactDecimal?
        var max: ExactDecimal?

        mutating func add(_ article: ArticleSummary.ClaimCount, outlet: Int) {
            claims += article.count
            articles += 1
            outlets.insert(outlet)
            if let least = article.min { min = Swift.min(min ?? least, least) }
            if let most = article.max { max = Swift.max(max ?? most, most) }
        }
    }

    private var totals: [Sort: Total] = [:]

    /// - Parameter outlet: its number.
    mutating func add(_ article: ArticleSummary, outlet: Int) {
        for claims in article.claims { totals[claims.sort, default: Total()].add(claims, outlet: outlet) }
    }

    /// Most claims first; ties by kind, unit, currency and concept.
    var rows: [Row] {
        totals.map { sort, total in
            Row(
                sort: sort, claims: total.claims, articles: total.articles, outlets: total.outlets.count,
                min: total.min, max: total.max)
        }
        .sorted { left, right in
            left.claims != right.claims ? left.claims > right.claims : left.sort < right.sort
        }
    }
}

extension ClaimTotals.Sort: Comparable {
    static func < (left: Self, right: Self) -> Bool {
        (left.kind.rawValue, left.unit, left.currency, left.concept)
            < (right.kind.rawValue, right.unit, right.currency, right.concept)
    }
}

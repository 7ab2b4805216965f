import Model

/// Adds up who is named across a run. Grows with the number of different names, not of articles.
struct EntityTotals {
    private struct Total {
        var type: EntityType
        var mentions = 0
        var articles = 0
        /// Their numbers.
        var outlets: Set<Int> = []
        /// Each form of the name with the number of articles that have it as their fullest.
        var names: [String: Int] = [:]
        var firstPublished: String?
        var lastPublished: String?

        mutating func add(_ entity: ArticleSummary.EntityCount, outlet: Int, date: String?) {
            mentions += entity.mentions
            articles += 1
            outlets.insert(outlet)
            names[entity.name, default: 0] += 1
            guard let date else { return }
            firstPublished = min(firstPublished ?? date, date)
            lastPublished = max(lastPublished ?? date, date)
        }
    }

    /// One row of the result.
    struct Row: Sendable {
        var id: String
        var name: String
        var type: EntityType
        var mentions: Int
        var articles: Int
        var outlets: Int
        var firstPublished: String?
        var lastPublished: String?
    }

    private var totals: [String: Total] = [:]

    /// - Parameter outlet: its number.
    mutating func add(_ article: ArticleSummary, outlet: Int) {
        for entity in article.entities {
            totals[entity.id, default: Total(type: entity.type)].add(entity, outlet: outlet, date: article.publishedAt)
        }
    }

    /// Most mentions first; ties by articles, then by id.
    var rows: [Row] {
        totals.map { id, total in
            Row(
                id: id, name: Self.chosenName(total.names), type: total.type, mentions: total.mentions,
                articles: total.articles, outlets: total.outlets.count, firstPublished: total.firstPublished,
                lastPublished: total.lastPublished)
        }
        .sorted { ($1.mentions, $1.articles, $0.id) < ($0.mentions, $0.articles, $1.id) }
    }

    /// The form that most articles have; of equals the longer, then the first in code-point order.
    private static func chosenName(_ names: [String: Int]) -> String {
        let best = names.max { ($0.value, $0.key.count, $1.key) < ($1.value, $1.key.count, $0.key) }
        return best?.key ?? ""
    }
}

import JSON
import Model
import Pipeline

/// The totals of `summary.json`: how much of each status, type, kind and form.
struct RunSummary {
    private var articles = 0
    private var words = 0
    private var sentences = 0
    private var failures: [DocumentError.Kind: Int] = [:]
    private var entities: [EntityType: Int] = [:]
    private var claims: [ClaimKind: Int] = [:]
    private var quotes: [QuoteForm: Int] = [:]
    private var dates: [TimexType: Int] = [:]

    mutating func add(_ article: ArticleSummary) {
        articles += 1
        words += article.words
        sentences += article.sentences
        for entity in article.entities { entities[entity.type, default: 0] += entity.mentions }
        for claims in article.claims { self.claims[claims.sort.kind, default: 0] += claims.count }
        for form in article.quoteForms { quotes[form, default: 0] += 1 }
        for type in article.dateTypes { dates[type, default: 0] += 1 }
    }

    mutating func addWords(_ count: Int) { words += count }

    mutating func add(_ failure: DocumentError.Kind) { failures[failure, default: 0] += 1 }

    func write(to json: inout JSONWriter, outlets: [OutletTotals.Row]) {
        json.beginObject()
        count("documents", articles + failures.values.reduce(0, +), in: &json)
        count("ok", articles, in: &json)
        count("failed", failures.values.reduce(0, +), in: &json)
        count("words", words, in: &json)
        count("sentences", sentences, in: &json)
        counts("failures", DocumentError.Kind.allCases.map { ($0.rawValue, failures[$0]) }, in: &json)
        counts("entities", EntityType.allCases.map { ($0.rawValue, entities[$0]) }, in: &json)
        counts("dates", TimexType.allCases.map { ($0.rawValue, dates[$0]) }, in: &json)
        counts("quotes", QuoteForm.allCases.map { ($0.rawValue, quotes[$0]) }, in: &json)
        counts("claims", ClaimKind.allCases.map { ($0.rawValue, claims[$0]) }, in: &json)
        write(outlets, to: &json)
        json.endObject()
        json.endLine()
    }

    private func write(_ outlets: [OutletTotals.Row], to json: inout JSONWriter) {
        json.key("outlets")
        json.beginArray()
        for row in outlets {
            json.beginObject()
            json.key("outlet")
            if row.outlet.isEmpty { json.null() } else { json.string(row.outlet) }
            count("articles", row.articles, in: &json)
            count("failed", row.failed, in: &json)
            json.endObject()
        }
        json.endArray()
    }

    private func count(_ key: String, _ value: Int, in json: inout JSONWriter) {
        json.key(key)
        json.integer(value)
    }

    /// An object of a total and of each count that is not 0.
    private func counts(_ key: String, _ counts: [(key: String, count: Int?)], in json: inout JSONWriter) {
        json.key(key)
        json.beginObject()
        count("total", counts.reduce(0) { $0 + ($1.count ?? 0) }, in: &json)
        for (key, value) in counts where (value ?? 0) > 0 { count(key, value ?? 0, in: &json) }
        json.endObject()
    }
}

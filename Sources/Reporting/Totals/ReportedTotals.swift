import JSON
import Model
import Numbers
import Pipeline

/// What a report says of one article, as far as totals count it. Words are those of the tables.
public struct ReportedArticle: Sendable {
    /// A mention of an entity.
    public struct Mention: Hashable, Sendable {
        public var id: String
        public var name: String
        public var type: String

        public init(id: String, name: String, type: String) { (self.id, self.name, self.type) = (id, name, type) }
    }

    /// A claim with its figures, which are decimals.
    public struct Claim: Hashable, Sendable {
        public var kind: String
        public var unit: String
        public var currency: String
        public var concept: String
        public var figures: [String]

        public init(kind: String, unit: String, currency: String, concept: String, figures: [String]) {
            (self.kind, self.unit, self.currency) = (kind, unit, currency)
            (self.concept, self.figures) = (concept, figures)
        }
    }

    /// Empty where it is not known.
    public var outlet = ""
    public var publishedAt: String?
    public var words = 0
    public var sentences = 0
    public var mentions: [Mention] = []
    public var claims: [Claim] = []
    public var quoteForms: [String] = []
    public var dateTypes: [String] = []
    /// Entity ids of the quotes' speakers, or their words where they name no entity.
    public var speakers: Set<String> = []

    public init() {}
}

/// Totals of a report, made anew from what it says of its articles: byte by byte what a run over these writes.
public struct ReportedTotals {
    private var totals = RunTotals()

    public init() {}

    public mutating func add(_ article: ReportedArticle) { totals.add(ArticleSummary(article)) }

    /// - Parameter kind: as `failures.csv` names it; another word counts for nothing.
    public mutating func addFailure(kind: String, outlet: String) {
        guard let kind = DocumentError.Kind(rawValue: kind) else { return }
        totals.add(kind, outlet: outlet)
    }

    /// Adds words that are known of an outlet but not of its articles.
    public mutating func addWords(_ count: Int, outlet: String) { totals.addWords(count, outlet: outlet) }

    /// A file of totals by its name, such as "outlets.csv"; nil for any other name.
    public func file(_ name: String) -> [UInt8]? {
        if name == "summary.json" {
            var json = JSONWriter(.rows)
            totals.summary.write(to: &json, outlets: totals.outlets.rows)
            return json.bytes
        }
        guard let total = TotalTable.all(of: totals).first(where: { name.hasPrefix("\($0.table.name).") }) else {
            return nil
        }
        return name.hasSuffix(".csv") ? total.table.header + total.csv : total.json
    }
}

extension ArticleSummary {
    fileprivate init(_ article: ReportedArticle) {
        outlet = article.outlet
        publishedAt = article.publishedAt
        words = article.words
        sentences = article.sentences
        entities = Self.entities(article.mentions)
        claims = Self.claims(article.claims)
        quoteForms = article.quoteForms.compactMap(QuoteForm.init(rawValue:))
        dateTypes = article.dateTypes.compactMap(TimexType.init(rawValue:))
        speakers = article.speakers.sorted()
    }

    private static func entities(_ mentions: [ReportedArticle.Mention]) -> [EntityCount] {
        var counts: [EntityCount] = []
        var places: [String: Int] = [:]
        for mention in mentions {
            guard let type = EntityType(rawValue: mention.type) else { continue }
            let place = places[mention.id] ?? counts.count
            if place == counts.count {
                counts.append(EntityCount(id: mention.id, name: mention.name, type: type, mentions: 0))
                places[mention.id] = place
            }
            counts[place].mentions += 1
        }
        return counts
    }

    private static func claims(_ claims: [ReportedArticle.Claim]) -> [ClaimCount] {
        claimCounts(
            claims.compactMap { claim in
                guard let kind = ClaimKind(rawValue: claim.kind) else { return nil }
                let sort = ClaimTotals.Sort(
                    kind: kind, unit: claim.unit, currency: claim.currency, concept: claim.concept.lowercased())
                return (sort, claim.figures.compactMap { ExactDecimal($0) })
            })
    }
}

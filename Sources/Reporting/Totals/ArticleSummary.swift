import Model
import Numbers

/// What the totals need to know of an article, without its text.
struct ArticleSummary: Sendable {
    /// One entity of the article.
    struct EntityCount: Sendable {
        var id: String
        var name: String
        var type: EntityType
        var mentions: Int
    }

    /// The figures of one sort in the article.
    struct ClaimCount: Sendable {
        var sort: ClaimTotals.Sort
        var count = 0
        var min: ExactDecimal?
        var max: ExactDecimal?

        /// Counts a claim with these figures.
        mutating func add(_ figures: [ExactDecimal]) {
            count += 1
            min = (figures + [min].compactMap(\.self)).min()
            max = (figures + [max].compactMap(\.self)).max()
        }
    }

    var outlet: String
    var publishedAt: String?
    var words: Int
    var sentences: Int
    var entities: [EntityCount]
    /// Each sort once.
    var claims: [ClaimCount]
    var quoteForms: [QuoteForm]
    var dateTypes: [TimexType]
    /// Entity ids of the quotes' speakers, or their words where they name no entity; each once.
    var speakers: [String]

    init(_ document: Document) {
        outlet = document.bestMetadata.outlet?.value ?? ""
        publishedAt = document.bestMetadata.publishedAt?.value
        words = document.wordCount
        sentences = document.sentences.count
        entities = Self.entityCounts(document.entities)
        claims = Self.claimCounts(document)
        quoteForms = document.quotes.map(\.form)
        dateTypes = document.dates.map(\.type)
        let speakers = document.quotes.compactMap(\.speaker).map { speaker in
            document.identity(of: speaker)?.id ?? document.string(in: speaker.bytes)
        }
        self.speakers = Set(speakers).sorted()
    }

    private static func entityCounts(_ layer: EntityLayer) -> [EntityCount] {
        var mentions = Array(repeating: 0, count: layer.identities.count)
        for mention in layer.mentions { mentions[mention.identity] += 1 }
        return zip(layer.identities, mentions).map { identity, count in
            EntityCount(id: identity.id, name: identity.name, type: identity.type, mentions: count)
        }
    }

    private static func claimCounts(_ document: Document) -> [ClaimCount] {
        claimCounts(
            document.claims.map { claim in
                let quantity = claim.quantity
                return (
                    sort(of: claim, in: document), [quantity.value, quantity.min, quantity.max].compactMap(\.self)
                )
            })
    }

    /// Claims with their figures, by sort.
    static func claimCounts(_ claims: [(sort: ClaimTotals.Sort, figures: [ExactDecimal])]) -> [ClaimCount] {
        var counts: [ClaimTotals.Sort: ClaimCount] = [:]
        for (sort, figures) in claims { counts[sort, default: ClaimCount(sort: sort)].add(figures) }
        return counts.values.sorted { $0.sort < $1.sort }
    }

    private static func sort(of claim: Claim, in document: Document) -> ClaimTotals.Sort {
        ClaimTotals.Sort(
            kind: claim.kind, unit: claim.unit.name ?? "", currency: claim.unit.currency ?? "",
            concept: claim.concept.map { document.string(in: $0).lowercased() } ?? "")
    }
}

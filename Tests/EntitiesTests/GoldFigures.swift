import Model
import Text

/// How well `tag.entities` does on the reports of `Tests/gold`: F1 in thousandths, by what is counted.
struct GoldFigures {
    private var counts: [String: (right: Int, found: Int, wanted: Int)] = [:]

    /// For each type, all types together, the spans alone, and pairs of mentions of one thing.
    var values: [String: Int] {
        counts.mapValues { Int((2000 * Double($0.right) / Double(max(1, $0.found + $0.wanted))).rounded(.down)) }
    }

    mutating func add(_ document: GoldDocument, _ entities: EntityLayer) {
        let found = entities.mentions.map {
            GoldDocument.Mention(bytes: $0.bytes.indices, type: $0.type, number: $0.identity)
        }
        for type in EntityType.allCases {
            let (wanted, found) = (document.mentions.filter { $0.type == type }, found.filter { $0.type == type })
            guard !wanted.isEmpty || !found.isEmpty else { continue }
            add(type.rawValue, Self.typed(found), Self.typed(wanted))
        }
        add("all", Self.typed(found), Self.typed(document.mentions))
        add("spans", Set(found.map(\.bytes)), Set(document.mentions.map(\.bytes)))
        // Only of names that were found: those that were not are counted above.
        let both = Set(found.map(\.bytes)).intersection(document.mentions.map(\.bytes))
        add(
            "identities", Self.pairs(found.filter { both.contains($0.bytes) }),
            Self.pairs(document.mentions.filter { both.contains($0.bytes) }))
    }

    private mutating func add<Item>(_ measure: String, _ found: Set<Item>, _ wanted: Set<Item>) {
        let old = counts[measure] ?? (0, 0, 0)
        counts[measure] = (
            old.right + found.intersection(wanted).count, old.found + found.count, old.wanted + wanted.count
        )
    }

    private static func typed(_ mentions: [GoldDocument.Mention]) -> Set<GoldDocument.Mention> {
        Set(mentions.map { GoldDocument.Mention(bytes: $0.bytes, type: $0.type, number: 0) })
    }

    /// The pairs of mentions that name one thing.
    private static func pairs(_ mentions: [GoldDocument.Mention]) -> Set<[Range<Int>]> {
        var pairs: Set<[Range<Int>]> = []
        for (index, first) in mentions.enumerated() {
            for second in mentions[(index + 1)...] where second.number == first.number {
                pairs.insert([first.bytes, second.bytes])
            }
        }
        return pairs
    }
}

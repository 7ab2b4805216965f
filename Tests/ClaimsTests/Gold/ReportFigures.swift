import Model
import Numbers
import Text

/// How well dates, quotes and claims are read on the reports of `Tests/gold/reports`: F1 in thousandths, by what is
/// counted.
///
/// A claim counts as found where its words overlap and its value and bounds are the same; its fields are counted on the
/// claims found. A field that neither side has counts for nothing.
struct ReportFigures {
    private var counts: [String: (right: Int, found: Int, wanted: Int)] = [:]

    var values: [String: Int] {
        counts.mapValues { Int((2000 * Double($0.right) / Double(max(1, $0.found + $0.wanted))).rounded(.down)) }
    }

    mutating func add(_ report: GoldReport, _ tagged: Tagged) throws {
        try addDates(report, tagged)
        try addClaims(report, tagged)
        try addQuotes(report, tagged)
    }

    private mutating func add(_ measure: String, _ right: Int, of found: Int, _ wanted: Int) {
        let old = counts[measure] ?? (0, 0, 0)
        counts[measure] = (old.right + right, old.found + found, old.wanted + wanted)
    }

    // MARK: - Dates

    private mutating func addDates(_ report: GoldReport, _ tagged: Tagged) throws {
        var anchors = GoldAnchors(report.text)
        let ranges = try report.dates.map { try anchors.next($0.text, after: $0.after) }
        let found = tagged.document.dates
        let overlaps = Pairing(ranges.count, found.count) { ranges[$0].overlaps(found[$1].bytes.indices) }
        let values = Pairing(ranges.count, found.count) {
            ranges[$0].overlaps(found[$1].bytes.indices) && report.dates[$0].timex == found[$1].reading.timex
        }
        add("date found", overlaps.pairs.count, of: found.count, ranges.count)
        add("date value", values.pairs.count, of: found.count, ranges.count)
    }

    // MARK: - Claims

    private mutating func addClaims(_ report: GoldReport, _ tagged: Tagged) throws {
        var anchors = GoldAnchors(report.text)
        let ranges = try report.claims.map { try anchors.next($0.text, after: $0.after) }
        let found = tagged.claims
        let pairing = Pairing(ranges.count, found.count) {
            ranges[$0].overlaps(found[$1].bytes.indices) && Self.isSameAmount(report.claims[$0], found[$1])
        }
        add("claim value", pairing.pairs.count, of: found.count, ranges.count)
        for (wanted, got) in pairing.pairs.map({ (report.claims[$0.0], found[$0.1]) }) {
            addFields(wanted, got, tagged)
        }
    }

    /// The same value, or, of a range, the same bounds.
    private static func isSameAmount(_ wanted: GoldReport.Claim, _ claim: Claim) -> Bool {
        guard wanted.value == claim.quantity.value?.description else { return false }
        return wanted.value != nil
            || wanted.min == claim.quantity.min?.description && wanted.max == claim.quantity.max?.description
    }

    private mutating func addFields(_ wanted: GoldReport.Claim, _ claim: Claim, _ tagged: Tagged) {
        addAlways("kind", wanted.kind, claim.kind.rawValue)
        addAlways("comparator", wanted.comparator ?? "exactly", claim.quantity.comparator.rawValue)
        addAlways(
            "unit", [wanted.unit, wanted.per, wanted.currency],
            [claim.unit.name, claim.unit.per, claim.unit.currency])
        addWords("claim concept", wanted.concept, tagged.words(claim.concept))
        addWords("claim holder", wanted.holder, tagged.words(claim.holder))
        addWords("claim source", wanted.source, tagged.words(claim.attribution?.source.bytes))
        addMarked("change", wanted.change?.direction ?? "none", (claim.change?.direction ?? .none).rawValue, "none")
        addMarked("polarity", wanted.polarity ?? "asserted", claim.polarity.rawValue, "asserted")
        addMarked("modality", wanted.modality ?? "actual", claim.modality.rawValue, "actual")
        addMarked("as of", wanted.asOf ?? "", claim.asOf ?? "", "")
    }

    private mutating func addAlways<Value: Equatable>(_ field: String, _ wanted: Value, _ found: Value) {
        add("claim \(field)", wanted == found ? 1 : 0, of: 1, 1)
    }

    /// A field of which only what differs from `unmarked` is counted.
    private mutating func addMarked(_ field: String, _ wanted: String, _ found: String, _ unmarked: String) {
        let isRight = wanted == found && wanted != unmarked
        add("claim \(field)", isRight ? 1 : 0, of: found == unmarked ? 0 : 1, wanted == unmarked ? 0 : 1)
    }

    /// Words of the text are right where they share one that means something.
    private mutating func addWords(_ measure: String, _ wanted: String?, _ found: String?) {
        let isRight = wanted.map { wanted in found.map { Self.share(wanted, $0) } ?? false } ?? false
        add(measure, isRight ? 1 : 0, of: found == nil ? 0 : 1, wanted == nil ? 0 : 1)
    }

    private static func share(_ first: String, _ second: String) -> Bool {
        first.lowercased() == second.lowercased() || !meaningfulWords(first).isDisjoint(with: meaningfulWords(second))
    }

    private static func meaningfulWords(_ words: String) -> Set<Substring> {
        Set(words.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "%" })
            .subtracting([
                "the", "a", "an", "of", "in", "on", "at", "for", "to", "and", "or", "its", "their", "his", "her",
            ])
    }

    // MARK: - Quotes

    private mutating func addQuotes(_ report: GoldReport, _ tagged: Tagged) throws {
        var anchors = GoldAnchors(report.text)
        let wanted = try report.quotes.map { Set(try anchors.next(parts: $0.content, after: $0.after).joined()) }
        let found = tagged.document.quotes.map { Set($0.content.map(\.indices).joined()) }
        let pairing = Pairing(wanted.count, found.count) {
            2 * wanted[$0].intersection(found[$1]).count >= wanted[$0].union(found[$1]).count
        }
        add("quote content", pairing.pairs.count, of: found.count, wanted.count)
        for (quote, got) in pairing.pairs.map({ (report.quotes[$0.0], tagged.document.quotes[$0.1]) }) {
            add("quote form", quote.form == got.form.rawValue ? 1 : 0, of: 1, 1)
            addWords("quote speaker", quote.speaker, tagged.words(got.speaker?.bytes))
            let identity = got.speaker?.identity.map { tagged.document.entities.identities[$0].name }
            addWords("quote entity", quote.name, identity)
        }
    }
}

/// Pairs what is wanted with what was found, each at most once, in order.
struct Pairing {
    private(set) var pairs: [(Int, Int)] = []

    init(_ wanted: Int, _ found: Int, where isPair: (Int, Int) -> Bool) {
        var used: Set<Int> = []
        for left in 0..<wanted {
            guard let right = (0..<found).first(where: { !used.contains($0) && isPair(left, $0) }) else { continue }
            used.insert(right)
            pairs.append((left, right))
        }
    }
}

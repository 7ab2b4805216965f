import Model
import Text

/// Finds who said a figure: the innermost quote that holds it.
struct AttributionFinder {
    /// Parts of quotes, in text order.
    private let parts: [(bytes: ByteRange, quote: Int)]
    private let quotes: [Quote]

    private let text: ClaimText

    init(_ text: ClaimText) {
        self.text = text
        let quotes = text.document.quotes
        self.quotes = quotes
        parts = quotes.enumerated().flatMap { index, quote in quote.content.map { ($0, index) } }
            .sorted { ($0.bytes, $0.quote) < ($1.bytes, $1.quote) }
    }

    /// How many parts before the figure are looked at: quotes nest no deeper than this in news.
    private static let reach = 8

    func attribution(of bytes: ByteRange) -> Attribution? {
        let after = parts.partitioningIndex { $0.bytes.start > bytes.start }
        var best: (count: Int, quote: Int)?
        for part in parts[max(0, after - Self.reach)..<after] where part.bytes.contains(bytes) {
            if best.map({ part.bytes.count < $0.count }) ?? true { best = (part.bytes.count, part.quote) }
        }
        guard let best, let speaker = quotes[best.quote].speaker else { return nil }
        let quote = quotes[best.quote]
        return Attribution(form: form(of: quote), source: author(of: speaker), cue: quote.cue, quote: best.quote)
    }

    /// "the latest estimate by the Ministry of Defense": whoever made the document is the source, not the document.
    private func author(of speaker: Speaker) -> Speaker {
        guard speaker.identity == nil, let last = text.tokens.lastIndex(endingAt: speaker.bytes.end),
            text.equals(last + 1, "by") || text.equals(last + 1, "from")
        else { return speaker }
        let mentions = text.document.entities.mentions
        let start = text.tag(last + 2) == .determiner ? last + 3 : last + 2
        let index = mentions.partitioningIndex { $0.tokens.start >= start }
        guard index < mentions.count, mentions[index].tokens.start == start else { return speaker }
        return Speaker(bytes: mentions[index].bytes, identity: mentions[index].identity)
    }

    private func form(of quote: Quote) -> Attribution.Form {
        if quote.rule.hasPrefix("according") { return .accordingTo }
        switch quote.form {
        case .direct: return .direct
        case .mixed: return .mixed
        case .indirect: return .indirect
        }
    }
}

import Model
import Text

/// Finds who said a figure: the innermost quote that holds it.
struct AttributionFinder {
    /// Parts of quotes, in text order.
    private let parts: [(bytes: ByteRange, quote: Int)]
    private let quotes: [Quote]

    init(_ text: ClaimText) {
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
        return Attribution(form: form(of: quote), source: speaker, cue: quote.cue, quote: best.quote)
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

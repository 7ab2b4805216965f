import Lexicons
import Model
import Text

/// Finds who said a figure: the innermost quote that holds it.
struct AttributionFinder {
    private let text: ClaimText
    /// Parts of quotes, in text order.
    private let parts: [(bytes: ByteRange, quote: Int)]
    private let quotes: [Quote]

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
        let around = parts[max(0, after - Self.reach)..<after].filter { $0.bytes.contains(bytes) }
        guard let least = around.map(\.bytes.count).min() else { return nil }
        let inner = around.filter { $0.bytes.count == least }
        // Of a chain the quotes have one content: who speaks here is the source, and who is cited the way.
        let cited = inner.first { quotes[$0.quote].rule == Self.chainRule }
        guard let best = inner.first(where: { quotes[$0.quote].rule != Self.chainRule }) ?? cited,
            let speaker = quotes[best.quote].speaker
        else { return nil }
        let quote = quotes[best.quote]
        let source = cited.flatMap { $0.quote == best.quote ? nil : quotes[$0.quote].speaker }
        return Attribution(
            form: form(of: quote, speaker), source: speaker, via: source ?? via(quote, speaker), cue: quote.cue,
            quote: best.quote)
    }

    /// The rule of a quote whose speaker is cited by the speaker of another one.
    private static let chainRule = "chain"

    private func form(of quote: Quote, _ speaker: Speaker) -> Attribution.Form {
        if isDocument(speaker) { return .document }
        if quote.rule.hasPrefix("according") { return .accordingTo }
        switch quote.form {
        case .direct: return .direct
        case .mixed: return .mixed
        case .indirect: return .indirect
        }
    }

    /// Whether the head of the source's words is a noun of writings: "a report by the ministry".
    private func isDocument(_ speaker: Speaker) -> Bool {
        guard speaker.identity == nil || text.document.entities.identities[speaker.identity ?? 0].type != .person,
            let first = text.tokens.firstIndex(startingAt: speaker.bytes.start)
        else { return false }
        if isNamedByDocument(first) { return true }
        var head = first
        for index in first..<text.tokens.count where text.tokens[index].bytes.end <= speaker.bytes.end {
            guard text.tag(index) != .adposition, !(index > first && text.tag(index) == .punctuation) else { break }
            if text.isNoun(index) { head = index }
            if text.tokens[index].bytes.end == speaker.bytes.end { break }
        }
        return text.tag(head) == .noun && DocumentTable.contains(text.word(head))
    }

    /// "a report by the ministry": the source's words are what made the writing.
    private func isNamedByDocument(_ first: Int) -> Bool {
        var index = first - 1
        while index > 0, text.tag(index) == .determiner { index -= 1 }
        guard index > 0, text.equals(index, "by") || text.equals(index, "from") || text.equals(index, "of") else {
            return false
        }
        return text.tag(index - 1) == .noun && DocumentTable.contains(text.word(index - 1))
    }

    // MARK: - Chains

    /// How many tokens around the cue the words of a chain may stand.
    private static let chainReach = 12

    /// "he told AFP", "quoted by Interfax as saying"; whom "citing" names has a quote of its own.
    private func via(_ quote: Quote, _ speaker: Speaker) -> Speaker? {
        guard let cue = quote.cue, let start = text.tokens.firstIndex(startingAt: cue.start) else { return nil }
        let reach = max(0, start - Self.chainReach)..<min(text.tokens.count, start + Self.chainReach)
        for index in reach where isLink(index, cue: start) {
            guard let found = organization(at: index + 1), found.identity != speaker.identity else { continue }
            return found
        }
        return nil
    }

    /// Whether token `index` is the word before the one through whom the words came, in the sentence of the cue.
    private func isLink(_ index: Int, cue: Int) -> Bool {
        guard isOutsideQuotes(index) else { return false }
        if index == cue { return text.equals(index, "told") || text.equals(index, "tells") }
        guard text.equals(index, "by"), isSameSentence(index, cue) else { return false }
        return text.equals(index - 1, "quoted") || text.equals(index - 1, "cited")
    }

    private func isOutsideQuotes(_ index: Int) -> Bool {
        let offset = text.tokens[index].bytes.start
        let after = parts.partitioningIndex { $0.bytes.start > offset }
        return !parts[max(0, after - Self.reach)..<after].contains { $0.bytes.contains(offset) }
    }

    private func isSameSentence(_ first: Int, _ second: Int) -> Bool {
        !(min(first, second)..<max(first, second)).contains { index in
            text.equals(index, ".") || text.equals(index, "!") || text.equals(index, "?")
        }
    }

    /// The organization whose name starts at `index`, perhaps behind an article or what it is: "the news agency Interfax".
    private func organization(at index: Int) -> Speaker? {
        let mentions = text.document.entities.mentions
        let next = mentions.partitioningIndex { $0.tokens.start >= index }
        guard next < mentions.count, mentions[next].type == .organization, mentions[next].tokens.start - index <= 4,
            (index..<mentions[next].tokens.start).allSatisfy({
                text.tag($0) == .determiner || text.tag($0) == .adjective || text.tag($0) == .noun
            })
        else { return nil }
        return Speaker(bytes: mentions[next].bytes, identity: mentions[next].identity)
    }
}

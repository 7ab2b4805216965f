import Model
import Text

/// A quote with the place of its first word.
struct FoundQuote {
    var first: Int
    var paragraph: Int
    var quote: Quote
    /// The first token of its cue, where it has one.
    var cue: Int?
    /// Whether it may stand inside what another reports: it has a clause of its own, or a name for its speaker.
    var mayBeNested = true

    /// Whether its cue stands after its first words, so that more of them may come: `"…," she said. "…"`.
    var isOpen: Bool {
        guard let cue = quote.cue, let first = quote.content.first else { return false }
        return cue.start > first.start
    }
}

/// Walks over a document's sentences and turns what the rules match into the layer.
struct QuoteFinder {
    private let scanner: QuoteScanner
    private var resolver: SpeakerResolver
    private var quotes: [FoundQuote] = []
    /// The tokens of everything that is reported.
    private var ranges: [Range<Int>] = []
    /// Which spans between quotation marks are part of a quote already.
    private var taken: [Bool]

    init(_ document: Document) {
        scanner = QuoteScanner(document)
        resolver = SpeakerResolver(scanner)
        taken = [Bool](repeating: false, count: scanner.spans.count)
    }

    /// All quotes, in text order; ask for them after the last sentence.
    mutating func finish() -> [Quote] {
        quotes = NestedQuotes.filtered(quotes, inside: ranges, count: scanner.codes.count)
        quotes.sort { $0.first < $1.first }
        let floating = FloatingQuotes(scanner, taken: taken, after: quotes)
        quotes = floating.quotes + floating.found
        quotes.sort { $0.first < $1.first }
        return quotes.map(\.quote)
    }

    mutating func search(_ sentence: Int) {
        scanner.sentence = scanner.document.sentences[sentence].tokens.indices
        while scanner.paragraph + 1 < scanner.paragraphs.count,
            scanner.paragraphs[scanner.paragraph].upperBound <= scanner.sentence.lowerBound
        {
            scanner.paragraph += 1
        }
        if scanner.paragraphs.indices.contains(scanner.paragraph) {
            let start = Dateline.end(scanner, scanner.sentence, paragraph: scanner.paragraphs[scanner.paragraph])
            scanner.sentence = start..<max(start, scanner.sentence.upperBound)
        }
        let first = quotes.count
        for token in scanner.sentence {
            // Inside marks only a transcript's labels tell who speaks.
            let isQuoted = scanner.span(at: token) != nil
            if isQuoted, scanner.codes[token].word != .colon { continue }
            if let match = match(at: token) { append(match, sentence) }
        }
        if quotes.count > first, let citation = CitationRule.find(scanner) { cite(citation, after: first, sentence) }
    }

    /// The quote before the citation, else the sentence's first, once more with whom its speaker cites.
    private mutating func cite(
        _ citation: (cue: Range<Int>, source: SourcePhrase), after first: Int, _ sentence: Int
    ) {
        let before = quotes[first...].lastIndex { $0.cue ?? 0 < citation.cue.lowerBound } ?? first
        var cited = quotes[before]
        guard cited.quote.form == .indirect else { return }
        cited.quote.speaker = resolver.speaker(of: citation.source, saying: [], scanner, sentence: sentence)
        cited.quote.cue = scanner.document.bytes(of: TokenRange(citation.cue))
        cited.quote.rule = CitationRule.name
        quotes.insert(cited, at: before)
    }

    private func match(at token: Int) -> Attribution? {
        let code = scanner.codes[token]
        let match: Attribution? =
            switch code.word {
            case .verb: SpeechVerbRule.match(scanner, cue: token)
            case .according: AccordingToRule.match(scanner, cue: token)
            case .colon: SpeakerLabelRule.match(scanner, cue: token)
            case .dash: SignatureRule.match(scanner, cue: token)
            default: nil
            }
        if match != nil || code.nominal.isSubset(of: .document) { return match }
        if code.nominal.contains(.adjective) { return SpeechAdjectiveRule.match(scanner, cue: token) }
        return ViewpointRule.match(scanner, cue: token) ?? SpeechNounRule.match(scanner, cue: token)
    }

    private mutating func append(_ match: Attribution, _ sentence: Int) {
        let parts = match.content.compactMap { ContentBytes.of($0, scanner) }
        guard !parts.isEmpty, !isTaken(match.content) else { return }
        let speaker = match.source.map {
            resolver.speaker(of: $0, saying: match.content, scanner, sentence: sentence)
        }
        let quote = Quote(
            form: form(of: match.content), content: parts, speaker: speaker,
            cue: scanner.document.bytes(of: TokenRange(match.cue)), rule: match.rule
        )
        take(match.content)
        quotes.append(
            FoundQuote(
                first: match.content[0].lowerBound, paragraph: scanner.paragraph, quote: quote,
                cue: match.cue.lowerBound, mayBeNested: NestedQuotes.mayBeNested(scanner, match)
            )
        )
        ranges.append(contentsOf: match.content)
    }

    /// A quotation has one cue; the first one that claims it keeps it.
    private func isTaken(_ content: [Range<Int>]) -> Bool {
        content.contains { part in
            part.contains { token in scanner.span(at: token).map { taken[$0] } ?? false }
        }
    }

    private mutating func take(_ content: [Range<Int>]) {
        for part in content {
            var index = part.lowerBound
            while index < part.upperBound {
                if let span = scanner.span(at: index) {
                    taken[span] = true
                    index = max(scanner.spans[span].end, index + 1)
                } else {
                    index += 1
                }
            }
        }
    }

    private func form(of content: [Range<Int>]) -> QuoteForm {
        let whole = content.allSatisfy { part in
            guard let span = scanner.span(at: part.lowerBound) else { return false }
            return scanner.spans[span].open == part.lowerBound && scanner.spans[span].end >= part.upperBound
        }
        if whole { return .direct }
        return content.contains { $0.contains { scanner.span(at: $0) != nil } } ? .mixed : .indirect
    }
}

/// The bytes of a part of content, without the quotation marks and commas at its ends.
enum ContentBytes {
    static func of(_ part: Range<Int>, _ scanner: QuoteScanner) -> ByteRange? {
        var (start, end) = (part.lowerBound, min(part.upperBound, scanner.document.tokens.count))
        if let span = scanner.span(at: start), scanner.spans[span].open == start, scanner.spans[span].end >= end {
            start += 1
            end = min(end, scanner.spans[span].inner.upperBound)
        }
        while end > start, scanner.codes[end - 1].word == .comma || scanner.codes[end - 1].word == .dash { end -= 1 }
        while start < end, scanner.codes[start].word == .comma || scanner.isStrayMark(start) { start += 1 }
        guard start < end else { return nil }
        return scanner.document.bytes(of: TokenRange(start..<end))
    }
}

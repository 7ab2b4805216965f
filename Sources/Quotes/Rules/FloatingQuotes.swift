import Model
import Text

/// Whole sentences between quotation marks without a cue of their own.
///
/// Right after a quote of the same paragraph they go on with its speaker; so does a paragraph that is nothing but a
/// quotation, after one that quotes a single speaker. All else in quotation marks (titles, scare quotes) is left out.
struct FloatingQuotes {
    static let name = "floating"

    private let scanner: QuoteScanner
    /// Those that have a cue, in text order; a direct one takes in what goes on with it.
    private(set) var quotes: [FoundQuote]
    private(set) var found: [FoundQuote] = []
    /// The quote that comes before the span that is looked at, as an index.
    private var last: Int?
    /// The last paragraph that the words of `last` reach.
    private var lastParagraph = 0
    /// The first span after those that are part of a floating quote over several paragraphs.
    private var chained = 0

    init(_ scanner: QuoteScanner, taken: [Bool], after quotes: [FoundQuote]) {
        (self.scanner, self.quotes) = (scanner, quotes)
        for (index, span) in scanner.spans.enumerated() {
            advance(to: span)
            if index < chained { continue }
            guard taken[index] == false else {
                if last != nil { lastParagraph = max(lastParagraph, span.paragraph) }
                continue
            }
            add(index)
        }
    }

    private mutating func advance(to span: QuotedSpan) {
        var next = last.map { $0 + 1 } ?? 0
        while next < quotes.count, quotes[next].first < span.open {
            last = next
            lastParagraph = quotes[next].paragraph
            next += 1
        }
    }

    private mutating func add(_ index: Int) {
        guard isSentence(index) else { return }
        let span = scanner.spans[index]
        let parts = ContentFinder.chain(scanner, from: index)
        let bytes = parts.compactMap { ContentBytes.of($0, scanner) }
        guard !bytes.isEmpty else { return }
        chained = index + parts.count
        let end = scanner.spans[chained - 1].paragraph
        let isContinued = last != nil && (lastParagraph == span.paragraph || goesOn(into: span))
        if isContinued, let last, quotes[last].quote.form == .direct, quotes[last].isOpen {
            quotes[last].quote.content += bytes
            lastParagraph = end
            return
        }
        guard isContinued || fillsParagraph(span) else { return }
        let speaker = isContinued ? last.flatMap { quotes[$0].quote.speaker } : nil
        if isContinued { lastParagraph = end }
        let quote = Quote(form: .direct, content: bytes, speaker: speaker, cue: nil, rule: Self.name)
        found.append(FoundQuote(first: span.open, paragraph: span.paragraph, quote: quote))
    }

    /// Whether a paragraph that is all quotation goes on with the speaker of the one before; a question waits for somebody
    /// else's answer.
    private func goesOn(into span: QuotedSpan) -> Bool {
        guard let last, lastParagraph + 1 == span.paragraph, fillsParagraph(span),
            let speaker = quotes[last].quote.speaker,
            quotes[last].quote.form != .indirect || speaker.identity != nil && endsParagraph(quotes[last])
        else { return false }
        let end = quotes[last].quote.content.last?.end ?? 0
        guard end > 0, scanner.document.text.bytes[end - 1] != UInt8(ascii: "?") else { return false }
        return quotes[..<last].reversed().prefix { $0.paragraph == quotes[last].paragraph }
            .allSatisfy { $0.quote.speaker?.identity == speaker.identity }
    }

    /// Whether a quote stands in the last sentence of its paragraph, so that the next paragraph is told by it.
    private func endsParagraph(_ quote: FoundQuote) -> Bool {
        let end = scanner.paragraphs[quote.paragraph].upperBound
        let sentences = scanner.document.sentences
        let next = sentences.partitioningIndex { $0.tokens.start > quote.first }
        return next == sentences.count || sentences[next].tokens.start >= end
    }

    /// Four words at least, the first with a capital, the last mark that of a sentence's end.
    private func isSentence(_ span: Int) -> Bool {
        let words = scanner.spans[span].inner
        return words.count >= 4 && scanner.startsWithCapital(span)
            && scanner.codes[words.upperBound - 1].word == .fullStop
    }

    private func fillsParagraph(_ span: QuotedSpan) -> Bool {
        let paragraph = scanner.paragraphs[span.paragraph]
        return span.open == paragraph.lowerBound && span.end >= paragraph.upperBound
    }
}

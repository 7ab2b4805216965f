import Model

/// Whole sentences between quotation marks without a cue of their own.
///
/// Right after a quote of the same paragraph they go on with its speaker; a paragraph that is nothing but a quotation is
/// kept without one. All else in quotation marks (titles, scare quotes) is left out.
enum FloatingQuotes {
    static let name = "floating"

    /// - Parameter quotes: those that have a cue, in text order; a direct one takes in what goes on with it.
    static func find(_ scanner: QuoteScanner, taken: [Bool], after quotes: inout [FoundQuote]) -> [FoundQuote] {
        var found: [FoundQuote] = []
        var next = 0
        var speaker: (paragraph: Int, speaker: Speaker?)?
        for (index, span) in scanner.spans.enumerated() {
            while next < quotes.count, quotes[next].first < span.open {
                speaker = (quotes[next].paragraph, quotes[next].quote.speaker)
                next += 1
            }
            guard !taken[index], isSentence(scanner, span), let bytes = ContentBytes.of(span.open..<span.end, scanner)
            else {
                continue
            }
            let isContinued = speaker.map { $0.paragraph == span.paragraph } ?? false
            if isContinued, quotes[next - 1].quote.form == .direct, quotes[next - 1].isOpen {
                quotes[next - 1].quote.content.append(bytes)
                continue
            }
            guard isContinued || fillsParagraph(scanner, span) else { continue }
            let quote = Quote(
                form: .direct, content: [bytes], speaker: isContinued ? speaker?.speaker : nil, cue: nil, rule: name
            )
            found.append(FoundQuote(first: span.open, paragraph: span.paragraph, quote: quote))
        }
        return found
    }

    /// Four words at least, the first with a capital, the last mark that of a sentence's end.
    private static func isSentence(_ scanner: QuoteScanner, _ span: QuotedSpan) -> Bool {
        guard span.inner.count >= 4, let first = span.inner.first, let last = span.inner.last else { return false }
        let letterCase = scanner.document.tokens[first].letterCase
        return (letterCase == .capitalized || letterCase == .upper) && scanner.codes[last].word == .fullStop
    }

    private static func fillsParagraph(_ scanner: QuoteScanner, _ span: QuotedSpan) -> Bool {
        let paragraph = scanner.paragraphs[span.paragraph]
        return span.open == paragraph.lowerBound && span.end >= paragraph.upperBound
    }
}

import Model
import Text

// What stands in quotation marks, and what stands before and around a cue.
extension ContentFinder {
    /// A quotation that starts at `index`: alone, or with the writer's words after it up to the clause's end.
    static func quoted(_ scanner: QuoteScanner, from index: Int) -> [Range<Int>]? {
        guard let first = scanner.span(at: index) else { return nil }
        let end = scanner.spans[first].end
        // `chanted "No more" and went home`
        if startsNext(scanner, end) { return chain(scanner, from: first) }
        let rest = end..<max(end, ClauseFinder.end(scanner, from: end))
        if end < scanner.sentence.upperBound, !rest.isEmpty, rest.contains(where: { !scanner.isPunctuation($0) }) {
            return [index..<rest.upperBound]
        }
        return chain(scanner, from: first)
    }

    /// Whether another predicate or another cue follows a quotation: `and left`, `and another said`, `adding that`.
    private static func startsNext(_ scanner: QuoteScanner, _ index: Int) -> Bool {
        if ClauseFinder.isOwnCue(scanner, index) { return true }
        guard scanner.isWord(index, .conjunction) else { return false }
        return scanner.isVerb(index + 1) || (index + 2..<index + 6).contains { scanner.isSpeechVerb($0) }
    }

    /// The span and those that go on with it in the next paragraphs.
    static func chain(_ scanner: QuoteScanner, from first: Int) -> [Range<Int>] {
        var parts = [scanner.spans[first].open..<scanner.spans[first].end]
        var index = first
        while scanner.spans[index].continues, index + 1 < scanner.spans.count,
            scanner.spans[index + 1].paragraph == scanner.spans[index].paragraph + 1
        {
            index += 1
            parts.append(scanner.spans[index].open..<scanner.spans[index].end)
        }
        return parts
    }

    /// What stands before the cue's words: the whole quotation that ends there, or the sentence up to there.
    static func before(_ scanner: QuoteScanner, _ index: Int) -> [Range<Int>]? {
        var last = index - 1
        while last > scanner.sentence.lowerBound, ClauseFinder.isEdge(scanner, last) { last -= 1 }
        if let span = scanner.span(at: last), scanner.spans[span].end == last + 1 {
            let open = scanner.spans[span].open
            guard open > scanner.sentence.lowerBound else { return chainEnding(scanner, at: span) }
            let lead = scanner.sentence.lowerBound..<open
            let isLed =
                lead.count <= ClauseFinder.longest
                && (scanner.hasVerb(lead) || lead.count > 2 || !scanner.startsWithCapital(span))
            return [(isLed ? lead.lowerBound : open)..<last + 1]
        }
        guard let clause = ClauseFinder.before(scanner, index), scanner.hasVerb(clause) else { return nil }
        return [clause]
    }

    /// "The museum, she said, would open": a subject alone before the cue, where its verb comes after.
    static func lead(_ scanner: QuoteScanner, _ index: Int, resumedAt end: Int) -> [Range<Int>]? {
        guard let lead = ClauseFinder.before(scanner, index), lead.count <= 16,
            ClauseFinder.continuation(scanner, after: end) != nil
        else { return nil }
        return [lead]
    }

    /// "a law that he says will change the town": what the cue's clause is about, and its verb behind the cue.
    static func around(_ scanner: QuoteScanner, _ cue: Cue, _ source: SourcePhrase) -> [Range<Int>]? {
        let start = source.tokens.lowerBound
        guard cue.traits.contains(.clause), cue.traits.contains(.that), scanner.isVerb(cue.end),
            scanner.span(at: cue.end) == nil, isFinite(scanner, cue.end), !scanner.isSpeechVerb(cue.end),
            start > scanner.sentence.lowerBound
        else { return nil }
        let end = ClauseFinder.end(scanner, from: cue.end)
        guard end > cue.end + 1 else { return nil }
        let subject =
            isRelative(scanner, start - 1)
            ? start - 1..<start : SourceFinder(scanner: scanner).phrase(endingAt: start - 1)?.tokens
        // "Everything he said was true": the only verb is the writer's.
        guard let subject, scanner.hasVerb(scanner.sentence.lowerBound..<subject.lowerBound) else { return nil }
        return [subject, cue.end..<end]
    }

    private static func isRelative(_ scanner: QuoteScanner, _ index: Int) -> Bool {
        scanner.equals(index, "that") || scanner.equals(index, "which") || scanner.equals(index, "what")
            || scanner.equals(index, "who")
    }

    /// The spans of the paragraphs before that go on up to `span`.
    private static func chainEnding(_ scanner: QuoteScanner, at span: Int) -> [Range<Int>] {
        var first = span
        while first > 0, scanner.spans[first - 1].continues,
            scanner.spans[first - 1].paragraph + 1 == scanner.spans[first].paragraph
        {
            first -= 1
        }
        return (first...span).map { scanner.spans[$0].open..<scanner.spans[$0].end }
    }

    /// The quotation that goes on after the cue: `"…," he said. "…"`.
    static func nextQuoted(_ scanner: QuoteScanner, after index: Int) -> [Range<Int>] {
        guard let span = scanner.spans.firstIndex(startingAt: index),
            let paragraph = scanner.paragraphs.range(holding: index),
            scanner.spans[span].open < paragraph.upperBound
        else { return [] }
        let open = scanner.spans[span].open
        let between = index..<open
        guard open - index <= 40, !between.contains(where: { scanner.isSpeechVerb($0) }), let before = between.last,
            [.comma, .fullStop, .colon, .dash].contains(scanner.codes[before].word), !hasOwnCue(scanner, span)
        else { return [] }
        return chain(scanner, from: span)
    }

    /// A quotation that ends with a comma has its own cue after it.
    static func hasOwnCue(_ scanner: QuoteScanner, _ span: Int) -> Bool {
        let last = scanner.spans[span].inner.upperBound - 1
        return last > scanner.spans[span].open && scanner.codes[last].word == .comma
    }
}

extension [QuotedSpan] {
    /// The first span that opens at `token` or later; spans are in text order. Logarithmic.
    func firstIndex(startingAt token: Int) -> Int? {
        let index = partitioningIndex { $0.open >= token }
        return index < count ? index : nil
    }
}

extension [Range<Int>] {
    /// The range that holds `token`; ranges are in order. Logarithmic.
    func range(holding token: Int) -> Range<Int>? {
        let index = partitioningIndex { $0.upperBound > token }
        return index < count && self[index].contains(token) ? self[index] : nil
    }
}

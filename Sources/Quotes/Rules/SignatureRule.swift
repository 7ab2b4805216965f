/// "“…” — Ana Reyes": a quotation signed by its speaker.
enum SignatureRule: AttributionRule {
    static let name = "signature"

    static func match(_ scanner: QuoteScanner, cue: Int) -> Attribution? {
        guard let span = scanner.span(at: cue - 1), scanner.spans[span].end == cue,
            let source = SourceFinder(scanner: scanner).phrase(startingAt: cue + 1), source.mention != nil,
            endsLine(scanner, source.tokens.upperBound)
        else { return nil }
        return Attribution(
            cue: cue..<cue + 1, source: source, content: ContentFinder.chain(scanner, from: span), rule: name)
    }

    private static func endsLine(_ scanner: QuoteScanner, _ index: Int) -> Bool {
        !scanner.isInside(index) || scanner.isWord(index, .fullStop) || scanner.isWord(index, .comma)
    }
}

/// "Ana Reyes: “…”", "Reyes: We will not pay": a transcript's or headline's way to name who speaks.
enum SpeakerLabelRule: AttributionRule {
    static let name = "speaker-label"

    static func match(_ scanner: QuoteScanner, cue: Int) -> Attribution? {
        let start = scanner.sentence.lowerBound
        guard cue > start, cue - start <= 8, let source = SourceFinder(scanner: scanner).phrase(endingAt: cue - 1),
            source.mention != nil, source.tokens.lowerBound == start, cue + 1 < scanner.sentence.upperBound
        else { return nil }
        if let span = scanner.span(at: cue + 1), scanner.spans[span].open == cue + 1 {
            let content = ContentFinder.chain(scanner, from: span)
            return Attribution(cue: cue..<cue + 1, source: source, content: content, rule: name)
        }
        let rest = cue + 1..<ClauseFinder.end(scanner, from: cue + 1)
        guard scanner.hasVerb(rest) else { return nil }
        return Attribution(cue: cue..<cue + 1, source: source, content: [rest], rule: name)
    }
}

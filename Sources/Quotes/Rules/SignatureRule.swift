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

/// "According to the ministry, …", "…, according to the ministry".
enum AccordingToRule: AttributionRule {
    static let name = "according-to"

    static func match(_ scanner: QuoteScanner, cue: Int) -> Attribution? {
        guard scanner.isWord(cue + 1, .to), let source = SourceFinder(scanner: scanner).phrase(startingAt: cue + 2)
        else {
            return nil
        }
        let content = content(scanner, cue: cue, after: source.tokens.upperBound)
        return content.isEmpty ? nil : Attribution(cue: cue..<cue + 2, source: source, content: content, rule: name)
    }

    private static func content(_ scanner: QuoteScanner, cue: Int, after end: Int) -> [Range<Int>] {
        let before = ClauseFinder.before(scanner, cue)
        if let before, scanner.hasVerb(before) {
            let rest = ClauseFinder.continuation(scanner, after: end)
            return [before] + (rest.map { [$0] } ?? [])
        }
        // In front of its clause: the comma after the source (with what belongs to it) starts the content.
        guard let comma = (end..<scanner.sentence.upperBound).prefix(64).first(where: { scanner.isWord($0, .comma) }),
            comma + 1 < scanner.sentence.upperBound
        else { return before.map { [$0] } ?? [] }
        let clause = comma + 1..<ClauseFinder.end(scanner, from: comma + 1)
        return clause.isEmpty ? [] : [clause]
    }
}

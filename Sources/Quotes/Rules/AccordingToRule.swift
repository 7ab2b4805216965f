/// "According to the ministry, …", "…, according to the ministry".
enum AccordingToRule: AttributionRule {
    static let name = "according-to"

    static func match(_ scanner: QuoteScanner, cue: Int) -> Attribution? {
        if scanner.equals(cue, "per") { return shortened(scanner, cue) }
        guard scanner.isWord(cue + 1, .to),
            let source = SourceFinder(scanner: scanner).phraseWithApposition(startingAt: cue + 2)
        else {
            return nil
        }
        let content = content(scanner, cue: cue, after: source.tokens.upperBound)
        return content.isEmpty ? nil : Attribution(cue: cue..<cue + 2, source: source, content: content, rule: name)
    }

    /// "Per the ministry, …": a name in front of a sentence or behind it, not a measure.
    private static func shortened(_ scanner: QuoteScanner, _ cue: Int) -> Attribution? {
        guard cue == scanner.sentence.lowerBound || scanner.isWord(cue - 1, .comma),
            let source = SourceFinder(scanner: scanner).phraseWithApposition(startingAt: cue + 1),
            source.mention != nil || scanner.isIn(SpeechLexicon.speakers, source.speaker.upperBound - 1)
        else { return nil }
        let content = content(scanner, cue: cue, after: source.tokens.upperBound)
        return content.isEmpty ? nil : Attribution(cue: cue..<cue + 1, source: source, content: content, rule: name)
    }

    static func content(_ scanner: QuoteScanner, cue: Int, after end: Int) -> [Range<Int>] {
        let before = ClauseFinder.before(scanner, cue)
        // "a gate of which, in the words of Duarte, “nothing stands”": the writer knows the rest.
        if scanner.isWord(end, .comma), let span = scanner.spanOpening(at: end + 1) {
            return ContentFinder.chain(scanner, from: span)
        }
        // "four million fled and, according to the bank, two million died": only what comes after.
        let joint = scanner.isWord(cue - 1, .comma) ? cue - 2 : cue - 1
        if scanner.isWord(joint, .conjunction), joint > scanner.sentence.lowerBound, scanner.isWord(end, .comma),
            let start = clauseStart(scanner, after: end)
        {
            let clause = start..<max(start, ClauseFinder.end(scanner, from: start))
            return clause.isEmpty ? [] : [clause]
        }
        if let before, scanner.hasVerb(before) {
            let rest = ClauseFinder.continuation(scanner, after: end)
            return [before] + (rest.map { [$0] } ?? [])
        }
        guard let start = clauseStart(scanner, after: end) else { return before.map { [$0] } ?? [] }
        let clause = start..<ClauseFinder.end(scanner, from: start, crossesSemicolons: true)
        return clause.isEmpty ? [] : [clause]
    }

    /// In front of its clause the comma after the source, with what belongs to it, starts the content.
    private static func clauseStart(_ scanner: QuoteScanner, after end: Int) -> Int? {
        guard let first = comma(scanner, from: end) else { return nil }
        // "According to the bank, which lent 3 million, …"
        let start = scanner.isWord(first + 1, .who) ? comma(scanner, from: first + 1) ?? first : first
        return start + 1 < scanner.sentence.upperBound ? start + 1 : nil
    }

    private static func comma(_ scanner: QuoteScanner, from start: Int) -> Int? {
        (start..<max(start, scanner.sentence.upperBound)).prefix(64).first { scanner.isFreeComma($0) }
    }
}

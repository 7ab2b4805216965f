import Model

/// A verb of speech with its subject: "officials said that …", "“…,” said Price", "…, the ministry said".
enum SpeechVerbRule: AttributionRule {
    static let name = "speech-verb"

    static func match(_ scanner: QuoteScanner, cue: Int) -> Attribution? {
        guard isVerb(scanner, cue) else { return nil }
        let finder = SourceFinder(scanner: scanner)
        let traits = scanner.code(cue).traits
        if traits.contains(.participle) { return participle(scanner, cue, finder) }
        if let source = finder.subject(before: cue) {
            if let content = ContentFinder.after(scanner, cue: cue, from: cue + 1) {
                return Attribution(cue: cue..<cue + 1, source: source, content: content, rule: name)
            }
            return preceding(scanner, cue, source, from: source.tokens.lowerBound, after: cue + 1, rule: "closing-cue")
        }
        return inverted(scanner, cue, finder)
    }

    /// A form that may also be a noun ("report", "claim") must be tagged as a verb.
    private static func isVerb(_ scanner: QuoteScanner, _ cue: Int) -> Bool {
        guard scanner.tag(cue) == .verb || scanner.tag(cue) == .auxiliary else { return false }
        return !scanner.isWord(cue - 1, .to)
    }

    /// "“…,” said Price", "…, says the report".
    private static func inverted(_ scanner: QuoteScanner, _ cue: Int, _ finder: SourceFinder) -> Attribution? {
        guard followsContent(scanner, cue), scanner.code(cue).traits.contains(.quotation),
            let source = finder.subject(after: cue)
        else { return nil }
        return preceding(scanner, cue, source, from: cue, after: source.tokens.upperBound, rule: "inverted-cue")
    }

    private static func followsContent(_ scanner: QuoteScanner, _ index: Int) -> Bool {
        scanner.isWord(index - 1, .comma) || scanner.isWord(index - 1, .dash) || scanner.span(at: index - 1) != nil
            || scanner.document.tokens.indices.contains(index - 1) && scanner.span(at: index - 1) != nil
    }

    /// The content that ends where the cue's words start.
    private static func preceding(
        _ scanner: QuoteScanner, _ cue: Int, _ source: SourcePhrase, from start: Int, after end: Int, rule: String
    ) -> Attribution? {
        guard followsContent(scanner, start), scanner.code(cue).traits.contains(.quotation) || isPlain(scanner, cue),
            var content = ContentFinder.before(scanner, start)
        else { return nil }
        let isQuoted = content.last.map { scanner.span(at: $0.upperBound - 1) != nil } ?? false
        if isQuoted {
            content += ContentFinder.nextQuoted(scanner, after: end)
        } else if let rest = ClauseFinder.continuation(scanner, after: end) {
            content.append(rest)
        }
        return Attribution(cue: cue..<cue + 1, source: source, content: content, rule: rule)
    }

    private static func isPlain(_ scanner: QuoteScanner, _ cue: Int) -> Bool {
        scanner.code(cue).traits.contains(.clause)
    }

    /// ", adding that …": the subject is that of the verb before, else the first noun phrase of the sentence.
    private static func participle(_ scanner: QuoteScanner, _ cue: Int, _ finder: SourceFinder) -> Attribution? {
        guard let content = ContentFinder.after(scanner, cue: cue, from: cue + 1),
            let source = mainSubject(scanner, before: cue, finder)
        else { return nil }
        return Attribution(cue: cue..<cue + 1, source: source, content: content, rule: "participle")
    }

    private static func mainSubject(_ scanner: QuoteScanner, before cue: Int, _ finder: SourceFinder) -> SourcePhrase? {
        if let source = finder.subject(before: cue), !scanner.isWord(cue - 1, .comma) { return source }
        for index in scanner.sentence.lowerBound..<cue where scanner.isVerb(index) && scanner.span(at: index) == nil {
            if let source = finder.subject(before: index) { return source }
            if let source = finder.subject(after: index), followsContent(scanner, index) { return source }
        }
        return nil
    }
}

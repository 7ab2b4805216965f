import Model

/// "Officials are worried that …", "she is determined to …": an adjective that reports what its subject thinks.
enum SpeechAdjectiveRule: AttributionRule {
    static let name = "speech-adjective"

    static func match(_ scanner: QuoteScanner, cue index: Int) -> Attribution? {
        let traits = scanner.codes[index].nominal
        guard traits.contains(.adjective), let verb = verb(scanner, before: index),
            let content = content(scanner, traits, from: index + 1),
            let source = SourceFinder(scanner: scanner).subject(before: verb),
            !scanner.equals(source.speaker.lowerBound, "it")
        else { return nil }
        return Attribution(cue: verb..<index + 1, source: source, content: [content], rule: name)
    }

    /// Words between "is" and the adjective that are skipped: "not quite as worried".
    private static let reach = 4

    /// The form of "be", or "seemed", "remains", that joins subject and adjective.
    private static func verb(_ scanner: QuoteScanner, before index: Int) -> Int? {
        var verb = index - 1
        while index - verb < reach,
            scanner.tag(verb) == .adverb || scanner.isWord(verb, .adverb)
                || scanner.isWord(verb, .negation)
        {
            verb -= 1
        }
        return scanner.isWord(verb, .be) || scanner.isIn(SpeechLexicon.copulas, verb) ? verb : nil
    }

    private static func content(_ scanner: QuoteScanner, _ traits: SpeechTraits, from index: Int) -> Range<Int>? {
        if traits.contains(.that), scanner.equals(index, "that") {
            return range(index + 1, ClauseFinder.end(scanner, from: index + 1))
        }
        if traits.contains(.infinitive), scanner.isWord(index, .to), scanner.isVerb(index + 1) {
            return range(index, ClauseFinder.infinitiveEnd(scanner, from: index))
        }
        // "critical in the north" is no opinion.
        guard traits.contains(.attitude), scanner.isIn(SpeechNouns.about, index), !scanner.equals(index, "in"),
            !scanner.equals(index, "on"), !scanner.isWord(index, .to) || !scanner.isVerb(index + 1)
        else { return nil }
        return range(index + 1, ObjectFinder.end(scanner, from: index + 1))
    }

    private static func range(_ start: Int, _ end: Int) -> Range<Int>? { end > start ? start..<end : nil }
}

import Model

/// "The leak was confirmed by the ministry": what is said is the subject, who says it comes after "by".
enum PassiveRule: AttributionRule {
    static let name = "passive"

    static func match(_ scanner: QuoteScanner, cue index: Int) -> Attribution? {
        let cue = Cue(scanner, at: index)
        let finder = SourceFinder(scanner: scanner)
        guard cue.traits.isSuperset(of: [.that, .quotation]), cue.traits.isDisjoint(with: [.addressee, .base]),
            scanner.equals(cue.end, "by"), let source = finder.phraseWithApposition(startingAt: cue.end + 1),
            let content = content(scanner, finder, cue: index, after: source.tokens.upperBound)
        else { return nil }
        return Attribution(cue: cue.tokens, source: source, content: [content], rule: name)
    }

    /// The subject; in "it was announced by the ministry that …" the clause that it stands for.
    private static func content(
        _ scanner: QuoteScanner, _ finder: SourceFinder, cue index: Int, after end: Int
    ) -> Range<Int>? {
        if scanner.isWord(end, .that), end + 1 < scanner.sentence.upperBound {
            return end + 1..<max(end + 2, ClauseFinder.end(scanner, from: end + 1))
        }
        guard let subject = finder.subject(before: index), !scanner.isWord(subject.tokens.lowerBound, .pronoun) else {
            return nil
        }
        return subject.tokens
    }
}

import Model

/// "The leak was confirmed by the ministry", "she was accused of fraud": the subject is what the words are about.
enum PassiveRule {
    static let name = "passive"

    static func match(_ scanner: QuoteScanner, _ cue: Cue, _ finder: SourceFinder) -> Attribution? {
        if let match = signed(scanner, cue, finder) { return match }
        guard cue.traits.contains(.passive), cue.traits.isDisjoint(with: [.base, .participle]) else { return nil }
        return reported(scanner, cue, finder)
    }

    /// With "by" it tells who says it.
    private static func signed(_ scanner: QuoteScanner, _ cue: Cue, _ finder: SourceFinder) -> Attribution? {
        guard cue.traits.contains(.passive) || cue.traits.isSuperset(of: [.that, .quotation]),
            cue.traits.isDisjoint(with: [.addressee, .base]), !scanner.equals(cue.start, "added"),
            scanner.equals(cue.end, "by"), let source = finder.phraseWithApposition(startingAt: cue.end + 1),
            let content = content(scanner, finder, cue: cue.start, after: source.tokens.upperBound)
        else { return nil }
        let rest = complement(scanner, cue, from: source.tokens.upperBound)
        return Attribution(cue: cue.tokens, source: source, content: [content] + (rest.map { [$0] } ?? []), rule: name)
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

    /// "Verne accused of fraud", "wall expected to fall": the same without "is", as in headlines.
    static func reduced(_ scanner: QuoteScanner, _ cue: Cue, _ subject: SourcePhrase) -> Attribution? {
        guard cue.traits.contains(.passive), cue.traits.isDisjoint(with: [.base, .participle, .addressee]),
            subject.tokens.upperBound == cue.start, subject.tokens.lowerBound == scanner.sentence.lowerBound,
            !scanner.isWord(subject.tokens.lowerBound, .pronoun),
            let rest = complement(scanner, cue, from: cue.end), !scanner.equals(rest.lowerBound, "as"),
            !scanner.equals(rest.lowerBound, "for")
        else { return nil }
        return Attribution(cue: cue.tokens, content: [subject.tokens, rest], rule: name)
    }

    /// Without it nobody is named: "is expected to resign", "was accused of fraud", "is seen as weak", "it is said that …".
    private static func reported(_ scanner: QuoteScanner, _ cue: Cue, _ finder: SourceFinder) -> Attribution? {
        guard let subject = finder.subject(before: cue.start) else { return nil }
        if scanner.isWord(cue.end, .that), scanner.equals(subject.tokens.lowerBound, "it") {
            let clause = cue.end + 1..<max(cue.end + 1, ClauseFinder.end(scanner, from: cue.end + 1))
            return clause.isEmpty ? nil : Attribution(cue: cue.tokens, content: [clause], rule: name)
        }
        guard let rest = complement(scanner, cue, from: cue.end) else { return nil }
        return Attribution(cue: cue.tokens, content: [subject.tokens, rest], rule: name)
    }

    /// "is considered a hero"
    private static func isNamed(_ scanner: QuoteScanner, _ cue: Cue) -> Bool {
        guard scanner.equals(cue.start, "considered") || scanner.equals(cue.start, "deemed") else { return false }
        return [.determiner, .adjective, .noun].contains(scanner.tag(cue.end))
    }

    private static func complement(_ scanner: QuoteScanner, _ cue: Cue, from index: Int) -> Range<Int>? {
        let isInfinitive = scanner.isWord(index, .to) && scanner.isVerb(index + 1)
        let isRole = scanner.equals(index, "as")
        // "charged with fraud", "accused of fraud": what somebody holds against the subject.
        let isBlame =
            cue.traits.isDisjoint(with: [.that, .clause])
            && (scanner.equals(index, "of") || scanner.equals(index, "for"))
            || scanner.equals(cue.start, "charged") && scanner.equals(index, "with")
        guard isInfinitive || isRole || isBlame || index == cue.end && isNamed(scanner, cue) else { return nil }
        let end =
            isInfinitive ? ClauseFinder.infinitiveEnd(scanner, from: index) : ObjectFinder.end(scanner, from: index)
        return end > index + 1 ? index..<end : nil
    }
}

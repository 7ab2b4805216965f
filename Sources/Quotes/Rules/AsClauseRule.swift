import Model

/// "As the mayor put it, …", "…, as the ministry noted on Monday": the clause around it is what is said.
enum AsClauseRule {
    static let name = "as-clause"

    /// Longest addition between the verb and the clause's end, in tokens: "in a letter to the council".
    private static let longestAddition = 12

    static func match(_ scanner: QuoteScanner, _ cue: Cue, _ source: SourcePhrase) -> Attribution? {
        let opening = source.tokens.lowerBound - 1
        guard scanner.equals(opening, "as"), !cue.traits.isDisjoint(with: [.quotation, .that, .aside]),
            let end = end(scanner, after: cue.end), let content = content(scanner, from: opening, end: end)
        else { return nil }
        return Attribution(cue: cue.tokens, source: source, content: [content], rule: name)
    }

    /// The comma or the sentence's end after the verb and what belongs to it.
    private static func end(_ scanner: QuoteScanner, after cue: Int) -> Int? {
        let limit = min(scanner.sentence.upperBound, cue + longestAddition)
        // "as both claimed the wall": what is claimed stands there.
        guard cue <= limit, !scanner.startsNounPhrase(cue) else { return nil }
        for index in cue..<limit {
            if scanner.span(at: index) != nil || scanner.isVerb(index) || scanner.isWord(index, .that) { return nil }
            if scanner.isWord(index, .comma) || scanner.isWord(index, .fullStop) { return index }
        }
        return limit == scanner.sentence.upperBound ? limit : nil
    }

    private static func content(_ scanner: QuoteScanner, from opening: Int, end: Int) -> Range<Int>? {
        if opening == scanner.sentence.lowerBound || scanner.isWord(opening - 1, .conjunction) {
            guard scanner.isWord(end, .comma), end + 1 < scanner.sentence.upperBound else { return nil }
            let clause = end + 1..<ClauseFinder.end(scanner, from: end + 1)
            return clause.isEmpty ? nil : clause
        }
        guard scanner.isWord(opening - 1, .comma), let clause = ClauseFinder.before(scanner, opening),
            scanner.hasVerb(clause)
        else { return nil }
        return clause
    }
}

import Model

/// Finds the noun phrase that says what was said: "denied the charges", "attacked the plan as a fraud".
enum ObjectFinder {
    /// The object that starts at `start`, where the verb or quotation marks show that it was said.
    static func object(_ scanner: QuoteScanner, _ traits: SpeechTraits, from start: Int) -> [Range<Int>]? {
        guard scanner.isInside(start), !scanner.isWord(start, .comma), !scanner.isWord(start, .fullStop),
            !scanner.isWord(start, .time) || scanner.equals(start + 1, "'s")
        else { return nil }
        let end = end(scanner, from: start)
        // "rejected it" repeats nothing.
        guard end > start, end > start + 1 || scanner.tag(start) != .pronoun else { return nil }
        let hasQuotation = (start..<end).contains { scanner.span(at: $0) != nil }
        let isQuoted = hasQuotation && !traits.isDisjoint(with: [.quotation, .object, .judgment])
        let isStance = traits.contains(.stance) && !(start..<end).contains { scanner.tag($0) == .numeral }
        let isObject = (traits.contains(.object) || isStance) && startsObject(scanner, start)
        guard isQuoted || isObject || isJudged(scanner, traits, start..<end) else { return nil }
        return [start..<end]
    }

    /// The end of a noun phrase: the clause's, or a word before it that starts another clause.
    static func end(_ scanner: QuoteScanner, from start: Int) -> Int {
        let end = ClauseFinder.end(scanner, from: start)
        guard end > start + 1 else { return end }
        let edge = (start + 1..<end).first { index in
            endsObject(scanner, index, before: end) || isOccasion(scanner, index) && !quotes(scanner, index..<end)
        }
        return ClauseFinder.trimmedEnd(scanner, start..<(edge ?? end)).upperBound
    }

    private static func endsObject(_ scanner: QuoteScanner, _ index: Int, before end: Int) -> Bool {
        guard scanner.span(at: index) == nil else { return false }
        switch scanner.word(index) {
        case .colon: return true
        case .fullStop: return scanner.equals(index, ";")
        case .dash: return scanner.isSpaced(index)
        case .comma: return !isInList(scanner, index, before: end) && !opensAside(scanner, index, before: end)
        case .conjunction: return startsClause(scanner, index)
        default: return false
        }
    }

    /// "on Monday", "during the debate": belongs to the verb, not to its object.
    private static func isOccasion(_ scanner: QuoteScanner, _ index: Int) -> Bool {
        guard scanner.span(at: index) == nil else { return false }
        switch scanner.word(index) {
        case .time: return isAdjunct(scanner, index)
        case .preposition: return scanner.isWord(index + 1, .time) && isCapitalized(scanner, index + 1)
        default: return scanner.isIn(SpeechLexicon.adjuncts, index)
        }
    }

    private static func quotes(_ scanner: QuoteScanner, _ range: Range<Int>) -> Bool {
        range.prefix(longestAside).contains { scanner.span(at: $0) != nil }
    }

    /// Longest aside inside a noun phrase, in tokens: ", who was born there,".
    private static let longestAside = 12

    /// "accused Paul Verne, the mayor, of fraud": the phrase goes on after the second comma.
    private static func opensAside(_ scanner: QuoteScanner, _ comma: Int, before end: Int) -> Bool {
        let rest = comma + 1..<max(comma + 1, min(end, comma + longestAside))
        guard let second = rest.first(where: { scanner.isWord($0, .comma) }) else { return closesAside(scanner, comma) }
        if second - comma <= 3, isCapitalized(scanner, comma - 1), isCapitalized(scanner, comma + 1) { return true }
        return continues(scanner, second + 1)
    }

    private static func closesAside(_ scanner: QuoteScanner, _ comma: Int) -> Bool {
        if continues(scanner, comma + 1) { return true }
        // "Lindau, Bavaria, police officer": the comma after a place in a place.
        return [comma - 2, comma - 3].contains { scanner.isWord($0, .comma) } && isCapitalized(scanner, comma - 1)
            && scanner.tag(comma + 1) == .noun
    }

    private static func continues(_ scanner: QuoteScanner, _ index: Int) -> Bool {
        scanner.equals(index, "of") || scanner.equals(index, "for") || scanner.equals(index, "as")
    }

    private static func isCapitalized(_ scanner: QuoteScanner, _ index: Int) -> Bool {
        scanner.isInside(index) && scanner.document.tokens[index].letterCase == .capitalized
    }

    /// "condemned the raid Monday": a day behind a noun, and not in front of one.
    private static func isAdjunct(_ scanner: QuoteScanner, _ index: Int) -> Bool {
        guard isCapitalized(scanner, index) else { return false }
        let follows =
            scanner.tag(index - 1) == .noun || scanner.mention(at: index - 1) != nil
            || scanner.span(at: index - 1) != nil
        return follows && scanner.tag(index + 1) != .noun && scanner.tag(index + 1) != .particle
    }

    /// A comma between nouns without a verb up to the end belongs to a list.
    private static func isInList(_ scanner: QuoteScanner, _ comma: Int, before end: Int) -> Bool {
        let rest = comma + 1..<max(comma + 1, end)
        guard !rest.isEmpty, !scanner.isWord(rest.lowerBound, .who), !scanner.hasVerb(rest) else { return false }
        return rest.contains { scanner.equals($0, "and") || scanner.equals($0, "or") }
    }

    /// "after she lost", "because the wall leaks", "but stopped": a verb of its own.
    private static func startsClause(_ scanner: QuoteScanner, _ index: Int) -> Bool {
        if scanner.equals(index, "and") || scanner.equals(index, "or") {
            return scanner.isVerb(index + 1) && !scanner.isParticiple(index + 1)
        }
        if scanner.equals(index, "as") {
            return scanner.tag(index) == .subordinatingConjunction && !scanner.isParticiple(index + 1)
                && scanner.hasVerb(index + 1..<index + 6)
        }
        return true
    }

    /// A noun phrase or a gerund, but no preposition other than "as": "described as weak".
    private static func startsObject(_ scanner: QuoteScanner, _ index: Int) -> Bool {
        switch scanner.tag(index) {
        case .noun, .properNoun, .pronoun, .determiner, .adjective, .numeral: return true
        case .verb:
            // "called for increased spending"
            return scanner.isParticiple(index)
                || [.noun, .adjective, .properNoun].contains(scanner.tag(index + 1)) && scanner.endsInED(index)
        case .adverb: return startsObject(scanner, index + 1)
        default: return scanner.equals(index, "as") || scanner.equals(index, "of") || scanner.span(at: index) != nil
        }
    }

    /// "painted her as a fraud", "attacked them for the leak", "called the plan a mistake".
    private static func isJudged(_ scanner: QuoteScanner, _ traits: SpeechTraits, _ range: Range<Int>) -> Bool {
        let rest = range.dropFirst()
        if traits.contains(.judgment), startsObject(scanner, range.lowerBound) {
            return rest.contains { scanner.equals($0, "as") || scanner.equals($0, "for") }
        }
        guard traits.contains(.naming) else { return false }
        return rest.contains { index in
            (scanner.equals(index, "a") || scanner.equals(index, "an")) && index + 1 < range.upperBound
                && !scanner.isWord(index + 1, .time) && !scanner.equals(index + 1, "few")
                && [.noun, .properNoun, .pronoun].contains(scanner.tag(index - 1))
        }
    }
}

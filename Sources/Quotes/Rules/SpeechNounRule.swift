import Model

/// "The mayor's claim that …", "expressed concern about …", "calls for reform": a noun that reports.
enum SpeechNounRule: AttributionRule {
    static let name = "speech-noun"

    static func match(_ scanner: QuoteScanner, cue index: Int) -> Attribution? {
        guard scanner.tag(index) == .noun, scanner.mention(at: index) == nil else { return nil }
        let traits = scanner.codes[index].nominal
        let finder = SourceFinder(scanner: scanner)
        let author = author(scanner, finder, after: index)
        let next = author?.tokens.upperBound ?? index + 1
        guard let content = content(scanner, traits, from: next) else { return nil }
        let opening = opening(scanner, before: index)
        let carrier = carrier(scanner, before: opening)
        guard
            let source = author ?? finder.possessor(endingAt: opening - 1)
                ?? carrier.flatMap({ finder.subject(before: $0) })
        else {
            return traits.contains(.unsourced) && content.isWhole
                ? Attribution(cue: index..<index + 1, content: [content.words], rule: name) : nil
        }
        guard content.isWhole || carrier != nil || traits.contains(.talk) else { return nil }
        return Attribution(
            cue: (carrier ?? index)..<index + 1, source: source, content: [content.words], rule: name
        )
    }

    /// Words that say what the noun is about; `isWhole` where they are a clause, and need nobody who expresses them.
    private struct Content {
        var words: Range<Int>
        var isWhole: Bool
    }

    private static func content(_ scanner: QuoteScanner, _ traits: SpeechTraits, from index: Int) -> Content? {
        if traits.contains(.that), scanner.equals(index, "that"), !scanner.isVerb(index + 1) {
            return clause(scanner, index + 1, ClauseFinder.end(scanner, from: index + 1))
        }
        if traits.contains(.infinitive), scanner.isWord(index, .to), scanner.isVerb(index + 1) {
            let end = ClauseFinder.infinitiveEnd(scanner, from: index)
            return end > index ? clause(scanner, index, phraseEnd(scanner, index..<end)) : nil
        }
        // "her view is that …"
        if traits.contains(.that), scanner.isWord(index, .be), scanner.equals(index + 1, "that") {
            return clause(scanner, index + 2, ClauseFinder.end(scanner, from: index + 2))
        }
        guard scanner.isIn(SpeechNouns.about, index), !scanner.isVerb(index + 1) || scanner.isParticiple(index + 1)
        else { return nil }
        if traits.contains(.object), scanner.equals(index, "for") || scanner.equals(index, "of") {
            // "a claim of £3,000"
            if scanner.document.tokens[index + 1].kind != .word { return nil }
            return phrase(scanner, from: index + 1, isWhole: true)
        }
        // "comments to reporters", "a complaint against the bank"
        if traits.contains(.talk), scanner.isWord(index, .to) || scanner.equals(index, "against") { return nil }
        return traits.contains(.attitude) ? phrase(scanner, from: index + 1, isWhole: false) : nil
    }

    private static func clause(_ scanner: QuoteScanner, _ start: Int, _ end: Int) -> Content? {
        guard end > start + 1 else { return nil }
        // "Contrary to his claim that it leaks, the wall held": in front of the main clause a comma ends it.
        let isFronted = !scanner.hasVerb(scanner.sentence.lowerBound..<start - 1)
        let comma = isFronted ? (start..<end).first { scanner.isFreeComma($0) } : nil
        return Content(words: start..<(comma ?? end), isWhole: true)
    }

    private static func phrase(_ scanner: QuoteScanner, from start: Int, isWhole: Bool) -> Content? {
        guard scanner.isInside(start), !scanner.isWord(start, .time) else { return nil }
        let end = ObjectFinder.end(scanner, from: start)
        guard end > start + (isWhole ? 1 : 0) else { return nil }
        return Content(words: start..<phraseEnd(scanner, start..<end), isWhole: isWhole)
    }

    /// Where a noun phrase ends in front of the verb that it is the subject of: "calls for reform |were rejected".
    private static func phraseEnd(_ scanner: QuoteScanner, _ range: Range<Int>) -> Int {
        for index in range.dropFirst() {
            if scanner.isWord(index, .that) || scanner.isWord(index, .who) { break }
            if scanner.tag(index) == .auxiliary, !scanner.isWord(index - 1, .to) { return index }
        }
        return range.upperBound
    }

    /// "a proposal by the ministry to …": who comes after "by" or "from".
    private static func author(_ scanner: QuoteScanner, _ finder: SourceFinder, after index: Int) -> SourcePhrase? {
        guard scanner.equals(index + 1, "by") || scanner.equals(index + 1, "from") else { return nil }
        return finder.phrase(startingAt: index + 2)
    }

    /// The first token of the noun's own words: "his |own clear claim".
    private static func opening(_ scanner: QuoteScanner, before index: Int) -> Int {
        var opening = index
        while opening > index - 5, isModifier(scanner, opening - 1) { opening -= 1 }
        return opening
    }

    private static func isModifier(_ scanner: QuoteScanner, _ index: Int) -> Bool {
        guard scanner.isInside(index), scanner.span(at: index) == nil else { return false }
        switch scanner.tag(index) {
        case .adjective, .noun, .adverb, .numeral: return scanner.mention(at: index) == nil
        default: return scanner.isWord(index, .dash) && !scanner.isSpaced(index)
        }
    }

    /// The verb whose object the noun is: "made |the claim", "expressed |deep concern".
    private static func carrier(_ scanner: QuoteScanner, before opening: Int) -> Int? {
        var index = opening - 1
        if scanner.tag(index) == .determiner { index -= 1 }
        guard scanner.isVerb(index), scanner.isIn(SpeechNouns.carriers, index) else { return nil }
        return index
    }
}

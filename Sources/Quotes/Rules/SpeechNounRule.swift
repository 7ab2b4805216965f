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
            let source = author ?? possessor(scanner, finder, opening, before: index)
                ?? carrier.flatMap({ finder.subject(before: $0) })
        else {
            return traits.contains(.unsourced) && content.isWhole
                ? Attribution(cue: index..<index + 1, content: [content.words], rule: name) : nil
        }
        guard content.isWhole || carrier != nil else { return nil }
        return Attribution(
            cue: (carrier ?? index)..<index + 1, source: source, content: [content.words], rule: name
        )
    }

    /// Words that say what the noun is about; `isWhole` where they are a clause, and need nobody who expresses them.
    private struct Content {
        var words: Range<Int>
        var isWhole: Bool
    }

    private static func content(_ scanner: QuoteScanner, _ traits: NominalTraits, from index: Int) -> Content? {
        if traits.contains(.that), scanner.equals(index, "that"), !scanner.isVerb(index + 1) {
            return words(scanner, from: index + 1, isWhole: true)
        }
        if traits.contains(.infinitive), scanner.isWord(index, .to), scanner.isVerb(index + 1) {
            return words(scanner, from: index, isWhole: true)
        }
        // "her view is that …"
        if traits.contains(.that), scanner.isWord(index, .be), scanner.equals(index + 1, "that") {
            return words(scanner, from: index + 2, isWhole: true)
        }
        guard scanner.isIn(SpeechLexicon.about, index), !scanner.isVerb(index + 1) || scanner.isParticiple(index + 1)
        else { return nil }
        if traits.contains(.object), scanner.equals(index, "for") || scanner.equals(index, "of") {
            return words(scanner, from: index + 1, isWhole: true).map { content in
                Content(words: index + 1..<phraseEnd(scanner, content.words), isWhole: true)
            }
        }
        return traits.contains(.attitude) ? words(scanner, from: index + 1, isWhole: false) : nil
    }

    private static func words(_ scanner: QuoteScanner, from start: Int, isWhole: Bool) -> Content? {
        guard scanner.isInside(start), !scanner.isWord(start, .time) else { return nil }
        let end = ObjectFinder.end(scanner, from: start)
        return end > start + (isWhole ? 1 : 0) ? Content(words: start..<end, isWhole: isWhole) : nil
    }

    /// Where a noun phrase ends in front of the verb that it is the subject of: "calls for reform |were rejected".
    private static func phraseEnd(_ scanner: QuoteScanner, _ range: Range<Int>) -> Int {
        range.dropFirst().first { scanner.tag($0) == .auxiliary && !scanner.isWord($0 - 1, .to) } ?? range.upperBound
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

    /// "the mayor's claim", "her refusal".
    private static func possessor(
        _ scanner: QuoteScanner, _ finder: SourceFinder, _ opening: Int, before index: Int
    ) -> SourcePhrase? {
        let mark = opening - 1
        if scanner.tag(mark) == .particle { return finder.phrase(endingAt: mark - 1) }
        guard scanner.isIn(SpeechLexicon.possessives, mark) else { return nil }
        return SourcePhrase(tokens: mark..<mark + 1, speaker: mark..<mark + 1, mention: nil)
    }

    /// The verb whose object the noun is: "made |the claim", "expressed |deep concern".
    private static func carrier(_ scanner: QuoteScanner, before opening: Int) -> Int? {
        var index = opening - 1
        if scanner.tag(index) == .determiner { index -= 1 }
        guard scanner.isVerb(index), scanner.isIn(SpeechLexicon.carriers, index) else { return nil }
        return index
    }
}

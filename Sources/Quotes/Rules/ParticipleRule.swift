import Model

/// ", adding that …", "a letter saying that …", "quoted her as saying": the subject stands with another verb.
enum ParticipleRule {
    static let name = "participle"

    /// ", adding that …": the subject is that of the verb before, else the first noun phrase of the sentence.
    static func match(_ scanner: QuoteScanner, _ cue: Cue, _ finder: SourceFinder) -> Attribution? {
        let mark = scanner.isWord(cue.start - 1, .adverb) ? cue.start - 2 : cue.start - 1
        if scanner.equals(mark, "as") { return quoted(scanner, cue, finder, last: mark - 1) }
        if CitationRule.isCitation(scanner, cue.start) { return nil }
        var before = cue.start - 1
        while scanner.isWord(before, .adverb) { before -= 1 }
        let isFree =
            scanner.isWord(before, .comma) || scanner.isWord(before, .conjunction)
            || scanner.spanClosing(before: before + 1) != nil || scanner.equals(before, "despite")
            || scanner.equals(before, "by") || scanner.equals(before, "without")
        guard isFree || announcesContent(scanner, cue),
            let content = ContentFinder.after(scanner, cue).map({ inFront(scanner, cue, $0) }),
            let source = isFree ? mainSubject(scanner, before: cue.start, finder) : author(scanner, cue, finder)
        else { return nil }
        return Attribution(cue: cue.tokens, source: source, content: content, rule: name)
    }

    /// "In a statement saying it leaks, the ministry called …": in front of the main clause a comma ends what is said.
    private static func inFront(_ scanner: QuoteScanner, _ cue: Cue, _ content: [Range<Int>]) -> [Range<Int>] {
        guard !scanner.hasVerb(scanner.sentence.lowerBound..<cue.start), content.count == 1, let words = content.first,
            let comma = words.first(where: { scanner.isFreeComma($0) }),
            comma > words.lowerBound
        else { return content }
        return [words.lowerBound..<comma]
    }

    /// "issued a statement |calling the test a crime": not the statement speaks but who issued it.
    private static func author(_ scanner: QuoteScanner, _ cue: Cue, _ finder: SourceFinder) -> SourcePhrase? {
        guard let document = finder.subject(before: cue.start) else { return nil }
        let carrier = document.tokens.lowerBound - 1
        guard document.mention == nil, scanner.isIn(SpeechNouns.carriers, carrier), scanner.isVerb(carrier) else {
            return document
        }
        return finder.subject(before: carrier) ?? document
    }

    /// "The agency quoted Duarte as saying that …", "Duarte was quoted (by it) as saying": who is quoted speaks.
    private static func quoted(
        _ scanner: QuoteScanner, _ cue: Cue, _ finder: SourceFinder, last: Int
    ) -> Attribution? {
        guard let verb = stride(from: last, to: last - longestName, by: -1).first(where: { isQuoting(scanner, $0) })
        else { return nil }
        let clause = finder.subject(before: verb)
        // "was quoted by the agency as saying": the agency passes it on.
        let isPassive = verb == last || scanner.equals(verb + 1, "by")
        guard let source = isPassive ? clause : finder.phrase(startingAt: verb + 1) else { return nil }
        if let content = ContentFinder.after(scanner, cue) {
            return Attribution(cue: cue.tokens, source: source, content: content, rule: name)
        }
        guard let start = clause?.tokens.lowerBound else { return nil }
        return SpeechVerbRule.preceding(scanner, cue, source, from: start, after: cue.end, rule: name)
    }

    /// Longest name between "quoted" and "as saying", in tokens.
    private static let longestName = 12

    private static func isQuoting(_ scanner: QuoteScanner, _ index: Int) -> Bool {
        scanner.isVerb(index)
            && ["quoted", "cited", "reported", "quotes", "cites", "quoting"].contains { scanner.equals(index, $0) }
    }

    /// "a letter saying …", "the mayor warning that …": without a comma in front, a document, "that" and marks show that
    /// something is said.
    private static func announcesContent(_ scanner: QuoteScanner, _ cue: Cue) -> Bool {
        if cue.traits.contains(.naming) { return (cue.end..<cue.end + 8).contains { scanner.span(at: $0) != nil } }
        guard !cue.traits.isDisjoint(with: [.that, .clause]) else { return false }
        if scanner.isDocument(cue.start - 1), cue.traits.contains(.clause) { return true }
        return (cue.end..<cue.end + 6).contains {
            scanner.isWord($0, .that) || scanner.isWord($0, .colon) || scanner.span(at: $0) != nil
        }
    }

    /// Where the main clause starts: after the comma that closes a "while …" or "shortly after …" in front of it.
    private static func mainClause(_ scanner: QuoteScanner, before cue: Int) -> Int {
        let start = scanner.sentence.lowerBound
        guard scanner.isWord(start, .conjunction) || scanner.isWord(start + 1, .conjunction),
            let comma = (start..<cue).prefix(64).first(where: { scanner.isWord($0, .comma) }), comma + 1 < cue
        else { return start }
        return comma + 1
    }

    static func mainSubject(_ scanner: QuoteScanner, before cue: Int, _ finder: SourceFinder) -> SourcePhrase? {
        let start = max(mainClause(scanner, before: cue), cue - 48)
        for index in start..<cue where scanner.isVerb(index) && scanner.span(at: index) == nil {
            if let source = finder.subject(before: index) { return source }
            if SpeechVerbRule.followsContent(scanner, index), let source = finder.subject(after: index) {
                return source
            }
        }
        return nil
    }
}

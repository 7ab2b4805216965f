import Model
import Text

/// A verb of speech with its subject: "officials said that …", "“…,” said Price", "…, the ministry said".
enum SpeechVerbRule: AttributionRule {
    static let name = "speech-verb"

    static func match(_ scanner: QuoteScanner, cue index: Int) -> Attribution? {
        guard isVerb(scanner, index) else { return nil }
        let cue = Cue(scanner, at: index)
        // "made" without "clear"
        guard !cue.traits.isSubset(of: [.base, .participle]) else { return nil }
        let finder = SourceFinder(scanner: scanner)
        let followsBe = followsBe(scanner, index)
        if cue.traits.contains(.participle), !followsBe { return ParticipleRule.match(scanner, cue, finder) }
        // "is expected", "was told": the subject is not the one who says it.
        if followsBe, !cue.traits.contains(.participle) { return PassiveRule.match(scanner, cue, finder) }
        if cue.traits.contains(.quotation), isNegated(scanner, index) { return nil }
        guard let source = finder.subject(before: index) else {
            return inverted(scanner, cue, finder) ?? shared(scanner, cue, finder)
        }
        if isAskedFor(scanner, cue, source) || isNobody(scanner, source.tokens) { return nil }
        if let match = PassiveRule.reduced(scanner, cue, source) { return match }
        if let match = AsClauseRule.match(scanner, cue, source) { return match }
        return attribution(scanner, cue.with(subject: source, scanner), source)
    }

    /// What stands before the cue where that waits for one, else what comes after it, else what stands before.
    private static func attribution(_ scanner: QuoteScanner, _ cue: Cue, _ source: SourcePhrase) -> Attribution? {
        let start = source.tokens.lowerBound
        let content = ContentFinder.after(scanner, cue)
        // `“…” The mayor said …`: after a full stop a new sentence starts, where it has content of its own.
        let isOpening = start == scanner.sentence.lowerBound && content != nil
        if !isOpening, closesQuotation(scanner, before: start),
            let match = preceding(scanner, cue, source, from: start, after: cue.end, rule: "closing-cue")
        {
            return match
        }
        if let content { return Attribution(cue: cue.tokens, source: source, content: content, rule: name) }
        if let content = ContentFinder.around(scanner, cue, source) {
            return Attribution(cue: cue.tokens, source: source, content: content, rule: "inserted-cue")
        }
        return preceding(scanner, cue, source, from: start, after: cue.end, rule: "closing-cue")
    }

    private static func followsBe(_ scanner: QuoteScanner, _ index: Int) -> Bool {
        var before = index - 1
        while scanner.isWord(before, .adverb) || scanner.isWord(before, .negation) { before -= 1 }
        return scanner.isWord(before, .be)
    }

    /// "did not say": nothing is said; what somebody does not think is still their opinion.
    private static func isNegated(_ scanner: QuoteScanner, _ index: Int) -> Bool {
        var before = index - 1
        while scanner.isWord(before, .adverb) || scanner.isWord(before, .auxiliary) { before -= 1 }
        return scanner.isWord(before, .negation)
    }

    /// "The mayor opposed it and said …": both verbs have one subject.
    private static func shared(_ scanner: QuoteScanner, _ cue: Cue, _ finder: SourceFinder) -> Attribution? {
        var before = cue.start - 1
        while scanner.isWord(before, .adverb) || scanner.isWord(before, .auxiliary) { before -= 1 }
        guard scanner.equals(before, "and") || scanner.equals(before, "but") || scanner.isWord(before, .comma) else {
            return nil
        }
        let subject = clauseSubject(scanner, before: before, finder)
        guard let source = subject ?? ParticipleRule.mainSubject(scanner, before: before, finder) else { return nil }
        return attribution(scanner, cue.with(subject: source, scanner), source)
    }

    /// "When she asked, I |laughed and said …": the subject right behind the last comma.
    private static func clauseSubject(
        _ scanner: QuoteScanner, before index: Int, _ finder: SourceFinder
    ) -> SourcePhrase? {
        let clause = max(scanner.sentence.lowerBound, index - 24)..<index
        guard let comma = clause.last(where: { scanner.isFreeComma($0) }),
            scanner.isWord(comma + 1, .pronoun) || scanner.mention(at: comma + 1) != nil,
            let verb = (comma + 2..<max(comma + 2, index)).first(where: { scanner.isVerb($0) }),
            let source = finder.subject(before: verb), source.tokens.lowerBound == comma + 1
        else { return nil }
        return source
    }

    /// "no mayor said", "no one wants", "did you know", "you want": nobody in particular says it.
    private static func isNobody(_ scanner: QuoteScanner, _ source: Range<Int>) -> Bool {
        let first = source.lowerBound
        return scanner.equals(first, "no") || scanner.equals(first - 1, "no") || scanner.equals(first, "nobody")
            || source.count == 1 && scanner.equals(first, "you")
    }

    /// "what the mayor says the wall would do": the words that are said are not all there.
    private static func isAskedFor(_ scanner: QuoteScanner, _ cue: Cue, _ source: SourcePhrase) -> Bool {
        scanner.equals(source.tokens.lowerBound - 1, "what")
            && (cue.traits.contains(.clause) || cue.traits.isDisjoint(with: [.quotation, .object]))
    }

    /// A form that may also be a noun ("report", "claim") must be tagged as a verb; an infinitive has another subject.
    private static func isVerb(_ scanner: QuoteScanner, _ index: Int) -> Bool {
        guard scanner.isVerb(index) else { return isVerbBehindName(scanner, index) }
        return !scanner.isWord(index - 1, .to) && !isAttribute(scanner, index)
    }

    /// "11 suspected militants", "a proposed halt": a participle in front of its noun.
    private static func isAttribute(_ scanner: QuoteScanner, _ index: Int) -> Bool {
        guard scanner.endsInED(index), [.noun, .properNoun, .adjective].contains(scanner.tag(index + 1)),
            !scanner.isIn(SpeechLexicon.quantifiers, index - 1) || scanner.equals(index - 2, "how")
        else { return false }
        switch scanner.tag(index - 1) {
        case .determiner, .numeral, .adjective, .adposition, .particle: return scanner.mention(at: index - 1) == nil
        // "the nation's most feared group"
        case .adverb: return scanner.equals(index - 1, "most") || scanner.equals(index - 1, "more")
        default: return false
        }
    }

    /// "The Harbor Agency plans to …", "video shows that …": no noun stands there, whatever it is tagged as.
    private static func isVerbBehindName(_ scanner: QuoteScanner, _ index: Int) -> Bool {
        let traits = scanner.code(index).traits
        if traits.contains(.documentary), !traits.contains(.participle), scanner.isDocument(index - 1) {
            return scanner.equals(index + 1, "that") && !scanner.isVerb(index + 2)
                || scanner.equals(index, "read") || scanner.equals(index, "reads")
        }
        // "The Harbor Agency projects that costs will rise", "the newspaper reports Monday that …"
        if traits.isSuperset(of: [.clause, .that]), scanner.tag(index) == .noun,
            scanner.document.words[index].last == UInt8(ascii: "s"),
            scanner.tag(index - 1) == .properNoun || scanner.isIn(SpeechLexicon.speakers, index - 1)
        {
            let that = scanner.isWord(index + 1, .time) ? index + 2 : index + 1
            return scanner.equals(that, "that") && !scanner.isVerb(that + 1)
        }
        return traits.contains(.infinitive) && scanner.mention(at: index) == nil
            && scanner.mention(at: index - 1) != nil && scanner.isWord(index + 1, .to) && scanner.isVerb(index + 2)
    }

    /// Whether a quotation that waits for its cue ends before `index`: `"…," he said`.
    private static func closesQuotation(_ scanner: QuoteScanner, before index: Int) -> Bool {
        guard let span = scanner.spanClosing(before: index) else { return false }
        // "On the show “Harbor Talk,” she said …"
        if isTitle(scanner, span) { return false }
        let last = scanner.spans[span].inner.upperBound - 1
        return last > scanner.spans[span].open && [.comma, .fullStop].contains(scanner.codes[last].word)
    }

    /// Longest lead before the name of a show, in tokens.
    private static let longestLead = 24

    /// A quotation after a preposition in the sentence that the cue stands in names a show or a book.
    private static func isTitle(_ scanner: QuoteScanner, _ span: Int) -> Bool {
        let open = scanner.spans[span].open
        guard open - scanner.sentence.lowerBound <= longestLead else { return false }
        let hasPreposition = (scanner.sentence.lowerBound..<max(scanner.sentence.lowerBound, open)).prefix(12)
            .contains { scanner.isWord($0, .preposition) }
        return hasPreposition && scanner.spans[span].inner.count <= 8
            && !scanner.hasVerb(scanner.sentence.lowerBound..<open)
    }

    /// "“…,” said Price", "…, says the report".
    private static func inverted(_ scanner: QuoteScanner, _ cue: Cue, _ finder: SourceFinder) -> Attribution? {
        guard followsContent(scanner, cue.start), !cue.traits.isDisjoint(with: [.quotation, .documentary]),
            let source = finder.subject(after: cue.end - 1), !scanner.isVerb(source.tokens.upperBound)
        else { return nil }
        let cue = cue.with(subject: source, scanner)
        guard cue.traits.contains(.quotation) else { return nil }
        let isQuoted =
            scanner.spanClosing(before: cue.start) != nil || scanner.spanClosing(before: cue.start - 1) != nil
        guard isQuoted || scanner.isWord(cue.start - 1, .comma) && cue.traits.contains(.that) else { return nil }
        return preceding(scanner, cue, source, from: cue.start, after: source.tokens.upperBound, rule: "inverted-cue")
    }

    static func followsContent(_ scanner: QuoteScanner, _ index: Int) -> Bool {
        scanner.isWord(index - 1, .comma) || scanner.isWord(index - 1, .dash)
            || scanner.spanClosing(before: index) != nil
    }

    /// The content before the cue, with where the text goes on after it: "The wall, he told me on Friday|, is old".
    private static func content(
        _ scanner: QuoteScanner, before start: Int, after end: Int
    ) -> (content: [Range<Int>], end: Int)? {
        if let content = ContentFinder.before(scanner, start) { return (content, end) }
        let rest = end..<max(end, min(end + longestAddition, scanner.sentence.upperBound))
        guard let comma = rest.first(where: { scanner.isWord($0, .comma) || scanner.isVerb($0) }),
            let content = ContentFinder.lead(scanner, start, resumedAt: comma)
        else { return nil }
        return (content, comma)
    }

    /// Longest addition to a cue that stands inside its clause, in tokens.
    private static let longestAddition = 10

    /// The content that ends where the cue's words start.
    static func preceding(
        _ scanner: QuoteScanner, _ cue: Cue, _ source: SourcePhrase, from start: Int, after end: Int, rule: String
    ) -> Attribution? {
        guard followsContent(scanner, start), !cue.traits.isDisjoint(with: [.quotation, .clause]),
            let (found, end) = content(scanner, before: start, after: end)
        else { return nil }
        var content = found
        let isQuoted = content.last.map { scanner.span(at: $0.upperBound - 1) != nil } ?? false
        if isQuoted {
            content += ContentFinder.nextQuoted(scanner, after: end)
        } else if cue.traits.isDisjoint(with: [.that, .clause]) {
            // "which, it says, continues": verbs that take only quotations need one.
            return nil
        } else if let rest = ClauseFinder.continuation(scanner, after: end) {
            content.append(rest)
        }
        return Attribution(cue: cue.tokens, source: source, content: content, rule: rule)
    }
}

import Model
import Text

/// Finds the words that a verb of speech reports.
enum ContentFinder {
    /// What follows the verb: a that-clause, a quotation, a bare clause, an infinitive or a noun phrase, as it takes them.
    static func after(_ scanner: QuoteScanner, _ cue: Cue) -> [Range<Int>]? {
        let traits = cue.traits
        var index = skipAside(scanner, traits, from: cue.end)
        if scanner.isWord(index, .comma) || scanner.isWord(index, .colon), isOpening(scanner, index + 1) { index += 1 }
        if isOpening(scanner, index) {
            return traits.isDisjoint(with: [.quotation, .object, .judgment]) ? nil : quoted(scanner, from: index)
        }
        if isRelative(scanner, index, cue) { return ObjectFinder.object(scanner, traits, from: cue.end) }
        if scanner.isWord(index, .that), !isDemonstrative(scanner, index) {
            // "how" and "why" belong to what is said.
            let isQuestion = !scanner.equals(index, "that") && !scanner.equals(index, "whether")
            return clause(scanner, traits.contains(.that), from: isQuestion ? index : index + 1)
        }
        if scanner.isWord(index, .colon) {
            guard traits.contains(.quotation) else { return nil }
            return clause(scanner, true, from: index + 1) ?? NextParagraph.content(scanner, after: index)
        }
        let isBare = startsClause(scanner, index) && !isFeeling(scanner, cue, index) || isSaid(scanner, cue, index)
        if traits.contains(.clause), isBare {
            return clause(scanner, true, from: index)
        }
        if traits.contains(.interrogative), scanner.equals(index, "if") {
            return clause(scanner, true, from: index + 1)
        }
        if traits.contains(.infinitive), let start = infinitiveStart(scanner, index) {
            return infinitive(scanner, cue, from: start)
        }
        if let object = ObjectFinder.object(scanner, traits, from: index) { return object }
        // "promised a boat": what looked like somebody who is told is what was promised.
        return index > cue.end && traits.contains(.object) ? ObjectFinder.object(scanner, traits, from: cue.end) : nil
    }

    /// "feel relatively easy", "felt a lot older": how it is, and nothing that anybody thinks.
    private static func isFeeling(_ scanner: QuoteScanner, _ cue: Cue, _ index: Int) -> Bool {
        let verb = scanner.document.words[cue.start]
        guard verb.starts(with: "feel".utf8) || verb.elementsEqual("felt".utf8) else { return false }
        switch scanner.tag(index) {
        case .adverb, .adjective: return true
        default:
            return scanner.equals(index, "a")
                && (scanner.equals(index + 1, "lot") || scanner.equals(index + 1, "bit")
                    || scanner.equals(index + 1, "little"))
        }
    }

    /// "to leave", "not to leave", `to "leave now"`, after "the crew, tired as it was,".
    private static func infinitiveStart(_ scanner: QuoteScanner, _ index: Int) -> Int? {
        var index = index
        if scanner.isWord(index, .comma) {
            guard let comma = (index + 1..<index + longestAside).first(where: { scanner.isWord($0, .comma) }) else {
                return nil
            }
            index = comma + 1
        }
        let mark = scanner.isWord(index, .negation) ? index + 1 : index
        guard scanner.isWord(mark, .to), scanner.isVerb(mark + 1) || isOpening(scanner, mark + 1) else { return nil }
        return index
    }

    /// Longest apposition between somebody who is told and what is to be done, in tokens.
    private static let longestAside = 14

    private static func infinitive(_ scanner: QuoteScanner, _ cue: Cue, from index: Int) -> [Range<Int>]? {
        if cue.traits.contains(.needsAddressee), index == cue.end { return nil }
        if cue.traits.contains(.withholding), scanner.isIn(SpeechLexicon.silence, index + 1) { return nil }
        // "urged residents to leave": who is to do it belongs to what is said.
        let start = index > cue.end && scanner.tag(cue.end) != .adposition ? cue.end : index
        let end = ClauseFinder.infinitiveEnd(scanner, from: index)
        return end > index + 1 ? [start..<end] : nil
    }

    /// What is said is a clause even where its verb was not recognized.
    private static func isSaid(_ scanner: QuoteScanner, _ cue: Cue, _ index: Int) -> Bool {
        guard index == cue.end, scanner.isInside(index + shortestClause), scanner.span(at: index) == nil,
            scanner.equals(cue.start, "said") || scanner.equals(cue.start, "say") || scanner.equals(cue.start, "says")
        else { return false }
        return scanner.startsNounPhrase(index)
    }

    /// Fewest tokens of a clause whose verb was not recognized.
    private static let shortestClause = 3

    private static func clause(_ scanner: QuoteScanner, _ takes: Bool, from start: Int) -> [Range<Int>]? {
        guard takes, start < scanner.sentence.upperBound else { return nil }
        let end = ClauseFinder.end(scanner, from: start)
        return end > start ? [start..<end] : nil
    }

    /// Over whom it was told, when, and "in a statement", up to what was said.
    private static func skipAside(_ scanner: QuoteScanner, _ traits: SpeechTraits, from start: Int) -> Int {
        var index = start
        if traits.contains(.addressee), let phrase = SourceFinder(scanner: scanner).phrase(startingAt: index) {
            let next = phrase.tokens.upperBound
            if !traits.contains(.clause) || !scanner.isVerb(next) { index = next }
        }
        if startsContent(scanner, index) { return index }
        for ahead in index..<max(index, min(index + 12, scanner.sentence.upperBound)) {
            if startsContent(scanner, ahead) { return ahead }
            // "in an address |delivered in Spanish| that …"
            if scanner.isVerb(ahead), !scanner.endsInED(ahead) || scanner.tag(ahead + 1) != .adposition { break }
        }
        if scanner.isWord(index + 1, .time), scanner.equals(index, "this") || scanner.equals(index, "last") {
            index += 1
        }
        // "said Monday the wall was old", but "said Monday's wall was old"
        while scanner.isWord(index, .time) && !scanner.equals(index + 1, "'s") || scanner.isWord(index, .adverb) {
            index += 1
        }
        return skipOccasions(scanner, from: index)
    }

    /// Most of "on Monday", "in a speech", "to the council" between a verb and its clause.
    private static let occasions = 3

    /// "said on Monday in a speech |the wall was old": over prepositions with their nouns, where a clause follows.
    private static func skipOccasions(_ scanner: QuoteScanner, from start: Int) -> Int {
        var index = start
        for _ in 0..<occasions {
            guard scanner.isWord(index, .preposition) || scanner.isWord(index, .to) || scanner.equals(index, "after"),
                !scanner.isVerb(index + 1), !startsAmount(scanner, index)
            else { return start }
            index += 1
            if scanner.isWord(index, .time) {
                while scanner.isWord(index, .time) { index += 1 }
            } else if let aside = SourceFinder(scanner: scanner).phrase(startingAt: index) {
                index = aside.tokens.upperBound
                while scanner.isWord(index, .time) { index += 1 }
            } else {
                return start
            }
            if startsClause(scanner, index) { return index }
        }
        return start
    }

    /// "promised help to each house that lost its wall": a clause of the noun before it.
    private static func isRelative(_ scanner: QuoteScanner, _ index: Int, _ cue: Cue) -> Bool {
        index > cue.end && scanner.equals(index, "that") && scanner.tag(index - 1) == .noun
            && scanner.isVerb(index + 1) && !scanner.isParticiple(index + 1)
    }

    /// "said that was too late": the subject of what is said.
    private static func isDemonstrative(_ scanner: QuoteScanner, _ index: Int) -> Bool {
        scanner.equals(index, "that") && (scanner.isWord(index + 1, .auxiliary) || scanner.isWord(index + 1, .be))
    }

    private static func startsContent(_ scanner: QuoteScanner, _ index: Int) -> Bool {
        // "every house that stood by the river" has its verb right after "that".
        if scanner.isWord(index, .that) {
            guard scanner.equals(index, "that") else { return true }
            return !scanner.isVerb(index + 1) && !scanner.isWord(index - 1, .preposition)
        }
        if scanner.isWord(index, .colon) { return true }
        return isOpening(scanner, index) && (scanner.isWord(index - 1, .comma) || scanner.isWord(index - 1, .verb))
    }

    static func isOpening(_ scanner: QuoteScanner, _ index: Int) -> Bool {
        guard scanner.isInside(index), let span = scanner.span(at: index) else { return false }
        return scanner.spans[span].open == index
    }

    /// A verb that may be a clause's own: no infinitive, and no "-ing" without a form of "be".
    static func isFinite(_ scanner: QuoteScanner, _ index: Int) -> Bool {
        guard scanner.isVerb(index), !scanner.isWord(index - 1, .to) else { return false }
        return scanner.tag(index) == .auxiliary || scanner.isWord(index - 1, .be)
            || !scanner.document.words[index].suffix(3).elementsEqual("ing".utf8)
    }

    /// "at least five officers", "about 20 people", "between 15 and 30": no preposition of the verb before it.
    private static func startsAmount(_ scanner: QuoteScanner, _ index: Int) -> Bool {
        let isLimit = scanner.isIn(SpeechLexicon.limits, index + 1)
        guard isLimit || scanner.isIn(SpeechLexicon.approximators, index) else { return false }
        let next = index + (isLimit ? 2 : 1)
        return scanner.tag(next) == .numeral || scanner.equals(next, "a") && scanner.tag(next + 1) == .noun
    }

    /// A subject and a verb: no word of time, no preposition, and a verb before the sentence ends.
    private static func startsClause(_ scanner: QuoteScanner, _ index: Int) -> Bool {
        guard scanner.isInside(index), scanner.span(at: index) == nil else { return false }
        switch scanner.tag(index) {
        case .noun, .properNoun, .pronoun, .determiner, .adjective, .numeral, .adverb: break
        // "learns as you go"
        case .subordinatingConjunction where !scanner.equals(index, "as"): break
        // "says building walls will not help"
        case .verb where scanner.isParticiple(index) && !ClauseFinder.isOwnCue(scanner, index): break
        // "say continued violence has displaced them"
        case .verb where scanner.endsInED(index) && [.noun, .properNoun].contains(scanner.tag(index + 1)):
            // "reported increased profit and cut 40 jobs"
            let rest = index + 1..<max(index + 1, ClauseFinder.end(scanner, from: index))
            guard let verb = rest.first(where: { isFinite(scanner, $0) }), !scanner.isWord(verb - 1, .conjunction),
                !scanner.equals(verb - 1, "and")
            else { return false }
        default:
            guard startsAmount(scanner, index) else { return false }
        }
        return (index + 1..<max(index + 1, ClauseFinder.end(scanner, from: index))).contains { isFinite(scanner, $0) }
    }
}

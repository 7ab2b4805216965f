import Model
import Text

/// Finds the noun phrase that is the subject of a verb of speech.
struct SourceFinder {
    let scanner: QuoteScanner

    /// Longest phrase that is looked at, in tokens.
    private static let reach = 24

    /// The subject before the verb at `verb`, over "has also" and over an apposition between commas.
    func subject(before verb: Int) -> SourcePhrase? {
        var end = skipModifiers(before: verb)
        if scanner.isWord(end, .time) { end = skipTime(from: end) }
        if scanner.equals(end, ")") { end = opening(before: end) - 1 }
        if scanner.isWord(end, .who) {
            return scanner.equals(end - 1, "of") ? part(before: end) : antecedent(before: end)
        }
        if scanner.equals(end, "that"), scanner.tag(end) == .pronoun, isNoun(end - 1) { return antecedent(before: end) }
        if scanner.isWord(end, .comma) || scanner.isWord(end, .dash) { return beforeApposition(endingAt: end) }
        // "all engineers we asked said": a clause without "who" belongs to the noun before it.
        if scanner.tag(end) == .verb, scanner.isWord(end - 1, .pronoun), !scanner.isWord(end - 2, .who) { end -= 2 }
        // "a poll released Friday shows"
        if scanner.tag(end) == .verb, scanner.endsInED(end), scanner.tag(end - 1) == .noun { end -= 1 }
        return phrase(endingAt: end).map { afterFronted(beforeRelative($0)) }
    }

    /// "many of whom said"
    private func part(before who: Int) -> SourcePhrase? {
        guard let whole = phrase(endingAt: who - 2) else { return nil }
        let words = whole.tokens.lowerBound..<who + 1
        return SourcePhrase(tokens: words, speaker: words, mention: nil)
    }

    /// "In a meeting with the board of the bank Duarte said": what hangs on a preposition is no subject, the name behind it is.
    private func afterFronted(_ found: SourcePhrase) -> SourcePhrase {
        let preposition = found.tokens.lowerBound - 1
        let last = found.tokens.upperBound - 1
        guard preposition == scanner.sentence.lowerBound, scanner.tag(preposition) == .adposition,
            let mention = scanner.mention(at: last)
        else { return found }
        let words = scanner.document.entities.mentions[mention].tokens.indices
        guard words.lowerBound > found.tokens.lowerBound, scanner.word(words.lowerBound - 1) != .preposition else {
            return found
        }
        return SourcePhrase(tokens: words, speaker: words, mention: mention)
    }

    /// "The mayor on Tuesday said": the last token before the words of time.
    private func skipTime(from index: Int) -> Int {
        var index = index
        while scanner.isWord(index, .time) || scanner.equals(index, "this") || scanner.equals(index, "last") {
            index -= 1
        }
        while scanner.isWord(index, .adverb) || scanner.tag(index) == .adverb { index -= 1 }
        return scanner.isWord(index, .preposition) ? index - 1 : index
    }

    /// "A poll released in late August found": the noun before the participle, where the phrase hangs on one.
    private func beforeRelative(_ found: SourcePhrase) -> SourcePhrase {
        let preposition = found.tokens.lowerBound - 1
        // "Duarte, who in 2010 said"
        if scanner.isWord(preposition, .preposition), scanner.isWord(preposition - 1, .who) {
            return antecedent(before: preposition - 1) ?? found
        }
        if let antecedent = antecedent(ofVerb: preposition) { return antecedent }
        // "the panel investigating the death of Duarte said"
        if scanner.tag(preposition) == .verb, scanner.isParticiple(preposition), scanner.tag(preposition - 1) == .noun {
            return phrase(endingAt: preposition - 1) ?? found
        }
        guard scanner.isWord(preposition, .preposition) || scanner.tag(preposition) == .adposition,
            scanner.mention(at: preposition) == nil, scanner.tag(preposition - 1) == .verb
        else { return found }
        // "a tape that aired in January said"
        let last = preposition - 2
        let isRelative = scanner.equals(last, "that") || scanner.isWord(last, .who)
        return (isRelative ? antecedent(before: last) : phrase(endingAt: last)) ?? found
    }

    /// The subject after the verb: "said Price", "said a spokesman for the ministry".
    func subject(after verb: Int) -> SourcePhrase? { phraseWithApposition(startingAt: verb + 1) }

    /// The last token before "has also" and the like.
    private func skipModifiers(before verb: Int) -> Int {
        var index = verb - 1
        for _ in 0..<5 {
            switch scanner.word(index) {
            case .auxiliary, .adverb, .negation, .be, .quantifier: index -= 1
            default:
                if let start = startOfTime(endingAt: index) {
                    index = start - 1
                    continue
                }
                guard scanner.tag(index) == .adverb || scanner.tag(index) == .auxiliary,
                    scanner.mention(at: index) == nil
                else {
                    return index
                }
                index -= 1
            }
        }
        return index
    }

    /// "has since said", "has in the past said": words of time between an auxiliary and its verb.
    private func startOfTime(endingAt last: Int) -> Int? {
        let start = scanner.equals(last, "since") ? last : scanner.equals(last, "past") ? last - 2 : nil
        return start.flatMap { scanner.isWord($0 - 1, .auxiliary) ? $0 : nil }
    }

    private func opening(before close: Int) -> Int {
        var index = close
        while index > max(scanner.sentence.lowerBound, close - 8), !scanner.equals(index, "(") { index -= 1 }
        return index
    }

    /// "Price, who leads the office, said", "critics who said".
    private func antecedent(before who: Int) -> SourcePhrase? {
        phrase(endingAt: scanner.isWord(who - 1, .comma) ? who - 2 : who - 1)
    }

    /// "a boxer who has joined |the protest said": whom a relative clause is about, of which the phrase is the object.
    private func antecedent(ofVerb verb: Int) -> SourcePhrase? {
        guard scanner.tag(verb) == .verb, !scanner.isParticiple(verb) else { return nil }
        var index = verb - 1
        while scanner.tag(index) == .auxiliary || scanner.tag(index) == .adverb { index -= 1 }
        let isThat = scanner.equals(index, "that") && scanner.tag(index - 1) == .noun
        return isThat || scanner.isWord(index, .who) ? antecedent(before: index) : nil
    }

    /// "Ann Lee, head of the office, said": the phrase before the first of the two commas.
    private func beforeApposition(endingAt comma: Int) -> SourcePhrase? {
        let floor = max(scanner.sentence.lowerBound, comma - Self.reach)
        var index = comma - 1
        let edge = scanner.word(comma)
        while index > floor, !scanner.isWord(index, edge) {
            guard scanner.span(at: index) == nil else { return nil }
            index -= 1
        }
        let last = scanner.equals(index - 1, ")") ? opening(before: index - 1) - 1 : index - 1
        guard scanner.isWord(index, edge), let phrase = phrase(endingAt: last) else { return nil }
        if let name = apposition(from: index + 1), name.tokens.upperBound == comma {
            return phrase.named(by: name)
        }
        guard isAside(index + 1..<comma) || opensSentence(phrase, scanner.tag(index + 1)) else {
            return named(before: phrase)
        }
        if let name = named(before: phrase) { return name }
        // "On Monday, in Kyiv, said" has no subject there: a name or a noun is needed, not a time or a place.
        return phrase.mention.map { isSpeaker(scanner.document.entities.mentions[$0].type) } ?? true ? phrase : nil
    }

    /// "Ana Duarte, head of the office, one of those who …, said": a person in front of another apposition.
    private func named(before aside: SourcePhrase) -> SourcePhrase? {
        let comma = aside.tokens.lowerBound - 1
        guard scanner.isWord(comma, .comma), aside.mention == nil, let name = phrase(endingAt: comma - 1),
            let mention = name.mention, scanner.document.entities.mentions[mention].type == .person
        else { return nil }
        return name
    }

    /// "Ana Duarte, a fellow who runs …, said": a person's name in front of a noun phrase, however long that is.
    private func opensSentence(_ phrase: SourcePhrase, _ next: PartOfSpeech) -> Bool {
        guard let mention = phrase.mention, scanner.document.entities.mentions[mention].type == .person,
            next == .determiner || next == .noun || next == .adjective
        else { return false }
        let start = phrase.tokens.lowerBound
        return start == scanner.sentence.lowerBound || scanner.isWord(start - 1, .conjunction)
    }

    /// An apposition has no verb of its own but in "who leads …", "speaking in Kyiv" or after its first noun.
    private func isAside(_ words: Range<Int>) -> Bool {
        guard let first = words.first, let verb = words.first(where: { scanner.isVerb($0) }) else { return true }
        if verb == first || scanner.isWord(first, .who) { return true }
        return (first..<verb).contains { scanner.isWord($0, .who) || scanner.equals($0, "that") }
    }

    private func isSpeaker(_ type: EntityType) -> Bool {
        type == .person || type == .organization || type == .place || type == .nationality
    }

    /// The noun phrase whose last token is `last`.
    func phrase(endingAt last: Int) -> SourcePhrase? {
        guard isHead(last), !scanner.isWord(last, .time), !scanner.isIn(SpeechLexicon.possessives, last) else {
            return nil
        }
        let floor = max(scanner.sentence.lowerBound, last - Self.reach)
        var start = last
        while start > floor, let next = leftNeighbor(of: start, floor: floor) { start = next }
        return named(start..<last + 1)
    }

    /// The token that the phrase goes on with to the left of `index`.
    private func leftNeighbor(of index: Int, floor: Int) -> Int? {
        let left = index - 1
        guard scanner.span(at: left) == nil, !scanner.isWord(left, .time) || scanner.tag(index) == .particle else {
            return nil
        }
        let startsPhrase = scanner.tag(index) == .determiner || scanner.tag(index) == .pronoun
        if !startsPhrase, isPart(left) || isOpeningParticiple(left) { return left }
        // "a report on state-sponsored terrorism"
        if scanner.tag(left) == .verb, isHyphen(left - 1), left - 2 >= floor, isPart(left - 2) { return left - 2 }
        guard left - 1 >= floor, isPart(left - 1), scanner.span(at: left - 1) == nil else { return nil }
        if scanner.word(left) == .preposition, isNoun(left - 1) { return left - 1 }
        let joins =
            scanner.equals(left, "and") || scanner.equals(left, "or") || isHyphen(left) || isListComma(left)
            || scanner.isWord(left, .to) && scanner.tag(left) == .adposition && scanner.tag(left - 1) == .noun
        return joins && isNoun(left - 1) ? left - 1 : nil
    }

    private func isHyphen(_ index: Int) -> Bool { scanner.isWord(index, .dash) && !scanner.isSpaced(index) }

    /// "retired general Paul Verne": a participle that starts the phrase.
    private func isOpeningParticiple(_ index: Int) -> Bool {
        guard scanner.tag(index) == .verb, scanner.endsInED(index),
            scanner.code(index).word == .none
        else { return false }
        let before = index - 1
        return before < scanner.sentence.lowerBound || scanner.isWord(before, .comma) || scanner.span(at: before) != nil
            || scanner.tag(before) == .determiner
    }

    /// "Environment, Geology and Weather": a comma between the capitalized parts of a list that "and" closes.
    private func isListComma(_ index: Int) -> Bool {
        scanner.isWord(index, .comma) && scanner.equals(index + 2, "and")
            && [index - 1, index + 1, index + 3].allSatisfy {
                scanner.isInside($0) && scanner.document.tokens[$0].letterCase == .capitalized
            }
    }

    /// The noun phrase whose first token is `first`.
    func phrase(startingAt first: Int) -> SourcePhrase? {
        guard isPart(first), scanner.span(at: first) == nil, !scanner.isWord(first, .time) else { return nil }
        let ceiling = min(scanner.sentence.upperBound, first + Self.reach)
        var end = first + 1
        if scanner.tag(first) == .pronoun, scanner.isWord(first, .pronoun) { return named(first..<end) }
        while end < ceiling, let next = rightNeighbor(of: end, ceiling: ceiling) { end = next }
        while end > first + 1, !isNoun(end - 1), !scanner.isWord(end - 1, .pronoun), scanner.mention(at: end - 1) == nil
        {
            end -= 1
        }
        return named(first..<end)
    }

    /// The index after the token at `index`, where that goes on with the phrase.
    private func rightNeighbor(of index: Int, ceiling: Int) -> Int? {
        guard scanner.span(at: index) == nil, !scanner.isWord(index, .time), !scanner.isWord(index, .pronoun),
            !scanner.isWord(index, .that), !startsAnother(index)
        else { return nil }
        if isPart(index) { return index + 1 }
        // "ambassador to the United Nations"
        let isPost = scanner.isWord(index, .to) && scanner.isWord(index - 1, .role)
        let joins =
            isPost || scanner.word(index) == .preposition || scanner.isWord(index, .dash)
            || scanner.equals(index, "and")
        guard joins, index + 1 < ceiling, isPart(index + 1), isHyphen(index) || !scanner.isWord(index + 1, .time),
            scanner.span(at: index + 1) == nil
        else { return nil }
        return index + 2
    }

    /// "the council |the wall": an article after a noun starts another phrase.
    private func startsAnother(_ index: Int) -> Bool {
        scanner.tag(index) == .determiner && scanner.mention(at: index) == nil && isNoun(index - 1)
    }

    private func isNoun(_ index: Int) -> Bool {
        switch scanner.tag(index) {
        case .noun, .properNoun, .pronoun: true
        case .numeral, .adjective, .other: scanner.mention(at: index) != nil || scanner.tag(index) != .other
        default: scanner.mention(at: index) != nil
        }
    }

    /// Whether a subject may end with the token: an adjective needs its noun.
    private func isHead(_ index: Int) -> Bool {
        guard scanner.isInside(index) else { return false }
        switch scanner.tag(index) {
        case .noun, .properNoun, .pronoun, .numeral: return true
        default: return scanner.mention(at: index) != nil || scanner.isIn(SpeechLexicon.quantifiers, index)
        }
    }

    private func isPart(_ index: Int) -> Bool {
        guard scanner.isInside(index) else { return false }
        if scanner.mention(at: index) != nil { return true }
        if scanner.isWord(index, .who) || scanner.equals(index, "what") { return false }
        switch scanner.tag(index) {
        case .noun, .properNoun, .pronoun, .adjective, .determiner, .numeral: return true
        case .particle: return scanner.equals(index, "'s") || scanner.equals(index, "'")
        default: return false
        }
    }
}

import Lexicons
import Model
import Text

extension ConceptFinder {
    /// What a change is of: the object of a verb before the figure ("scaled down their stationed troops to a quarter"),
    /// else its subject.
    func changed(by figure: Figure) -> Range<Int>? {
        let start = ChangeFinder(text: text, sentence: sentence).beforeQualifiers(of: figure)
        // "a raise of 11%": whoever asks for it does not change.
        if start - 2 >= sentence.start, text.equals(start - 1, "of"), ChangeTable.nouns[text.word(start - 2)] != nil {
            return phrase(endingAt: start - 1)
        }
        if let moved = movedBeside(figure) { return moved }
        if start - 1 > sentence.start, ChangeTable.roles[text.word(start - 1)] != nil, text.isNoun(start - 2),
            ChangeTable.verbs[text.word(start - 2)] == nil, !isPeriod(start - 2)
        {
            return object(endingAt: start - 1) ?? phrase(endingAt: start - 1)
        }
        return subject(of: figure)
    }

    /// "Unemployment reached a peak, a rise of 4%", "They rejected the offer, a rise of 4%": the subject of a verb that
    /// measures or changes, else its object.
    func changedBefore(_ figure: Figure) -> Range<Int>? {
        var comma = figure.start - 3
        while comma > sentence.start, !text.equals(comma, ",") { comma -= 1 }
        guard let governor = clauses.governor(before: comma) else { return nil }
        let verb = text.word(clauses.predicates[governor].verb)
        if ChangeTable.verbs[verb] != nil || SubjectTable.measuring[verb] ?? false { return subject(of: figure) }
        guard let object = text.chunk(startingAt: clauses.predicates[governor].tokens.upperBound), isThing(object)
        else {
            return nil
        }
        return named(object, before: comma)
    }

    /// "with Brent futures down $1.14", "inflation eases to 2.5%" in a headline: the noun before, without a verb that it is
    /// the subject of.
    private func movedBeside(_ figure: Figure) -> Range<Int>? {
        let start = figure.start
        if ChangeTable.adverbs[text.word(start - 1)] != nil, let chunk = clauses.chunk(endingAt: start - 1),
            isThing(chunk), chunk.lowerBound > sentence.start,
            text.equals(chunk.lowerBound - 1, "with") || text.equals(chunk.lowerBound - 1, ",")
                || text.equals(chunk.lowerBound - 1, "and")
        {
            return named(chunk, before: start)
        }
        guard start - 2 > sentence.start, ChangeTable.roles[text.word(start - 1)] != nil, text.tag(start - 2) == .noun,
            ChangeTable.verbs[text.word(start - 2)] != nil, text.isNoun(start - 3),
            clauses.governor(before: start) == nil
        else { return nil }
        return phrase(endingAt: start - 2)
    }

    /// "rose for a fifth straight year to 40", "rose 120 points to 340": when and how much, and not what.
    private func isPeriod(_ index: Int) -> Bool {
        guard !text.isInTime(index) else { return false }
        return text.equals(index, "points")
            || UnitTable.shared.name(in: text.words, at: index, limit: index + 1)?.row.dimension == .duration
    }

    /// "a 5% increase in exports", "a 1p cut to income tax", "a 5% price rise": what a noun of change behind the figure
    /// is of.
    func changedByNoun(behind figure: Figure) -> Range<Int>? {
        let first = figure.tokens.upperBound
        guard let noun = ChangeFinder(text: text, sentence: sentence).nounOfChange(behind: figure),
            text.tag(noun) == .noun, !(first..<noun).contains(where: text.isHyphen)
        else { return nil }
        let link = noun + 1
        if text.equals(link, "in") || text.equals(link, "of") || text.equals(link, "to") {
            let isOwned = text.tag(link + 1) == .determiner || text.isPossessive(link + 1)
            let start = isOwned ? link + 2 : link + 1
            // "a 5% rise in London", "a 5% rise in June": where and when.
            if let phrase = nounPhrase(at: start), text.tag(phrase.head) == .noun, !text.isInTime(phrase.head) {
                return phrase.range
            }
        }
        return noun > first && text.tag(noun - 1) == .noun ? first..<noun : nil
    }

    /// "a cut in the price from 5 to 4": what a noun of change before the figure is of.
    func changedByNoun(before figure: Figure) -> Range<Int>? {
        let role = figure.start - 1
        guard role > sentence.start, ChangeTable.roles[text.word(role)] != nil, let chunk = text.chunk(endingAt: role),
            chunk.lowerBound - 2 >= sentence.start
        else { return nil }
        let link = chunk.lowerBound - 1
        guard text.equals(link, "in") || text.equals(link, "of"), ChangeTable.nouns[text.word(link - 1)] != nil else {
            return nil
        }
        return named(chunk, before: role)
    }

    /// The object of the nearest verb, up to token `end`: "the price of bread" in "raised the price of bread by".
    private func object(endingAt end: Int) -> Range<Int>? {
        guard let governor = clauses.governor(before: end), let last = clauses.chunk(endingAt: end) else { return nil }
        let first = clauses.predicates[governor].tokens.upperBound
        guard last.lowerBound >= first, isThing(last) else { return nil }
        return named(clauses.head(of: last, from: first), before: end)
    }

    /// The subject of a verb that measures or equates ("Turnout was 46%", "the pool holds 90 liters"), or of another one
    /// that neither tells nor owns ("the closures saved $15m"). Who questions, prints or expects a figure is not what it
    /// is about, nor is what kills dozens what is counted.
    func measuredSubject(of figure: Figure) -> Range<Int>? {
        guard let governor = governor(of: figure) else { return nil }
        if let valued = valued(governor, figure), isThing(valued) { return named(valued, before: figure.start) }
        guard let chunk = clauses.subject(of: governor) else { return nil }
        let verb = clauses.predicates[governor].verb
        let isMeasured = SubjectTable.measuring[text.word(verb)] ?? false
        let isMade =
            figure.kind != .count && !SubjectTable.tells(text.lemmaBytes(verb))
            && !SubjectTable.has(text.lemmaBytes(verb))
        guard isMeasured || isMade, !isPerson(chunk), isThing(chunk), !isShareOfWhole(figure)
        else { return nil }
        return named(chunk, before: figure.start)
    }

    /// "16.7 million shares, currently valued at $472m": what stands right before the participle.
    private func valued(_ governor: Int, _ figure: Figure) -> Range<Int>? {
        let predicate = clauses.predicates[governor]
        guard figure.kind == .money || figure.kind == .percent || figure.unit.currency != nil,
            text.equals(figure.start - 1, "at"),
            SubjectTable.values(text.word(predicate.verb))
        else { return nil }
        var comma = predicate.tokens.lowerBound - 1
        while text.tag(comma) == .adverb { comma -= 1 }
        guard text.equals(comma, ","), let chunk = clauses.chunk(endingAt: comma) else { return nil }
        let head = clauses.head(of: chunk)
        return text.tag(head.lowerBound - 1) == .adposition ? nil : head
    }

    /// "takes 99% of the time": the share is of what follows.
    private func isShareOfWhole(_ figure: Figure) -> Bool {
        (figure.kind == .percent || figure.kind == .fraction) && figure.whole != nil
    }

    /// "The siege lasted 24 hours", "the process took only two days": the subject of a verb that tells how long it is.
    func lastingSubject(of figure: Figure) -> Range<Int>? {
        guard let governor = governor(of: figure),
            SubjectTable.lasts(text.lemmaBytes(clauses.predicates[governor].verb)),
            clauses.predicates[governor].tokens.upperBound <= figure.tokens.lowerBound,
            (clauses.predicates[governor].tokens.upperBound..<figure.tokens.lowerBound).allSatisfy({
                text.tag($0) == .adverb || $0 >= figure.start
            }),
            let chunk = clauses.subject(of: governor), !isPerson(chunk), isThing(chunk)
        else { return nil }
        return named(chunk, before: figure.start)
    }

    /// "Work will be halted for two weeks": what is done to something for a time.
    func pausedSubject(of figure: Figure) -> Range<Int>? {
        guard text.equals(figure.start - 1, "for"), let governor = clauses.governor(before: figure.start),
            clauses.predicates[governor].tokens.upperBound == figure.start - 1,
            SubjectTable.pauses(text.lemmaBytes(clauses.predicates[governor].verb)),
            let chunk = clauses.subject(of: governor), !isPerson(chunk), isThing(chunk)
        else { return nil }
        return named(chunk, before: figure.start)
    }

    /// Whether a chunk names something: no pronoun, and not the unit of another figure ("13°C").
    func isThing(_ chunk: Range<Int>) -> Bool {
        let last = chunk.upperBound - 1
        if text.tag(last) == .pronoun || isUnitOfNumber(last) { return false }
        // "10 grams cost $4"
        return
            !(last > sentence.start && text.kind(last - 1) == .number
            && UnitTable.shared.name(in: text.words, at: last, limit: last + 1) != nil)
    }

    func isPerson(_ range: Range<Int>) -> Bool {
        let last = range.upperBound - 1
        return text.document.entities.mentions.last(endingAt: range.upperBound)?.type == .person
            || SubjectTable.speakers[text.word(last)] ?? false
    }

    /// "put the number at 2,800", "takes the number of ministers to 80", "kept its rate unchanged at 5%", "repairs worth 26
    /// million": the noun that a figure is set beside.
    func figuredObject(_ figure: Figure) -> Range<Int>? {
        let start = figure.start
        guard start - 2 >= sentence.start else { return nil }
        if text.equals(start - 1, "worth") { return text.isNoun(start - 2) ? phrase(endingAt: start - 1) : nil }
        guard let governor = clauses.governor(before: start) else { return nil }
        let verb = text.lemmaBytes(clauses.predicates[governor].verb)
        guard
            text.equals(start - 1, "at") && SubjectTable.places(verb)
                || text.equals(start - 1, "to") && SubjectTable.brings(verb)
                    && (clauses.predicates[governor].tokens.upperBound..<start).contains(where: isTotal)
        else { return nil }
        let end = text.tag(start - 2) == .adjective ? start - 2 : start - 1
        return object(endingAt: end)
    }

    private func isTotal(_ index: Int) -> Bool { SubjectTable.isTotal(text.word(index)) }

    /// The subject of the verb that governs the figure, with what "of" or "to" adds to it.
    func subject(of figure: Figure) -> Range<Int>? {
        guard let governor = governor(of: figure), let subject = clauses.subject(of: governor), isThing(subject) else {
            return nil
        }
        return named(subject, before: figure.start)
    }

    /// The words of a noun chunk that say what it is, with what "of" or "to" adds to it before token `limit`.
    func named(_ chunk: Range<Int>, before limit: Int) -> Range<Int> {
        withoutCount(withComplement(withoutDeterminer(chunk), before: limit))
    }

    /// Whether one verb governs both figures: "fell 12% to 4.3m".
    func shareVerb(_ first: Figure, _ second: Figure) -> Bool {
        governor(of: first) == governor(of: second)
    }

    /// The verb before the figure; a figure that is a verb itself ("doubled") is its own.
    func governor(of figure: Figure) -> Int? {
        let own = figure.kind == .multiple ? clauses.predicate(at: figure.number.lowerBound) : nil
        if let own { return own }
        // "costs exceeded $5m", "costs will not exceed $5m": the verb says how exact the figure is, too.
        let isVerb = figure.modifier.map { $0.contains { SubjectTable.exceeds(text.word($0)) } } ?? false
        return clauses.governor(before: isVerb ? figure.tokens.lowerBound : figure.start)
    }

    /// "the agency's budget" is a budget, "the three swimmers" are swimmers.
    private func withoutDeterminer(_ chunk: Range<Int>) -> Range<Int> {
        var start = chunk.lowerBound
        for index in chunk.dropLast()
        where text.tag(index) == .determiner || text.isPossessive(index) || text.isPossessiveMark(index)
            || text.isInTime(index) || text.tag(index) == .numeral && !text.isHyphen(index + 1)
        {
            start = index + 1
        }
        return start..<chunk.upperBound
    }

    /// "price" with "of bread", "gifts" with "to the shelter".
    private func withComplement(_ noun: Range<Int>, before limit: Int) -> Range<Int> {
        let next = noun.upperBound
        guard text.equals(next, "of") || text.equals(next, "to"), next + 1 < limit,
            let complement = text.chunk(startingAt: next + 1), complement.upperBound <= limit
        else { return noun }
        return noun.lowerBound..<complement.upperBound
    }

    /// "number of people" counts people.
    private func withoutCount(_ range: Range<Int>) -> Range<Int> {
        guard text.equals(range.lowerBound, "number"), range.count > 2, text.equals(range.lowerBound + 1, "of") else {
            return range
        }
        var start = range.lowerBound + 2
        while start < range.upperBound - 1, text.tag(start) == .determiner || text.isPossessive(start) { start += 1 }
        return start..<range.upperBound
    }
}

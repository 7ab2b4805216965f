import Lexicons
import Model
import Text

/// Finds out whether a figure is asserted, denied, negated or asked for, and whether it is a fact, a plan or a guess.
struct StatusFinder {
    let clauses: Clauses
    private var text: ClaimText { clauses.text }
    private var sentence: TokenRange { clauses.sentence }

    /// - Parameter isReported: whether the figure is in somebody's words that are not quoted.
    func modality(of figure: Figure, isReported: Bool) -> Modality {
        if isPresupposed(figure) { return .actual }
        let modality =
            cueBefore(figure.tokens.lowerBound) ?? sharedModality(of: figure)
            ?? predicateModality(after: figure.tokens.upperBound) ?? otherModality(of: figure)
        guard let modality else { return text.equals(sentence.start, "if") ? .conditional : .actual }
        switch modality {
        case .forecast, .possible, .planned:
            if hasCondition { return .conditional }
            return modality == .forecast && isSaidByAuxiliary(figure) ? future(figure) : modality
        case .conditional: return isReported && !hasCondition ? future(figure) : modality
        case .estimated, .actual: return modality
        }
    }

    private func cueBefore(_ end: Int) -> Modality? {
        for index in stride(from: end - 1, through: max(sentence.start, end - StatusTable.modalReach), by: -1) {
            if text.equals(index, ",") || text.equals(index, ";") || text.equals(index, ":") { return nil }
            if let match = StatusTable.modality.longestMatch(in: text.words, at: index, limit: end), isCue(index) {
                return match.value
            }
        }
        return nil
    }

    /// "two of its 11 warehouses": what is known to be there is, whatever is to happen to it.
    private func isPresupposed(_ figure: Figure) -> Bool {
        guard figure.kind == .count, figure.modifier == nil else { return false }
        let before = figure.tokens.lowerBound - 1
        return before > sentence.start && (text.isPossessive(before) || text.isPossessiveMark(before))
    }

    /// What the verb of the figure says, and the verbs that it hangs on: "would close two plants and cut 300 jobs",
    /// "plans to spend".
    private func sharedModality(of figure: Figure) -> Modality? {
        var next = clauses.governor(before: figure.tokens.lowerBound)
        while let position = next {
            let predicate = clauses.predicates[position]
            if let modality = modality(of: predicate) { return modality }
            next = position > 0 && (predicate.form == .infinitive || sharesAuxiliary(predicate)) ? position - 1 : nil
        }
        return nil
    }

    /// "would close two plants and cut 300 jobs": a form that may be an infinitive is one behind "and".
    private func sharesAuxiliary(_ predicate: Predicate) -> Bool {
        predicate.tokens.count == 1 && text.tag(predicate.tokens.lowerBound - 1) == .coordinatingConjunction
            && text.word(predicate.verb).elementsEqual(text.lemmaBytes(predicate.verb))
    }

    private func modality(of predicate: Predicate) -> Modality? {
        predicate.tokens.lazy.compactMap {
            StatusTable.modality.longestMatch(in: text.words, at: $0, limit: predicate.tokens.upperBound)?.value
        }.first
    }

    /// "put the damage at $3m", "a 50 percent chance", "is to begin with 300 guests".
    private func otherModality(of figure: Figure) -> Modality? {
        if StatusTable.chances[text.word(figure.tokens.upperBound)] ?? false { return .possible }
        let start = figure.start
        guard let governor = clauses.governor(before: start) else { return nil }
        let predicate = clauses.predicates[governor]
        if text.equals(start - 1, "at"), StatusTable.assessing[text.lemmaBytes(predicate.verb)] ?? false {
            return .estimated
        }
        guard predicate.form == .infinitive, governor > 0 else { return nil }
        let before = clauses.predicates[governor - 1]
        let isCopula = before.tokens.upperBound == predicate.tokens.lowerBound && text.tag(before.verb) == .auxiliary
        return isCopula ? .planned : nil
    }

    /// "will", not "expects" or "is likely to".
    private func isSaidByAuxiliary(_ figure: Figure) -> Bool {
        guard let predicate = clauses.predicate(governing: figure.tokens.lowerBound) else { return false }
        return predicate.form == .finite && predicate.tokens.count > 1
            && text.tag(predicate.tokens.lowerBound) == .auxiliary && text.verbForm(predicate.verb) == .infinitive
    }

    /// "will", "said that it would": what comes by itself is forecast, what somebody does is planned.
    private func future(_ figure: Figure) -> Modality {
        guard let predicate = clauses.predicate(governing: figure.tokens.lowerBound) else { return .forecast }
        let verb = predicate.verb
        // "will cut 300 jobs" is done by somebody.
        let isDone =
            ChangeTable.transitive[text.word(verb)] ?? false
            && (figure.kind == .count && verb + 1 == figure.start
                || text.kind(verb + 1) == .number && text.isCounted(after: verb + 2, before: sentence.end))
        let changes = ChangeTable.verbs[text.word(verb)] != nil && figure.change != nil && !isDone
        let isProcess =
            SubjectTable.measuring[text.word(verb)] ?? false || changes || text.equals(verb, "be")
            || predicate.isPassive && !sharesAuxiliary(predicate)
        return isProcess ? .forecast : .planned
    }

    /// Whether the sentence has an "if" that none asks: "asked if".
    private var hasCondition: Bool {
        sentence.indices.contains { index in
            (text.equals(index, "if") || text.equals(index, "unless"))
                && !(index > sentence.start && SubjectTable.tells(text.lemmaBytes(index - 1)))
        }
    }

    /// What the auxiliary says of a figure that stands in its subject: "up to 600 more could follow".
    private func predicateModality(after start: Int) -> Modality? {
        for index in start..<min(sentence.end, start + StatusTable.modalReach) {
            if text.equals(index, ",") || text.tag(index) == .punctuation || text.tag(index) == .verb { return nil }
            if text.tag(index) == .auxiliary {
                return StatusTable.modality.longestMatch(in: text.words, at: index, limit: sentence.end)?.value
            }
        }
        return nil
    }

    /// "May" as a month and "will" as a noun are no cues.
    private func isCue(_ index: Int) -> Bool {
        text.letterCase(index) == .lower || index == sentence.start
    }

    /// A semicolon or a colon ends what a cue reaches; no cue reaches further than a long clause.
    private func clauseStart(before end: Int) -> Int {
        var index = end
        let first = max(sentence.start, end - StatusTable.clauseReach)
        while index > first, !text.equals(index - 1, ";"), !text.equals(index - 1, ":") { index -= 1 }
        return index
    }

    func polarity(of figure: Figure, cue: ByteRange?) -> Polarity {
        let start = figure.start
        if isQuestion || isAsked(before: start) { return .questioned }
        if isDenied(before: start) || cue.map(isDenial) ?? false { return .denied }
        return isNegated(before: start) ? .negated : .asserted
    }

    private var isQuestion: Bool {
        let end = text.tag(sentence.end - 1) == .punctuation && !text.equals(sentence.end - 1, "?") ? 2 : 1
        return text.equals(sentence.end - end, "?")
    }

    /// "asked whether a dividend of 2% was planned".
    private func isAsked(before end: Int) -> Bool {
        let first = max(sentence.start, end - StatusTable.modalReach)
        guard let cue = (first..<end).last(where: { text.equals($0, "whether") }) else { return false }
        return !(cue + 1..<end).contains {
            text.equals($0, ",") || text.equals($0, ";") || text.equals($0, "as")
                || text.tag($0) == .subordinatingConjunction && !text.equals($0, "that")
        }
    }

    private func isDenied(before end: Int) -> Bool {
        for index in stride(from: end - 1, through: clauseStart(before: end), by: -1) {
            if isBarrier(index) { return false }
            if let isOfClaims = StatusTable.denials[text.word(index)] {
                return isDenying(index, isOfClaims) && (isOfClaims || isOfReport(index + 1..<end))
            }
        }
        return false
    }

    /// "a dispute" denies nothing; "denied" does, and so do its nouns where what they deny follows.
    private func isDenying(_ index: Int, _ isOfClaims: Bool) -> Bool {
        text.tag(index) == .verb || text.tag(index) == .other
            || text.tag(index) == .noun && isOfClaims
                && (text.equals(index + 1, "that") || text.equals(index + 1, "of"))
    }

    /// "rejected claims that …": one may reject an offer of 6% without denying that it was one.
    private func isOfReport(_ object: Range<Int>) -> Bool {
        object.contains { StatusTable.reports[text.word($0)] ?? false }
            || text.equals(object.lowerBound, "that")
    }

    /// "No party holds a two-thirds majority": who does it is nobody.
    private func isOfNobody(before end: Int) -> Bool {
        guard let governor = clauses.predicate(governing: end), governor.form == .finite,
            let subject = clauses.chunk(endingAt: governor.tokens.lowerBound),
            !(governor.tokens.upperBound..<end).contains(where: endsClause)
        else { return false }
        if text.equals(subject.lowerBound, "nobody") { return true }
        // "No fewer than 40 people"
        return text.equals(subject.lowerBound, "no") && subject.count > 1 && text.tag(subject.lowerBound + 1) != .adverb
            && !(subject.lowerBound..<subject.upperBound).contains {
                text.equals($0, "than") || text.tag($0) == .numeral
            }
    }

    private func endsClause(_ index: Int) -> Bool {
        text.equals(index, ",") || text.tag(index) == .coordinatingConjunction
            || text.tag(index) == .subordinatingConjunction
    }

    /// What a denial does not reach over: a comma, a dash, and what tells more of a noun.
    private func isBarrier(_ index: Int) -> Bool {
        text.equals(index, ",") || text.equals(index, "–") || text.equals(index, "—") || text.equals(index, "which")
            || text.equals(index, "who") || text.equals(index, "but")
    }

    private func isDenial(_ cue: ByteRange) -> Bool {
        guard let index = text.tokens.firstIndex(startingAt: cue.start) else { return false }
        return StatusTable.denials[text.word(index)] ?? false
    }

    private func isNegated(before end: Int) -> Bool {
        if isOfNobody(before: end) { return true }
        let first = max(clauseStart(before: end), end - StatusTable.negationReach)
        for index in stride(from: end - 1, through: first, by: -1) {
            if text.equals(index, ",") || text.equals(index, "but") { return false }
            if StatusTable.negators[text.word(index)] ?? false { return !text.equals(index + 1, "only") }
        }
        return false
    }
}

extension [Token] {
    /// The token that starts at byte `offset`, found in logarithmic time.
    func firstIndex(startingAt offset: Int) -> Int? {
        let index = partitioningIndex { $0.bytes.start >= offset }
        return index < count && self[index].bytes.start == offset ? index : nil
    }
}

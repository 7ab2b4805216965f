import Lexicons
import Model
import Numbers
import Text

/// Finds out whether a figure is, or is part of, a change.
struct ChangeFinder {
    let text: ClaimText
    let sentence: TokenRange

    /// The change that `figure` tells of; nil where it tells of none.
    func change(of figure: Figure, after others: ArraySlice<Figure>) -> Change? {
        if let change = figure.change { return change }
        if figure.kind == .vote || figure.kind == .score { return nil }
        // "fell within two days of the vote"
        if text.equals(figure.start, "within"), !text.equals(figure.start - 1, "to") { return nil }
        let start = beforeQualifiers(of: figure)
        return changeBeside(figure, start) ?? changeAgain(of: figure, start, others)
            ?? changeByVerb(of: figure, start, others)
    }

    /// What the words right beside the figure tell: "up 14%", "2% lower", "unchanged at 5%", "a 5% rise".
    private func changeBeside(_ figure: Figure, _ start: Int) -> Change? {
        if let direction = ChangeTable.adverbs[text.word(start - 1)], start > sentence.start, isAmountOfChange(figure),
            !isParticle(start - 1, figure)
        {
            return Change(direction: direction, role: .by)
        }
        if let direction = directionAfter(figure) { return Change(direction: direction, role: .by) }
        if isSteady(before: start) { return Change(direction: .none, role: .level) }
        if let noun = directionOfNoun(after: figure) { return Change(direction: noun, role: .by) }
        return directionOfNoun(before: start, figure).map { Change(direction: $0.direction, role: $0.role) }
    }

    /// What the change of the figure before tells of this one.
    private func changeAgain(of figure: Figure, _ start: Int, _ others: ArraySlice<Figure>) -> Change? {
        guard let last = others.last, let change = last.change else { return nil }
        if isSameAgain(last, start) || isNextComparison(figure, after: last) { return change }
        return isReached(after: last, start) ? Change(direction: change.direction, role: .to) : nil
    }

    /// What the verb before tells, or an adverb before a preposition.
    private func changeByVerb(of figure: Figure, _ start: Int, _ others: ArraySlice<Figure>) -> Change? {
        let role = roleWord(before: start)
        // "down from 51%"
        if let role, role != .level, start - 2 >= sentence.start,
            let direction = ChangeTable.adverbs[text.word(start - 2)], !text.equals(start - 2, "off")
        {
            return Change(direction: direction, role: role)
        }
        guard let direction = direction(before: role == nil ? start : start - 1, figure, role, others) else {
            return nil
        }
        if role == .level || role == nil, direction == .none { return nil }
        return Change(direction: direction, role: role ?? .by)
    }

    /// "up 3.6% from a year earlier and 2.1% from August": one change, seen from two times.
    private func isNextComparison(_ figure: Figure, after last: Figure) -> Bool {
        let end = figure.tokens.upperBound
        return last.change?.role == .by && isShare(figure) && isShare(last) && text.equals(figure.start - 1, "and")
            && text.equals(last.tokens.upperBound, "from") && text.equals(end, "from") && text.isInTime(end + 1)
    }

    /// "up 0.4% at $2,356", "ended 1.6% lower at 862 yuan": where the change led to.
    private func isReached(after last: Figure, _ start: Int) -> Bool {
        guard last.change?.role == .by, text.equals(start - 1, "at") else { return false }
        let gap = max(last.tokens.upperBound, last.phraseEnd)..<start - 1
        guard gap.lowerBound <= gap.upperBound else { return false }
        // "down $1.52, or 2.1%, at $71.04"
        if gap.count == 1, text.equals(gap.lowerBound, ","), text.equals(last.start - 1, "or") { return true }
        return gap.isEmpty && ChangeTable.adverbs[text.word(last.start - 1)] != nil
            || gap.count == 1 && isGrade(gap.lowerBound)
    }

    private func isGrade(_ index: Int) -> Bool { ChangeTable.grades[text.word(index)] != nil }

    /// "unchanged at 5%", "little changed at 5%".
    private func isSteady(before start: Int) -> Bool {
        guard text.equals(start - 1, "at"), start - 2 >= sentence.start else { return false }
        return ChangeTable.steady[text.word(start - 2)] ?? false
            || text.equals(start - 2, "changed") && text.equals(start - 3, "little")
    }

    /// "50 basis points, or half a percentage point": the same change told twice.
    private func isSameAgain(_ last: Figure, _ start: Int) -> Bool {
        let gap = last.phraseEnd..<max(last.phraseEnd, start)
        return (1...2).contains(gap.count) && text.equals(gap.upperBound - 1, "or")
            && (gap.count == 1 || text.equals(gap.lowerBound, ","))
    }

    /// "held up 31 ships", "set up 12 camps": the word belongs to a verb that changes no amount.
    private func isParticle(_ index: Int, _ figure: Figure) -> Bool {
        guard index > sentence.start, text.tag(index - 1) == .verb else { return false }
        if ChangeTable.standing[text.lemmaBytes(index - 1)] ?? false {
            return !isShare(figure) && figure.kind != .money
        }
        return ChangeTable.verbs[text.word(index - 1)].map { $0 == .none } ?? true
    }

    private func isAmountOfChange(_ figure: Figure) -> Bool {
        if text.equals(figure.start - 1, "off") {
            return figure.kind == .percent
        }
        return true
    }

    private func roleWord(before start: Int) -> Change.Role? {
        guard start > sentence.start else { return nil }
        // "equivalent to 74%", "compared to 12"
        if text.equals(start - 1, "to"), ChangeTable.comparing[text.word(start - 2)] ?? false { return nil }
        // "climbed past 40", but "of their past 40 matches"
        if text.equals(start - 1, "past") {
            guard ChangeTable.verbs[text.word(start - 2)] != nil, !isFollowedByThing(start) else { return nil }
        }
        return ChangeTable.roles[text.word(start - 1)]
    }

    /// "eased past 10-man Leeds", "slid past two defenders"
    private func isFollowedByThing(_ start: Int) -> Bool {
        var next = start
        while text.tokens.indices.contains(next), text.kind(next) == .number || text.tag(next) == .numeral {
            next += 1
        }
        return next > start && (text.isHyphen(next) || text.isCounted(after: next, before: sentence.end))
    }

    // MARK: - Verbs

    /// The direction of the verb that governs what ends before `end`.
    private func direction(
        before end: Int, _ figure: Figure, _ role: Change.Role?, _ others: ArraySlice<Figure>
    )
        -> Change.Direction?
    {
        if role == nil {
            // Right before the amount: "rose 12%", "rose sharply 12%".
            let verb = skippingAdverbs(before: end)
            guard let found = verbDirection(at: verb) else { return nil }
            if ChangeTable.particles[text.word(verb)] != nil, isParticle(verb, figure) { return nil }
            let isTransitive = ChangeTable.transitive[text.word(verb)] ?? false
            return isTransitive && !isShare(figure) && !isTally(figure) && !isMove(figure, verb) ? nil : found
        }
        // "fell 12% to 4.3m", "rose from 10 to 15": earlier steps of the same change stand between.
        if let last = others.last, last.tokens.upperBound <= end, last.change != nil,
            (last.phraseEnd..<max(last.phraseEnd, end)).allSatisfy({
                // "gained 190 points to close at 13,010"
                text.tag($0) != .verb || ChangeTable.standing[text.lemmaBytes($0)] ?? false
            }),
            end - last.phraseEnd <= 2 || isResumed(after: last, before: end)
        {
            return last.change?.direction
        }
        return verbDirection(nearestBefore: end, role)
    }

    /// "fell 12% from the year before, to 4.3m", "fell 12% in March to 4.3m": nothing but when and where stands between.
    private func isResumed(after last: Figure, before end: Int) -> Bool {
        let gap = last.phraseEnd..<max(last.phraseEnd, end)
        guard gap.count <= Self.longestComparison, last.change?.role == .by, !isTally(last),
            text.tag(gap.lowerBound) != .noun || text.isInTime(gap.lowerBound) || text.equals(gap.lowerBound, "year")
        else { return false }
        return !gap.contains { index in
            switch text.tag(index) {
            case .verb, .auxiliary, .pronoun, .coordinatingConjunction, .subordinatingConjunction: true
            case .punctuation: !text.equals(index, ",") && !text.isHyphen(index)
            default: false
            }
        }
    }

    /// In tokens: "from the same period of last year,".
    static let longestComparison = 12

    private func skippingAdverbs(before end: Int) -> Int {
        var index = end - 1
        while index > sentence.start, text.tag(index) == .adverb || text.equals(index, "a") || text.equals(index, "by"),
            end - index < 4
        {
            index -= 1
        }
        return index
    }

    /// The direction of the verb at `index`, turned by a particle: "scaled down", "edged up".
    private func verbDirection(at index: Int) -> Change.Direction? {
        guard index >= sentence.start else { return nil }
        if let particle = ChangeTable.particles[text.word(index)], index > sentence.start,
            ChangeTable.verbs[text.word(index - 1)] != nil
                || text.tag(index - 1) == .verb && !text.equals(index, "off")
        {
            return particle
        }
        guard let direction = ChangeTable.verbs[text.word(index)] else { return nil }
        return ChangeTable.particles[text.word(index + 1)] ?? direction
    }

    /// How many tokens a verb of change reaches over its object: "scaled down their stationed troops to a quarter".
    private static let reach = 8
    /// The same where the object stands right before: "raising the yearly fee in the north of the country |from".
    private static let reachOfObject = 12

    private func verbDirection(nearestBefore end: Int, _ role: Change.Role?) -> Change.Direction? {
        // "grew for a fourth month, by 8%"
        let last = text.equals(end - 1, ",") && role != nil && role != .level ? end - 2 : end - 1
        let reach = role == nil ? Self.reachOfObject : Self.reach
        for index in stride(from: last, through: max(sentence.start, end - reach), by: -1) {
            // "adding that sales stood at 40"
            if text.lemmaBytes(index).elementsEqual("add".utf8) { return nil }
            // "edged Brown by 40 votes", "lost to Brown by 19 points" tell of a contest.
            let lemma = text.lemmaBytes(index)
            if lemma.elementsEqual("edge".utf8) || role == .by && lemma.elementsEqual("lose".utf8) { return nil }
            if let direction = verbDirection(at: index) { return direction }
            if let noun = ChangeTable.nouns[text.word(index)], text.tag(index) != .adposition { return noun }
            if text.kind(index) == .punctuation, !text.isHyphen(index) { return nil }
            // "their stationed troops": a participle before a noun governs nothing.
            let isAttribute = text.isParticiple(index) && text.isNoun(index + 1)
            if text.tag(index) == .verb, !isAttribute, index < end - 1 { return nil }
        }
        return nil
    }

    /// Whether a verb or noun of change stands so that a figure after token `last` is one of its steps.
    func isChange(upTo last: Int) -> Bool {
        let verb = skippingAdverbs(before: last + 1)
        guard verb >= sentence.start else { return false }
        return verbDirection(at: verb) != nil || ChangeTable.nouns[text.word(verb)] != nil
    }

    /// Whether a verb of change has its object right before token `end`: "raise the rate |from".
    func isChange(over end: Int) -> Bool { text.isNoun(end - 1) && verbDirection(nearestBefore: end, nil) != nil }

}

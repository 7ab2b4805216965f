import Lexicons
import Model
import Text

/// Finds out whether a figure is, or is part of, a change.
struct ChangeFinder {
    let text: ClaimText
    let sentence: TokenRange

    /// The change that `figure` tells of; nil where it tells of none.
    func change(of figure: Figure, after others: ArraySlice<Figure>) -> Change? {
        if let change = figure.change { return change }
        let start = figure.start
        if let direction = ChangeTable.adverbs[text.word(start - 1)], start > sentence.start, isAmountOfChange(figure),
            !isParticle(start - 1, figure)
        {
            return Change(direction: direction, role: .by)
        }
        if let direction = directionAfter(figure) { return Change(direction: direction, role: .by) }
        if isSteady(before: start) { return Change(direction: .none, role: .level) }
        if let noun = directionOfNoun(after: figure) { return Change(direction: noun, role: .by) }
        if let noun = directionOfNoun(before: start, figure) {
            return Change(direction: noun.direction, role: noun.role)
        }
        if let last = others.last, let change = last.change, isSameAgain(last, start) { return change }
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
        if role == .level { return direction == .none ? nil : Change(direction: direction, role: .level) }
        return Change(direction: direction, role: role ?? .by)
    }

    /// "450,000 visitors, up from 310,000", "$3.2 billion, up 12%": the figure before "up" is where the change ended.
    static func completeStep(_ figures: inout [Figure], _ position: Int, _ text: ClaimText) {
        let (last, figure) = (figures[position - 1], figures[position])
        let start = figure.start
        guard let change = figure.change else { return }
        if change.role == .by, ChangeTable.adverbs[text.word(start - 1)] != nil, last.change == nil,
            text.equals(start - 2, ","), last.phraseEnd == start - 2
        {
            figures[position - 1].change = Change(direction: change.direction, role: .to)
        }
        guard change.role == .from, ChangeTable.adverbs[text.word(start - 2)] != nil,
            last.kind == figure.kind || last.kind == .rate || figure.unit.name == nil
        else { return }
        if last.change == nil { figures[position - 1].change = Change(direction: change.direction, role: .to) }
        guard figure.unit.name == nil || figure.unit == last.unit else { return }
        figures[position].setConcept(last.concept, .figureBefore)
        if figure.kind == .count, figure.unit.name == nil { figures[position].unit = last.unit }
    }

    /// "closed 0.4 percent up", "2 cents less than a year ago".
    private func directionAfter(_ figure: Figure) -> Change.Direction? {
        let next = max(figure.tokens.upperBound, figure.phraseEnd)
        if text.equals(next + 1, "than") { return ChangeTable.comparatives[text.word(next)] }
        guard isShare(figure) || figure.unit.name == "point", !text.equals(next + 1, "to"), !text.equals(next, "off")
        else {
            return nil
        }
        return ChangeTable.adverbs[text.word(next)]
    }

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
        if ChangeTable.standing[text.lemmaBytes(index - 1)] ?? false { return !isShare(figure) }
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
        return ChangeTable.roles[text.word(start - 1)]
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
            return isTransitive && !isShare(figure) ? nil : found
        }
        // "fell 12% to 4.3m", "rose from 10 to 15": earlier steps of the same change stand between.
        if let last = others.last, last.tokens.upperBound <= end, last.change != nil,
            end - last.phraseEnd <= 2 || role == .to && isResumed(after: last, before: end)
        {
            return last.change?.direction
        }
        return verbDirection(nearestBefore: end, role)
    }

    /// "fell 12% from the year before, to 4.3m": nothing but what it is compared with stands between.
    private func isResumed(after last: Figure, before end: Int) -> Bool {
        let gap = last.phraseEnd..<max(last.phraseEnd, end)
        return gap.count <= Self.longestComparison && text.equals(end - 1, ",")
            && text.equals(gap.lowerBound, "from")
            && !gap.contains { text.tag($0) == .verb || text.equals($0, ";") }
    }

    /// In tokens: "from the same period of last year,".
    private static let longestComparison = 12

    private func isShare(_ figure: Figure) -> Bool {
        switch figure.kind {
        case .percent, .percentagePoint, .basisPoint, .multiple, .fraction: true
        default: false
        }
    }

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
            ChangeTable.verbs[text.word(index - 1)] != nil || text.tag(index - 1) == .verb
        {
            return particle
        }
        guard let direction = ChangeTable.verbs[text.word(index)] else { return nil }
        return ChangeTable.particles[text.word(index + 1)] ?? direction
    }

    /// How many tokens a verb of change reaches over its object: "scaled down their stationed troops to a quarter".
    private static let reach = 8

    private func verbDirection(nearestBefore end: Int, _ role: Change.Role?) -> Change.Direction? {
        for index in stride(from: end - 1, through: max(sentence.start, end - Self.reach), by: -1) {
            if let direction = verbDirection(at: index) { return direction }
            if let noun = ChangeTable.nouns[text.word(index)], text.tag(index) != .adposition { return noun }
            if text.tokens[index].kind == .punctuation, !text.isHyphen(index) { return nil }
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

    // MARK: - Nouns

    /// "a 5% increase", "a one-third drop".
    private func directionOfNoun(after figure: Figure) -> Change.Direction? {
        guard isShare(figure) || figure.kind == .money else { return nil }
        var index = figure.tokens.upperBound
        while index < sentence.end, text.tag(index) == .adjective || text.isHyphen(index) { index += 1 }
        guard index < sentence.end, index - figure.tokens.upperBound <= 2 else { return nil }
        return ChangeTable.nouns[text.word(index)]
    }

    /// "an increase of 5%", "a drop to 40".
    private func directionOfNoun(
        before start: Int, _ figure: Figure
    ) -> (direction: Change.Direction, role: Change.Role)? {
        guard start - 2 >= sentence.start, let direction = ChangeTable.nouns[text.word(start - 2)] else { return nil }
        if text.equals(start - 1, "of"), isShare(figure) { return (direction, .by) }
        if text.equals(start - 1, "to"), text.tag(start - 2) == .noun { return (direction, .to) }
        return nil
    }
}

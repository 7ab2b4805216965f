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
        if let last = others.last, let change = last.change {
            if isSameAgain(last, start) { return change }
            if isNextComparison(figure, after: last) { return change }
            if isReached(after: last, start) { return Change(direction: change.direction, role: .to) }
        }
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
        if role == .level { return Change(direction: direction, role: .level) }
        return Change(direction: direction, role: role ?? .by)
    }

    /// Where a figure begins with what tells of which kind it is: "to |a median of 40", "to |a seasonally adjusted 40".
    func beforeQualifiers(of figure: Figure) -> Int {
        var index = figure.start
        // "jumped to a 3-month high"
        if figure.kind == .duration || text.isHyphen(figure.number.upperBound) { return index }
        if text.equals(index - 1, "of"), ChangeTable.levels[text.word(index - 2)] ?? false { index -= 2 }
        while index > sentence.start, figure.start - index < Self.mostQualifiers, isQualifier(index - 1) { index -= 1 }
        guard index < figure.start, index > sentence.start else { return figure.start }
        let word = text.word(index - 1)
        // "to a record 40", "rose an average of 40"
        // "contracted at an annualized rate of 1.6%"
        if word.elementsEqual("at".utf8),
            text.equals(figure.start - 2, "rate") || text.equals(figure.start - 2, "pace"),
            ChangeTable.verbs[text.word(index - 2)] != nil
        {
            return index - 1
        }
        // "75% below the year-earlier $4.5m" tells no level that was reached.
        let isHeld = (text.equals(index - 1, "below") || text.equals(index - 1, "above")) && text.equals(index, "the")
        let isRole = ChangeTable.roles[word].map { $0 != .level } ?? false && !isHeld
        return isRole || text.equals(figure.start - 1, "of") && ChangeTable.verbs[word] != nil ? index : figure.start
    }

    private static let mostQualifiers = 7

    private func isQualifier(_ index: Int) -> Bool {
        if text.isHyphen(index) || text.isHyphen(index - 1) || text.isHyphen(index + 1) { return true }
        return switch text.tag(index) {
        case .adjective, .adverb: true
        case .verb: text.isParticiple(index) && !text.word(index).hasSuffix("ing")
        case .determiner: text.equals(index, "a") || text.equals(index, "an") || text.equals(index, "the")
        case .noun: text.equals(index, "record")
        default: text.isPossessive(index)
        }
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

    /// "450,000 visitors, up from 310,000", "$3.2 billion, up 12%": the figure before "up" is where the change ended.
    static func completeStep(_ figures: inout [Figure], _ position: Int, _ text: ClaimText) {
        let figure = figures[position]
        guard let change = figure.change else { return }
        let start = text.equals(figure.start - 1, "the") ? figure.start - 1 : figure.start
        if change.role == .by, ChangeTable.adverbs[text.word(start - 1)] != nil, text.equals(start - 2, ","),
            let told = figures[..<position].lastIndex(where: { !isAside($0, text) }), figures[told].change == nil
        {
            let end = figures[told].phraseEnd
            if isApposed(end..<max(end, start - 2), figures[told], text) {
                figures[told].change = Change(direction: change.direction, role: .to)
            }
        }
        // "class sizes had gone up from 24 to 30" goes on from nothing before.
        let isVerbal = text.tag(start - 3) == .verb || text.tag(start - 3) == .auxiliary
        guard change.role == .from, ChangeTable.adverbs[text.word(start - 2)] != nil, !isVerbal,
            let reached = figures[..<position].lastIndex(where: { !isAside($0, text) && isStep($0, of: figure) })
                ?? (figure.unit.name == nil ? position - 1 : nil)
        else { return }
        let last = figures[reached]
        if last.change == nil { figures[reached].change = Change(direction: change.direction, role: .to) }
        guard figure.unit.name == nil || figure.unit.name == last.unit.name else { return }
        figures[position].setConcept(last.concept, .figureBefore)
        if figure.kind == .count, figure.unit.name == nil { figures[position].unit = last.unit }
    }

    /// "in 11 states", "including 16 jets": no figure that something is held against.
    private static func isAside(_ figure: Figure, _ text: ClaimText) -> Bool {
        figure.kind == .count && (text.equals(figure.start - 1, "in") || text.equals(figure.start - 1, "including"))
    }

    /// "431,000 tons of copper in the first quarter, up 5%": nothing but when and where stands between.
    private static func isApposed(_ gap: Range<Int>, _ figure: Figure, _ text: ClaimText) -> Bool {
        if gap.isEmpty { return true }
        guard gap.count <= longestComparison, figure.kind != .duration, figure.kind != .age else { return false }
        return gap.allSatisfy {
            switch text.tag($0) {
            case .noun, .properNoun, .adposition, .determiner, .adjective, .numeral: true
            default: text.isInTime($0)
            }
        }
    }

    /// "412 patients waited more than 18 months, down from 655": what is told of the same thing at another time.
    private static func isStep(_ earlier: Figure, of figure: Figure) -> Bool {
        if figure.unit.name == nil { return earlier.kind != .duration || figure.kind == .duration }
        return earlier.kind == figure.kind && earlier.unit.name == figure.unit.name || earlier.kind == .rate
    }

    /// "closed 0.4 percent up", "2 cents less than a year ago", "84 cents higher", "2% weaker at", "30% more likely".
    private func directionAfter(_ figure: Figure) -> Change.Direction? {
        let next = max(figure.tokens.upperBound, figure.phraseEnd)
        if text.equals(next + 1, "than") {
            return ChangeTable.comparatives[text.word(next)] ?? ChangeTable.grades[text.word(next)]
        }
        if let grade = ChangeTable.grades[text.word(next)], isShare(figure) || isAmount(figure), !text.isNoun(next + 1)
        {
            return grade
        }
        if isShare(figure), figure.kind != .multiple, let degree = ChangeTable.comparatives[text.word(next)],
            text.tag(next + 1) == .adjective || text.equals(next, "fewer")
        {
            return degree
        }
        guard isShare(figure) || figure.unit.name == "point", !text.equals(next + 1, "to"), !text.equals(next, "off")
        else {
            return nil
        }
        return ChangeTable.adverbs[text.word(next)]
    }

    private func isAmount(_ figure: Figure) -> Bool {
        figure.kind == .money || figure.kind == .measure || figure.kind == .temperature
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
        while text.tokens.indices.contains(next), text.tokens[next].kind == .number || text.tag(next) == .numeral {
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
    private static let longestComparison = 12

    /// "earnings increased 9 cents", "the index lost 1.85 points": nothing that somebody takes or gives.
    private func isMove(_ figure: Figure, _ verb: Int) -> Bool {
        if text.equals(figure.start, "as") { return false }
        if figure.kind == .money { return ChangeTable.moving[text.lemmaBytes(verb)] ?? false }
        let points = figure.tokens.upperBound
        let isToldAgain = text.equals(points + 1, ",") && text.equals(points + 2, "or")
        return text.equals(points, "points") && (isToldAgain || !(figure.value?.isInteger ?? true))
    }

    /// "cut 8,000 jobs", "added 9m subscribers": what is told by how many more or fewer there are.
    private func isTally(_ figure: Figure) -> Bool {
        var head = figure.tokens.upperBound
        while text.tag(head) == .adjective || text.isNoun(head) && text.isNoun(head + 1) || text.isHyphen(head) {
            head += 1
        }
        // "added 12 customers had complained"
        if text.tag(head + 1) == .auxiliary || text.tag(head + 1) == .verb { return false }
        return figure.kind == .count && head < sentence.end && ChangeTable.tallies[text.lemmaBytes(head)] ?? false
    }

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

    private func verbDirection(nearestBefore end: Int, _ role: Change.Role?) -> Change.Direction? {
        // "grew for a fourth month, by 8%"
        let last = text.equals(end - 1, ",") && role != nil && role != .level ? end - 2 : end - 1
        for index in stride(from: last, through: max(sentence.start, end - Self.reach), by: -1) {
            // "adding that sales stood at 40"
            if text.lemmaBytes(index).elementsEqual("add".utf8) { return nil }
            // "edged Brown by 40 votes", "lost to Brown by 19 points" tell of a contest.
            let lemma = text.lemmaBytes(index)
            if lemma.elementsEqual("edge".utf8) || role == .by && lemma.elementsEqual("lose".utf8) { return nil }
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

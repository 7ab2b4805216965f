import Lexicons
import Model
import Numbers
import Text

// Amounts that may go up or down, and the words right beside them.
extension ChangeFinder {
    /// Where a figure begins with what tells of which kind it is: "to |a median of 40", "to |a seasonally adjusted 40".
    func beforeQualifiers(of figure: Figure) -> Int {
        var index = figure.start
        // "jumped to a 3-month high"
        if figure.kind == .duration || text.isHyphen(figure.number.upperBound) { return index }
        if text.equals(index - 1, "of"), ChangeTable.levels[text.word(index - 2)] ?? false { index -= 2 }
        while index > sentence.start, figure.start - index < Self.mostQualifiers, isQualifier(index - 1) { index -= 1 }
        guard index < figure.start, index > sentence.start else { return figure.start }
        let word = text.word(index - 1)
        // "contracted at an annualized rate of 1.6%"
        if word.elementsEqual("at".utf8),
            text.equals(figure.start - 2, "rate") || text.equals(figure.start - 2, "pace"),
            ChangeTable.verbs[text.word(index - 2)] != nil
        {
            return index - 1
        }
        // "to a record 40", "rose an average of 40"; "75% below the year-earlier $4.5m" tells no level that was reached.
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

    /// "closed 0.4 percent up", "2 cents less than a year ago", "84 cents higher", "2% weaker at", "30% more likely".
    func directionAfter(_ figure: Figure) -> Change.Direction? {
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

    /// "a 5% increase", "a one-third drop".
    func directionOfNoun(after figure: Figure) -> Change.Direction? {
        guard isShare(figure) || figure.kind == .money else { return nil }
        return nounOfChange(behind: figure).flatMap { ChangeTable.nouns[text.word($0)] }
    }

    /// The noun of change behind a figure, with a few words between: "a 5% annual price rise".
    func nounOfChange(behind figure: Figure) -> Int? {
        let start = figure.tokens.upperBound
        var index = start
        while index < sentence.end, index < start + Self.mostBeforeNoun,
            text.tag(index) == .adjective || text.isHyphen(index)
                || text.tag(index) == .noun && ChangeTable.nouns[text.word(index)] == nil
        { index += 1 }
        return index < sentence.end && ChangeTable.nouns[text.word(index)] != nil ? index : nil
    }

    private static let mostBeforeNoun = 3

    /// "an increase of 5%", "a drop to 40".
    func directionOfNoun(
        before start: Int, _ figure: Figure
    ) -> (direction: Change.Direction, role: Change.Role)? {
        guard start - 2 >= sentence.start, let direction = ChangeTable.nouns[text.word(start - 2)] else { return nil }
        if text.equals(start - 1, "of"), isShare(figure) { return (direction, .by) }
        if text.equals(start - 1, "to"), text.tag(start - 2) == .noun { return (direction, .to) }
        return nil
    }

    /// "earnings increased 9 cents", "the index lost 1.85 points": nothing that somebody takes or gives.
    func isMove(_ figure: Figure, _ verb: Int) -> Bool {
        if text.equals(figure.start, "as") { return false }
        if figure.kind == .money { return ChangeTable.moving[text.lemmaBytes(verb)] ?? false }
        let points = figure.tokens.upperBound
        let isToldAgain = text.equals(points + 1, ",") && text.equals(points + 2, "or")
        return text.equals(points, "points") && (isToldAgain || !(figure.value?.isInteger ?? true))
    }

    /// "cut 8,000 jobs", "added 9m subscribers": what is told by how many more or fewer there are.
    func isTally(_ figure: Figure) -> Bool {
        var head = figure.tokens.upperBound
        while text.tag(head) == .adjective || text.isNoun(head) && text.isNoun(head + 1) || text.isHyphen(head) {
            head += 1
        }
        // "added 12 customers had complained"
        if text.tag(head + 1) == .auxiliary || text.tag(head + 1) == .verb { return false }
        return figure.kind == .count && head < sentence.end && ChangeTable.tallies[text.lemmaBytes(head)] ?? false
    }

    func isShare(_ figure: Figure) -> Bool {
        switch figure.kind {
        case .percent, .percentagePoint, .basisPoint, .multiple, .fraction: true
        default: false
        }
    }
}

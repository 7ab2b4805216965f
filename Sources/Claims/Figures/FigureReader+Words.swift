import Lexicons
import Model
import Numbers
import Text

/// Amounts that are words of their own: "dozens", "several hundred", "twice", "tripled".
extension FigureReader {
    func readVague(at index: Int) -> Figure? {
        readVaguePlural(at: index) ?? readQuantifiedScale(at: index)
    }

    /// "dozens", "hundreds of thousands".
    private func readVaguePlural(at index: Int) -> Figure? {
        guard let bounds = VagueTable.plurals[text.word(index)], !follows(number: index) else { return nil }
        var end = index + 1
        var (low, high) = (bounds.min, bounds.max)
        if text.equals(end, "of"), let factor = VagueTable.multipliers[text.word(end + 1)], end + 1 < limit,
            let first = low * factor, let last = high * factor
        {
            (low, high) = (first, last)
            end += 2
        } else if VagueTable.needsCounted[text.word(index)] ?? false {
            return nil
        } else if text.equals(index, "scores"), !isAmountOfScores(index) {
            return nil
        }
        return vague(low, high, from: index, to: end)
    }

    /// "scores" is a noun and a verb as well: an amount only before "of" or where something is done to them.
    private func isAmountOfScores(_ index: Int) -> Bool {
        text.equals(index + 1, "of") || (text.isParticiple(index + 1) && text.letterCase(index) == .lower)
            || text.equals(index + 1, "more") || text.equals(index + 1, "were")
    }

    private func follows(number index: Int) -> Bool {
        index > 0
            && (text.kind(index - 1) == .number
                || text.equals(index - 1, "the") && !text.equals(index + 1, "of"))
    }

    /// "several hundred", "a few thousand", "a couple of million".
    private func readQuantifiedScale(at index: Int) -> Figure? {
        let words = text.words
        if let quantifier = VagueTable.quantifiers.longestMatch(in: words, at: index, limit: limit) {
            let end = index + quantifier.count
            guard let (scale, last) = scale(at: end), let low = quantifier.value.min * scale,
                let high = quantifier.value.max * scale
            else { return nil }
            return vague(low, high, from: index, to: last)
        }
        guard let small = VagueTable.small.longestMatch(in: words, at: index, limit: limit) else { return nil }
        let end = index + small.count
        guard let (scale, last) = scale(at: end), let value = small.value * scale else { return nil }
        var figure = Figure(tokens: index..<last, number: index..<last, value: value, rule: "vague")
        figure.comparator = .about
        figure.isVague = true
        figure.traits = [.spelled, .scaled]
        return readUnit(of: &figure) ? figure : nil
    }

    /// The scale words at `index` and the index behind them: "hundred", "hundred thousand".
    private func scale(at index: Int) -> (scale: ExactDecimal, end: Int)? {
        guard index < limit, var scale = VagueTable.scales[text.word(index)] else { return nil }
        var end = index + 1
        while end < limit, let next = VagueTable.scales[text.word(end)], let product = scale * next {
            scale = product
            end += 1
        }
        return (scale, end)
    }

    private func vague(_ low: ExactDecimal, _ high: ExactDecimal, from start: Int, to end: Int) -> Figure? {
        var figure = Figure(tokens: start..<end, number: start..<end, value: nil, rule: "vague")
        figure.min = low
        figure.max = high
        figure.comparator = .about
        figure.isVague = true
        figure.traits = [.spelled, .scaled]
        return readUnit(of: &figure) ? figure : nil
    }

    // MARK: - Multiples

    /// "twice", "tenfold", "tripled", "double the number".
    func readMultiple(at index: Int) -> Figure? {
        if let entry = MultipleTable.words[text.word(index)] {
            if text.equals(index, "twice"), !isComparison(after: index) { return nil }
            // "two doubles" are hits and matches.
            if entry.isVerb, text.isNoun(index) { return nil }
            var figure = multiple(entry.factor, at: index)
            if entry.isVerb {
                figure.change = Change(direction: entry.factor < .one ? .down : .up, role: .by)
            }
            return figure
        }
        guard let factor = MultipleTable.predeterminers[text.word(index)] else { return nil }
        var figure = multiple(factor, at: index)
        // "prices could double"
        let isPredicate = text.tag(index) == .verb || index > 0 && text.tag(index - 1) == .auxiliary
        let isVerb = isPredicate && index + 1 < limit && !text.isNoun(index + 1)
        if isVerb { figure.change = Change(direction: .up, role: .by) }
        return isVerb || MultipleTable.predetermined[text.word(index + 1)] ?? false ? figure : nil
    }

    /// "twice" counts events ("was elected twice") unless it compares.
    private func isComparison(after index: Int) -> Bool {
        MultipleTable.comparisons[text.word(index + 1)] ?? false
    }

    private func multiple(_ factor: ExactDecimal, at index: Int) -> Figure {
        var figure = Figure(tokens: index..<index + 1, number: index..<index + 1, value: factor, rule: "multiple")
        figure.traits = [.spelled]
        figure.setUnit(Unit(name: "multiple"), kind: .multiple, end: index + 1)
        return figure
    }
}

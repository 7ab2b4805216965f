import Lexicons
import Model
import Numbers
import Text

/// Amounts that an article stands for: "rose by a dollar", "a mile from the border", "more than an hour".
extension FigureReader {
    func readArticle(at index: Int) -> Figure? {
        guard text.equals(index, "a") || text.equals(index, "an"), index + 1 < limit else { return nil }
        return readPair(at: index) ?? readOneOrTwo(at: index) ?? readOne(at: index)
    }

    /// "a week or two", "an extra mile or two", "a boat or two".
    private func readOneOrTwo(at index: Int) -> Figure? {
        let noun = text.tag(index + 1) == .adjective ? index + 2 : index + 1
        let end = noun + 3
        guard end <= limit, text.isNoun(noun), text.equals(noun + 1, "or"), text.equals(noun + 2, "two"),
            !text.isCounted(after: end, before: limit), !text.isNoun(end) || end == limit
        else { return nil }
        var figure = one(.one, index..<end, rule: "range")
        (figure.value, figure.min, figure.max) = (nil, .one, ExactDecimal(2))
        figure.comparator = .between
        if let (_, row) = CurrencyTable.shared.name(in: text.words, at: noun, limit: noun + 1) {
            figure.setUnit(Unit(name: row.name, currency: row.code), kind: .money, end: end)
        } else if let match = PercentTable.phrases.longestMatch(in: text.words, at: noun, limit: noun + 1) {
            figure.setUnit(match.value.unit, kind: match.value.kind, end: end)
        } else if let (count, row) = UnitTable.shared.name(in: text.words, at: noun, limit: limit), count == 1 {
            let kind: ClaimKind = row.dimension == .duration ? .duration : .measure
            figure.setUnit(Unit(name: row.name, code: row.code), kind: kind, end: end)
        } else {
            figure.setUnit(Unit(name: text.lemma(noun)), kind: .count, end: end)
            figure.setConcept(noun..<noun + 1, .countedNoun)
        }
        return figure
    }

    /// "a pair of rockets"; "a pair of shoes" is one thing.
    private func readPair(at index: Int) -> Figure? {
        guard text.equals(index + 1, "pair"), text.equals(index + 2, "of") else { return nil }
        var noun = index + 3
        while noun < limit, text.tag(noun) == .adjective || text.isNoun(noun + 1) && text.isNoun(noun) { noun += 1 }
        guard noun < limit, text.isNoun(noun), text.word(noun).hasSuffix("s"),
            !(ArticleTable.worn[text.word(noun)] ?? false)
        else { return nil }
        return one(ExactDecimal(2), index..<index + 2, rule: "pair")
    }

    /// "a dollar", "a mile"; of other units only behind a modifier: "nearly a year", "more than a ton".
    private func readOne(at index: Int) -> Figure? {
        let unit = index + 1
        guard !isRate(at: index) else { return nil }
        var figure = one(.one, index..<unit, rule: "article")
        if let half = readUnitAndHalf(figure, unit) { return half }
        if let (count, row) = CurrencyTable.shared.name(in: text.words, at: unit, limit: limit),
            !(ArticleTable.notMoney[text.word(unit)] ?? false)
        {
            guard isAmount(endingAt: unit + count) else { return nil }
            figure.setUnit(Unit(name: row.name, currency: row.code), kind: .money, end: unit + count)
            return figure
        }
        guard let (count, row) = UnitTable.shared.name(in: text.words, at: unit, limit: limit), row.halves == nil,
            isAmount(endingAt: unit + count), !(ArticleTable.notMeasured[text.word(unit)] ?? false),
            isPlain(unit, count) || isModified(index, unit + count)
        else { return nil }
        let kind: ClaimKind = row.dimension == .duration ? .duration : .measure
        figure.setUnit(Unit(name: row.name, code: row.code), kind: kind, end: unit + count)
        return figure
    }

    /// "a year and a half", "an hour-and-a-half".
    private func readUnitAndHalf(_ figure: Figure, _ unit: Int) -> Figure? {
        guard let (count, row) = UnitTable.shared.name(in: text.words, at: unit, limit: limit) else { return nil }
        let and = afterHyphen(unit + count)
        let article = afterHyphen(and + 1)
        let half = afterHyphen(article + 1)
        guard text.equals(and, "and"), text.equals(article, "a"), text.equals(half, "half"),
            !text.equals(half + 1, "of")
        else { return nil }
        var whole = figure
        whole.value = ExactDecimal(15, exponent: -1)
        let kind: ClaimKind = row.dimension == .duration ? .duration : .measure
        whole.setUnit(Unit(name: row.name, code: row.code), kind: kind, end: half + 1)
        return whole
    }

    private func one(_ value: ExactDecimal, _ number: Range<Int>, rule: StaticString) -> Figure {
        var figure = Figure(tokens: number, number: number, value: value, rule: rule)
        figure.traits = [.spelled, .article]
        return figure
    }

    /// "$3 a gallon", "40 miles an hour", "twice a day": behind an amount the article means "each".
    private func isRate(at index: Int) -> Bool {
        guard index > 0 else { return false }
        switch text.tag(index - 1) {
        case .noun, .properNoun, .numeral, .symbol: return !text.equals(index - 1, "than")
        default: return text.kind(index - 1) == .number || ArticleTable.counts[text.word(index - 1)] ?? false
        }
    }

    private func isFigure(endingAt end: Int) -> Bool {
        switch text.tag(end - 1) {
        case .noun, .numeral, .symbol, .adverb: true
        default: text.kind(end - 1) != .word
        }
    }

    /// Whether the unit ends the phrase: "a dollar bill" and "a mile-long queue" are things.
    private func isAmount(endingAt end: Int) -> Bool {
        guard end < limit else { return true }
        return !text.isNoun(end) && text.tag(end) != .adjective && !text.isHyphen(end) && !text.equals(end, "'s")
            || ArticleTable.comparatives[text.word(end)] ?? false
    }

    /// "A gallon of petrol costs more" tells what a gallon costs.
    private func isPlain(_ unit: Int, _ count: Int) -> Bool {
        guard ArticleTable.plain[text.word(unit)] ?? false else { return false }
        let isLength = UnitTable.shared.name(in: text.words, at: unit, limit: limit)?.row.dimension == .length
        return isLength || !text.equals(unit + count, "of") || text.letterCase(unit - 1) == .lower
    }

    /// A modifier before the article that sets a bound or tells that the figure is near: "almost a decade".
    private func isModified(_ index: Int, _ end: Int) -> Bool {
        guard let (first, comparator) = ModifierTable.phrase(endingAt: index, from: 0, in: text.words),
            comparator != .exactly, !text.equals(first, "within")
        else { return false }
        // "14% more than a year ago": one time held against another.
        if first > 0, comparator == .moreThan || comparator == .lessThan, text.equals(index - 1, "than"),
            RateTable.distances[text.word(end)] ?? false, isFigure(endingAt: first)
        {
            return false
        }
        // "a film about a year at sea", "profits over a decade"
        guard index - first == 1, ModifierTable.spatial[text.word(first)] != nil else { return true }
        return first == 0 || !text.isNoun(first - 1) && text.kind(first - 1) != .punctuation
    }
}

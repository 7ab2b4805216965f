import Lexicons
import Model
import Text

/// The second half of a rate: "per gallon", "a day", "/month", "each year".
extension FigureReader {
    /// Reads the half after `index` into `figure`; returns whether there is one.
    func readRate(of figure: inout Figure, at index: Int) -> Bool {
        guard let (end, per) = perUnit(at: index, of: figure.kind) ?? hyphenated(at: index) ?? priced(figure, at: index)
        else {
            return false
        }
        figure.unit.per = per
        figure.kind = .rate
        figure.phraseEnd = Swift.max(figure.phraseEnd, end)
        if let code = figure.unit.code, let half = UnitTable.shared.code(of: per) {
            figure.unit.code = "\(code)/\(half)"
        }
        return true
    }

    /// "$5,000-a-month", "$10-per-hour".
    private func hyphenated(at index: Int) -> (end: Int, per: String)? {
        guard text.isHyphen(index), text.touches(index), index + 3 < limit,
            RateTable.links[text.word(index + 1)] != nil,
            text.isHyphen(index + 2), text.touches(index + 2), text.isNoun(index + 3)
        else { return nil }
        return (index + 4, text.lemma(index + 3))
    }

    /// "$1,000 a pill", "61 cents a fully diluted share": money before "a" and any one thing.
    private func priced(_ figure: Figure, at index: Int) -> (end: Int, per: String)? {
        guard figure.kind == .money, text.equals(index, "a") || text.equals(index, "an") else { return nil }
        var noun = index + 1
        while noun < limit, noun < index + 4,
            text.tag(noun) == .adjective || text.tag(noun) == .adverb
                || text.isParticiple(noun)
        { noun += 1 }
        guard noun < limit, text.tag(noun) == .noun, !text.word(noun).hasSuffix("s"),
            noun + 1 >= limit || isPhraseEnd(noun + 1),
            UnitTable.shared.name(in: text.words, at: noun, limit: limit) == nil
        else { return nil }
        return (noun + 1, text.lemma(noun))
    }

    private func isPhraseEnd(_ index: Int) -> Bool {
        switch text.tag(index) {
        case .adposition, .coordinatingConjunction, .punctuation: !text.isHyphen(index)
        default: false
        }
    }

    /// "30 per 100,000": a share of so many.
    func isPerNumber(_ index: Int) -> Bool {
        guard index + 1 < limit, RateTable.links[text.word(index)] ?? false, text.kind(index) == .word else {
            return false
        }
        return isRoundNumber(index + 1)
    }

    private func isRoundNumber(_ index: Int) -> Bool { RateTable.roundNumbers[text.word(index)] ?? false }

    private func perUnit(at index: Int, of kind: ClaimKind) -> (end: Int, per: String)? {
        guard index + 1 < limit else { return nil }
        let word = text.word(index)
        guard let isStrong = RateTable.links[word] else { return nil }
        if isStrong, text.equals(index + 1, "capita") { return (index + 2, "capita") }
        var unit = index + 1
        if isStrong, isRoundNumber(unit) {
            let noun = text.isNoun(unit + 1) ? unit + 1 : unit
            return (noun + 1, text.document.string(in: text.bytes(unit..<noun + 1)))
        }
        if let (count, row) = self.unit(at: unit, touching: text.touches(unit)),
            row.dimension == .duration || isStrong || kind == .money && text.isNoun(unit)
        {
            return RateTable.distances[text.word(unit + count)] ?? false ? nil : (unit + count, row.name)
        }
        while isStrong, unit < limit, text.tag(unit) == .adjective { unit += 1 }
        guard unit < limit, isStrong || RateTable.counted[text.word(unit)] ?? false,
            text.isNoun(unit) || text.equals(unit, "dozen")
        else {
            return nil
        }
        return (unit + 1, text.lemma(unit))
    }
}

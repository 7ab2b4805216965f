import Lexicons
import Model
import Text

/// The second half of a rate: "per gallon", "a day", "/month", "each year".
extension FigureReader {
    /// Reads the half after `index` into `figure`; returns whether there is one.
    func readRate(of figure: inout Figure, at index: Int) -> Bool {
        guard let (end, per) = perUnit(at: index) else { return false }
        figure.unit.per = per
        figure.kind = .rate
        figure.phraseEnd = Swift.max(figure.phraseEnd, end)
        if let code = figure.unit.code, let half = UnitTable.shared.code(of: per) {
            figure.unit.code = "\(code)/\(half)"
        }
        return true
    }

    private func perUnit(at index: Int) -> (end: Int, per: String)? {
        guard index + 1 < limit else { return nil }
        let word = text.word(index)
        guard let isStrong = RateTable.links[word] else { return nil }
        if isStrong, text.equals(index + 1, "capita") { return (index + 2, "capita") }
        var unit = index + 1
        if isStrong, text.equals(unit, "100,000") || text.equals(unit, "1,000") || text.equals(unit, "million") {
            let noun = text.isNoun(unit + 1) ? unit + 1 : unit
            return (noun + 1, text.document.string(in: text.bytes(unit..<noun + 1)))
        }
        if let (count, row) = self.unit(at: unit, touching: text.touches(unit)), row.dimension == .duration || isStrong
        {
            return RateTable.distances[text.word(unit + count)] ?? false ? nil : (unit + count, row.name)
        }
        while isStrong, unit < limit, text.tag(unit) == .adjective { unit += 1 }
        guard unit < limit, isStrong || RateTable.counted[text.word(unit)] ?? false, text.isNoun(unit) else {
            return nil
        }
        return (unit + 1, text.lemma(unit))
    }
}

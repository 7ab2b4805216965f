import Lexicons
import Model
import Numbers
import Text

/// Places in a ranking: "the third-largest bank", "second most populous".
///
/// Other ordinals count things in a row ("the third strike") or date them ("the 21st century") and are no claims.
extension FigureReader {
    func readRank(_ numeral: Numeral, at index: Int) -> Figure? {
        guard numeral.traits.contains(.ordinal), numeral.value > .one else { return nil }
        let superlative = afterHyphen(index + numeral.count)
        guard superlative < limit, isSuperlative(superlative) else { return nil }
        var figure = figure(numeral, from: index, at: index)
        figure.kind = .ordinal
        figure.rule = "rank"
        var end = superlative + 1
        while end < limit, text.isNoun(end) || text.tag(end) == .adjective || text.isHyphen(end) { end += 1 }
        while end > superlative + 1, !text.isNoun(end - 1) { end -= 1 }
        figure.phraseEnd = end
        if end > superlative + 1 { figure.setConcept(superlative + 1..<end, .ranked) }
        return figure
    }

    /// "tenth of a second", "third of a mile": an ordinal that is a part of a unit, without its article.
    func readPart(_ numeral: Numeral, at index: Int) -> Figure? {
        let article = index + numeral.count + 1
        guard numeral.value > ExactDecimal(2), text.equals(article - 1, "of"),
            text.equals(article, "a") || text.equals(article, "an"),
            let (count, row) = unit(at: article + 1, touching: false), row.halves == nil,
            let part = ExactDecimal.one.divided(by: numeral.value)
        else { return nil }
        var figure = figure(numeral, from: index, at: index)
        figure.value = part
        figure.traits = [.fraction, .spelled]
        figure.setUnit(
            Unit(name: row.name, code: row.code), kind: row.dimension == .duration ? .duration : .measure,
            end: article + 1 + count)
        return figure
    }

    private func isSuperlative(_ index: Int) -> Bool {
        let word = text.word(index)
        if Self.superlatives[word] ?? false { return true }
        return word.count > 4 && word.hasSuffix("est") && text.tag(index) == .adjective
    }

    private static let superlatives = WordTable<Bool>(["most", "least", "best", "worst"].map { ($0, true) })
}

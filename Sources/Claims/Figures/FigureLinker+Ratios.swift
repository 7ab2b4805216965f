import Lexicons
import Model
import Numbers
import Text

/// Ratios: "5-to-1", "3:1", "a 2-for-1 split", "outnumbered three to one".
extension FigureLinker {
    func joinRatio(_ first: Figure, _ second: Figure, _ gap: Range<Int>) -> Figure? {
        let start = gap.lowerBound
        let isRatio =
            isHyphenatedTo(gap) || isHyphenated(gap, "for") && second.value == .one
            || gap.count == 1 && text.equals(start, ":") && text.touches(start) && text.touches(start + 1)
            || isMargin(gap, second)
        guard isRatio, let consequent = second.value, consequent < Self.leastVotes else { return nil }
        return ratio(first, second)
    }

    /// "by 2 to 1", where nothing tells that votes were counted.
    func joinOdds(_ first: Figure, _ second: Figure, _ gap: Range<Int>) -> Figure? {
        guard gap.count == 1, text.equals(gap.lowerBound, "to"), second.value == .one, let odds = first.value,
            odds > .one, odds.isInteger
        else { return nil }
        return ratio(first, second)
    }

    private func ratio(_ first: Figure, _ second: Figure) -> Figure? {
        guard first.isBare, second.isBare, let antecedent = first.value, let consequent = second.value,
            let value = antecedent.divided(by: consequent)
        else { return nil }
        var ratio = second
        ratio.tokens = first.tokens.lowerBound..<second.tokens.upperBound
        ratio.value = value
        ratio.setUnit(Unit(name: "ratio"), kind: .ratio, end: second.tokens.upperBound)
        ratio.rule = "ratio"
        return ratio
    }

    /// "308-to-106"
    func isHyphenatedTo(_ gap: Range<Int>) -> Bool { isHyphenated(gap, "to") }

    func isHyphenated(_ gap: Range<Int>, _ word: StaticString) -> Bool {
        gap.count == 3 && text.isHyphen(gap.lowerBound) && text.equals(gap.lowerBound + 1, word)
            && text.isHyphen(gap.lowerBound + 2)
    }

    /// Ratios are told with a small second number; "308-to-106" are votes.
    private static let leastVotes = ExactDecimal(10)

    /// "a 3 to 1 margin"
    private func isMargin(_ gap: Range<Int>, _ second: Figure) -> Bool {
        gap.count == 1 && text.equals(gap.lowerBound, "to")
            && Self.margins[text.word(second.tokens.upperBound)] ?? false
    }

    private static let margins = WordTable<Bool>(["margin", "margins", "ratio", "odds"].map { ($0, true) })
}

import Model
import Numbers
import Text

/// One amount in two units: "three years and six months", "6ft 2in", "7 pounds, 4 ounces", "6-foot-2".
extension FigureLinker {
    func joinMixedUnits(_ first: Figure, _ second: Figure, _ gap: Range<Int>) -> Figure? {
        guard let large = first.unit.name, first.unit.per == nil else { return nil }
        if let whole = joinHeight(first, second, gap) ?? joinCoins(first, second, gap) { return whole }
        if large == "pound", isUnitLink(gap), second.unit.name == "penny" { return joinPounds(first, second) }
        guard isUnitLink(gap) || isMeasureLink(gap, first), let small = second.unit.name,
            let factor = MixedUnits.factor(large, small)
        else {
            return nil
        }
        return sum(first, second, factor: factor, unit: second.unit)
    }

    /// "6-foot-2", "5 feet 11": the inches of a person's height go without their name.
    private func joinHeight(_ first: Figure, _ second: Figure, _ gap: Range<Int>) -> Figure? {
        guard first.unit.name == "foot", second.isBare, let feet = first.value, feet.isInteger,
            (ExactDecimal(3)...ExactDecimal(8)).contains(feet), isTiedByHyphen(gap) || gap.isEmpty,
            !(second.value?.isNegative ?? true)
        else { return nil }
        let inch = Unit(name: "inch", code: UnitTable.shared.code(of: "inch"))
        return sum(first, second, factor: ExactDecimal(12), unit: inch)
    }

    /// "15 dollars 50": the coins go without their name.
    private func joinCoins(_ first: Figure, _ second: Figure, _ gap: Range<Int>) -> Figure? {
        guard first.kind == .money, first.number.lowerBound == first.tokens.lowerBound,
            first.number.upperBound < first.tokens.upperBound, first.scale == .one, gap.isEmpty, second.isBare,
            second.scale == .one,
            let coins = second.value, coins.isInteger, coins >= ExactDecimal(10),
            !text.isCounted(after: second.tokens.upperBound, before: sentence.end)
        else { return nil }
        return sum(first, second, factor: ExactDecimal(100), unit: first.unit)
    }

    /// "2 pounds 40 pence": pounds before pence are money.
    private func joinPounds(_ first: Figure, _ second: Figure) -> Figure? {
        var pounds = first
        pounds.setUnit(Unit(name: "pound sterling", currency: "GBP"), kind: .money, end: first.tokens.upperBound)
        return sum(pounds, second, factor: ExactDecimal(100), unit: pounds.unit)
    }

    private func sum(_ first: Figure, _ second: Figure, factor: ExactDecimal, unit: Unit) -> Figure? {
        guard let value = first.value, first.kind != .money || value.isInteger,
            let rest = second.value, rest < factor || first.unit.name == "yard",
            let restInLarge = rest.divided(by: factor)
        else { return nil }
        var result = first
        result.tokens = first.tokens.lowerBound..<second.tokens.upperBound
        result.number = result.tokens
        result.phraseEnd = result.tokens.upperBound
        result.rule = "mixed-units"
        // Times and money are told in the larger unit where that is short, lengths and weights in the smaller.
        if first.kind != .measure, let whole = value + restInLarge, whole.exponent >= -2 {
            result.value = whole
        } else {
            result.value = (value * factor).flatMap { $0 + rest }
            result.unit = unit
        }
        return result
    }

    private func isUnitLink(_ gap: Range<Int>) -> Bool {
        gap.isEmpty || gap.count == 1 && text.equals(gap.lowerBound, "and") || isTiedByHyphen(gap)
    }

    /// A comma joins lengths, weights and the times of races; with money, years and days it lists.
    private func isMeasureLink(_ gap: Range<Int>, _ first: Figure) -> Bool {
        guard text.equals(gap.lowerBound, ","),
            gap.count == 1 || gap.count == 2 && text.equals(gap.lowerBound + 1, "and")
        else { return false }
        return first.kind == .measure || first.unit.name == "hour" || first.unit.name == "minute"
    }

    private func isTiedByHyphen(_ gap: Range<Int>) -> Bool {
        gap.count == 1 && text.isHyphen(gap.lowerBound) && text.touches(gap.lowerBound) && text.touches(gap.upperBound)
    }
}

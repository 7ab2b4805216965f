import Lexicons
import Model
import Numbers
import Text

extension FigureReader {
    /// Reads the unit after the number, if there is one; false where the number turns out to be no amount.
    func readUnit(of figure: inout Figure) -> Bool {
        if readPercent(of: &figure) || readAge(of: &figure) || readCurrencyName(of: &figure)
            || readMeasure(of: &figure) || readTimes(of: &figure)
        {
            return true
        }
        if figure.traits.contains(.fraction), !figure.traits.contains(.scaled), !readPoints(of: &figure) {
            readFraction(of: &figure)
        }
        return true
    }

    /// "1/4 point", "half a point": what prices of bonds and shares move by.
    private func readPoints(of figure: inout Figure) -> Bool {
        let index = skippingPartitive(afterHyphen(figure.number.upperBound), of: figure)
        guard text.equals(index, "point") || text.equals(index, "points") else { return false }
        figure.setUnit(Unit(name: "point"), kind: .measure, end: index + 1)
        figure.rule = "measure"
        return true
    }

    // MARK: - Shares

    /// "percent", "percentage points", "basis points" and their signs.
    private func readPercent(of figure: inout Figure) -> Bool {
        let start = afterHyphen(figure.number.upperBound)
        let index = skippingPartitive(start, of: figure)
        guard let match = PercentTable.phrases.longestMatch(in: text.words, at: index, limit: limit) else {
            return false
        }
        figure.setUnit(match.value.unit, kind: match.value.kind, end: index + match.count)
        figure.rule = match.value.rule
        return true
    }

    /// The index after "a", "an", "of a", "of an" that may stand between a part and its unit: "half a percentage point".
    private func skippingPartitive(_ index: Int, of figure: Figure) -> Int {
        let isDecimal = text.equals(index, "of") && (figure.value.map { $0 < .one } ?? false)
        guard figure.traits.contains(.fraction) || isDecimal else { return index }
        let article = text.equals(index, "of") ? index + 1 : index
        // "nine-tenths of one percent"
        let isOne = article > index && (text.equals(article, "one") || text.equals(article, "1"))
        return isOne || text.equals(article, "a") || text.equals(article, "an") ? article + 1 : index
    }

    /// A part of a whole; more than one is a number like any other: "closed at 43 7/8".
    private func readFraction(of figure: inout Figure) {
        guard let value = figure.value, value < .one else { return }
        figure.kind = .fraction
        figure.unit = Unit(name: "fraction")
        figure.rule = "fraction"
    }

    // MARK: - Measures

    /// "km", "kilometers", "sq km", "-mile", "an hour".
    private func readMeasure(of figure: inout Figure) -> Bool {
        let start = figure.number.upperBound
        let index = skippingMore(skippingPartitive(afterHyphen(start), of: figure))
        guard let (count, row) = unit(at: index, touching: index == start), !isTimeOfYear(figure, row, index) else {
            return false
        }
        var end = index + count
        let name = PowerTable.name(of: row, in: text, at: &end, limit: limit)
        if row.dimension == .duration {
            figure.setUnit(Unit(name: name, code: row.code), kind: .duration, end: end)
            figure.rule = "duration"
        } else {
            if let (first, second) = row.halves {
                figure.setUnit(Unit(name: first, code: row.code, per: second), kind: .rate, end: end)
                figure.rule = "measure"
                return true
            }
            let isTemperature =
                isBelowZero(row, &figure, &end) || row.dimension == .temperature || isDegreeOfHeat(row, figure, end)
            figure.setUnit(
                Unit(name: name, code: name == row.name ? row.code : nil),
                kind: isTemperature ? .temperature : .measure,
                end: end)
            figure.rule = isTemperature ? "temperature" : "measure"
        }
        return true
    }

    /// "two more years", "20 extra miles".
    private func skippingMore(_ index: Int) -> Int {
        Self.more[text.word(index)] != nil && text.kind(index + 1) == .word
            && UnitTable.shared.name(in: text.words, at: index + 1, limit: limit) != nil ? index + 1 : index
    }

    private static let more = WordTable<Bool>(listing: "more further additional extra")

    /// "two quarters" are parts of a year unless a hyphen or "of" makes them parts of a whole; "a quarter" never is.
    private func isTimeOfYear(_ figure: Figure, _ row: UnitRow, _ index: Int) -> Bool {
        row.name == "quarter" && figure.traits.contains(.fraction)
    }

    /// "22 degrees below zero": turns the sign of the figure and moves `end` behind the words.
    private func isBelowZero(_ row: UnitRow, _ figure: inout Figure, _ end: inout Int) -> Bool {
        guard row.name == "degree" || row.dimension == .temperature, text.equals(end, "below"),
            text.equals(end + 1, "zero"), let value = figure.value, !value.isNegative
        else { return false }
        figure.value = -value
        end += 2
        return true
    }

    /// "minus 5 degrees": degrees below zero are no angle.
    private func isDegreeOfHeat(_ row: UnitRow, _ figure: Figure, _ end: Int) -> Bool {
        row.name == "degree" && (figure.value?.isNegative ?? false)
    }

    /// The unit at `index` by name or by symbol.
    func unit(at index: Int, touching: Bool) -> (count: Int, row: UnitRow)? {
        guard index < limit, !isInitials(index) else { return nil }
        if text.equals(index, "°"), index + 1 < limit, text.touches(index + 1),
            let row = UnitTable.shared.symbol([0xC2, 0xB0] + text.surface(index + 1).prefix(1))
        {
            return (2, row)
        }
        if let named = UnitTable.shared.name(in: text.words, at: index, limit: limit) { return named }
        let surface = text.surface(index)
        // An abbreviation takes the full stop at the end of its sentence into its token.
        let bare = surface.last == UInt8(ascii: ".") ? surface.dropLast() : surface
        let folded = surface.count > 1 ? UnitTable.shared.symbol(text.word(index)) : nil
        guard let row = UnitTable.shared.symbol(surface) ?? UnitTable.shared.symbol(bare) ?? folded else { return nil }
        let needsTouch =
            UnitTable.touchingSymbols[surface] ?? false && !isSpacedTemperature(row, index) && !isSpacedInch(index)
        return needsTouch && !(touching && text.touches(index)) ? nil : (1, row)
    }

    /// "an 11-3 SEC record": initials that have the letters of a unit.
    private func isInitials(_ index: Int) -> Bool {
        text.letterCase(index) == .upper && Self.wordsForTime[text.word(index)] ?? false
    }

    private static let wordsForTime = WordTable<Bool>(listing: "sec secs min mins hr hrs")

    /// "2 in.", "2 1/2 in thick": inches where no place can follow.
    private func isSpacedInch(_ index: Int) -> Bool {
        guard text.equals(index, "in") || text.equals(index, "in."), index > 0,
            text.kind(index - 1) == .number, text.surface(index - 1).count <= 3
        else { return false }
        return index + 1 >= limit || FigureReader.dimensionWords[text.word(index + 1)] ?? false
            || text.kind(index + 1) == .punctuation && !text.isHyphen(index + 1)
    }

    /// "40 C", "104 F": a scale of heat with white space before it, and no name behind it.
    private func isSpacedTemperature(_ row: UnitRow, _ index: Int) -> Bool {
        row.dimension == .temperature && text.surface(index).count == 1 && !text.equals(index, "k")
            && !(index + 1 < limit && (text.isCapitalized(index + 1) || text.isHyphen(index + 1)))
            && text.kind(index - 1) == .number
            && text.surface(index - 1).count <= 4
    }

    func afterHyphen(_ index: Int) -> Int {
        // "28 - year - old", as tokenized text has it.
        let isTied = index > 0 && text.isHyphen(index) && text.touches(index) == text.touches(index + 1)
        return isTied ? index + 1 : index
    }

    // MARK: - Multiples

    /// "three times", "5-fold", "2x".
    private func readTimes(of figure: inout Figure) -> Bool {
        let index = afterHyphen(figure.number.upperBound)
        let isFold = text.equals(index, "fold")
        let isTimes = text.equals(index, "times") || (text.equals(index, "x") && text.touches(index))
        guard isFold || isTimes else { return false }
        if text.equals(index, "times"), !isComparison(index + 1) { return false }
        figure.setUnit(Unit(name: "multiple"), kind: .multiple, end: index + 1)
        figure.rule = "multiple"
        return true
    }

    /// Whether "times" compares: "three times as many", "five times the size", "10 times more", not "was shot five times".
    private func isComparison(_ index: Int) -> Bool {
        guard index < limit else { return false }
        if MultipleTable.bases[text.word(index)] ?? false { return true }
        return MultipleTable.comparisons[text.word(index)] ?? (text.tag(index) == .adjective)
    }
}

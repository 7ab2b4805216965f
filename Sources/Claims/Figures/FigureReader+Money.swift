import Lexicons
import Model
import Numbers
import Text

extension FigureReader {
    /// "$3.5bn", "US$ 2", "EUR 50", "Rs 35 lakh", "-$5".
    func readMoney(at index: Int) -> Figure? {
        let isNegative = text.isHyphen(index) || text.equals(index, "−")
        var sign = isNegative ? index + 1 : index
        guard sign < limit, !isNegative || (text.touches(sign) && !text.touches(index)) else { return nil }
        // "US $5": the country stands as a word of its own before the sign.
        if sign + 1 < limit, text.equals(sign + 1, "$"), let country = CountrySigns.table[text.surface(sign)],
            text.letterCase(sign) == .upper || text.touches(sign + 1)
        {
            return money(CurrencyTable.shared.sign(country[...]), from: index, at: sign + 2, isNegative: isNegative)
        }
        guard let row = CurrencyTable.shared.sign(text.surface(sign)) else { return nil }
        sign += 1
        let hasMinus = text.isHyphen(sign) && text.touches(sign)
        return money(row, from: index, at: hasMinus ? sign + 1 : sign, isNegative: isNegative || hasMinus)
    }

    private func money(_ row: CurrencyRow?, from start: Int, at index: Int, isNegative: Bool) -> Figure? {
        guard let row, let numeral = numeral(at: index, isMoney: true),
            !numeral.traits.contains(.spelled) || numeral.traits.contains(.scaled)
        else { return nil }
        var figure = figure(numeral, from: start, at: index)
        addPartOfCent(to: &figure)
        if isNegative { figure.value = figure.value.map { -$0 } }
        var end = figure.number.upperBound
        // The name or code after the sign says the same again, or which dollar it is: "¥200 yuan", "$5 USD", "$5 CAD".
        var unit = Unit(name: row.name, currency: row.code)
        if let (count, named) = CurrencyTable.shared.name(in: text.words, at: end, limit: limit) {
            end += count
            unit = Unit(name: named.name, currency: named.code ?? row.code)
        } else if end < limit, text.letterCase(end) == .upper, text.surface(end).count == 3,
            let named = CurrencyTable.shared.sign(text.surface(end)), named.name.hasSuffix("dollar"),
            row.name.hasSuffix("dollar")
        {
            end += 1
            unit = Unit(name: named.name, currency: named.code)
        }
        figure.setUnit(unit, kind: .money, end: end)
        figure.rule = "money-sign"
        return figure
    }

    /// "$3.21 1/2 a bushel": commodities are quoted in parts of a cent.
    private func addPartOfCent(to figure: inout Figure) {
        let index = figure.number.upperBound
        guard index < limit, figure.scale == .one, let value = figure.value, !value.isInteger,
            let part = DigitNumber(text.word(index)), part.isFraction, part.value < .one,
            let cents = part.value.scaled(byPowerOfTen: -2), let sum = value + cents
        else { return }
        figure.value = sum
        figure.number = figure.number.lowerBound..<index + 1
        figure.tokens = figure.tokens.lowerBound..<index + 1
        figure.phraseEnd = index + 1
    }

    /// "5 dollars", "35 lakh rupees", "20 USD", "50 MUSD", "3€", "half a euro".
    func readCurrencyName(of figure: inout Figure) -> Bool {
        var index = afterHyphen(figure.number.upperBound)
        if figure.traits.contains(.fraction) || figure.traits.contains(.scaled) { index = afterPartitive(index) }
        guard index < limit else { return false }
        if let (count, row) = CurrencyTable.shared.name(in: text.words, at: index, limit: limit), isMoney(index, figure)
        {
            figure.setUnit(Unit(name: row.name, currency: row.code), kind: .money, end: index + count)
        } else if let row = CurrencyTable.shared.coin(text.surface(index)), text.touches(index) {
            figure.setUnit(Unit(name: row.name, currency: row.code), kind: .money, end: index + 1)
        } else if let row = CurrencyTable.shared.sign(text.surface(index)), isSuffix(index) {
            figure.setUnit(Unit(name: row.name, currency: row.code), kind: .money, end: index + 1)
            readScaleBehindCode(of: &figure)
        } else if let (scale, row) = CurrencyTable.shared.scaledCode(text.surface(index)) {
            figure.value = figure.value.flatMap { $0 * scale }
            figure.setUnit(Unit(name: row.name, currency: row.code), kind: .money, end: index + 1)
        } else {
            return false
        }
        figure.rule = "money-name"
        return true
    }

    /// "75 USD million"
    private func readScaleBehindCode(of figure: inout Figure) {
        let index = figure.tokens.upperBound
        guard index < limit, figure.scale == .one, let scale = VagueTable.scales[text.word(index)],
            let value = figure.value, let product = value * scale
        else { return }
        (figure.value, figure.scale) = (product, scale)
        figure.traits.insert(.scaled)
        figure.setUnit(figure.unit, kind: figure.kind, end: index + 1)
    }

    /// The index after "of" or "a": "half a dollar", "millions of euros".
    private func afterPartitive(_ index: Int) -> Int {
        text.equals(index, "a") || text.equals(index, "an") || text.equals(index, "of") ? index + 1 : index
    }

    /// A name that is a common word as well needs a scale before it: "5 pounds" is a weight, "5 million pounds" is not.
    private func isMoney(_ index: Int, _ figure: Figure) -> Bool {
        if figure.traits.contains(.scaled) || !(CurrencyTable.commonWords[text.word(index)] ?? false) { return true }
        // "fell to 78,300 won in Seoul"
        if text.equals(index, "won") {
            return figure.traits.contains(.grouped) && text.equals(figure.number.lowerBound - 1, "to")
                && !text.isNoun(index + 1)
        }
        return text.equals(index, "pounds") && !text.equals(index + 1, "of") && isPay(before: figure.number.lowerBound)
    }

    /// "income above 250,000 pounds": a word of pay near before, in the same clause, and none of weight.
    private func isPay(before end: Int) -> Bool {
        var isPaid = false
        for index in stride(from: end - 1, through: max(0, end - Self.payReach), by: -1) {
            if text.kind(index) == .punctuation || CurrencyTable.isWeighed(text.word(index)) { return false }
            if CurrencyTable.shared.sign(text.surface(index)) != nil { return false }
            isPaid = isPaid || CurrencyTable.isPaid(text.word(index))
        }
        return isPaid
    }

    /// How many tokens before "250,000 pounds" a word of pay may stand.
    private static let payReach = 5

    /// A sign after the number, as on the continent, unless the next number is its own: "5 $10 bills".
    private func isSuffix(_ index: Int) -> Bool {
        index + 1 >= limit || text.touches(index) || text.kind(index + 1) != .number
    }
}

/// Country words before "$" and the sign that both make.
enum CountrySigns {
    static let table: [ArraySlice<UInt8>: [UInt8]] = [
        Array("US".utf8)[...]: Array("US$".utf8), Array("U.S.".utf8)[...]: Array("US$".utf8),
        Array("C".utf8)[...]: Array("C$".utf8), Array("A".utf8)[...]: Array("A$".utf8),
        Array("HK".utf8)[...]: Array("HK$".utf8), Array("NZ".utf8)[...]: Array("NZ$".utf8),
    ]
}

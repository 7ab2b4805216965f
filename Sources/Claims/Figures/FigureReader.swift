import Lexicons
import Model
import Numbers
import Text

/// Reads single figures: a number with its sign, its scale and its unit.
///
/// Each reading starts at one token and looks no further than the sentence.
struct FigureReader {
    let text: ClaimText
    let limit: Int
    private let numerals: NumeralReader

    init(_ text: ClaimText, limit: Int) {
        self.text = text
        self.limit = limit
        numerals = NumeralReader(text.words, limit: limit, mark: text.decimalMark)
    }

    /// The figure that starts with token `index`; nil where none does.
    func read(at index: Int) -> Figure? {
        readVague(at: index) ?? readMultiple(at: index) ?? readMoney(at: index) ?? readGluedMoney(at: index)
            ?? readNumber(at: index) ?? readArticle(at: index) ?? readNone(at: index)
    }

    /// A number with an optional minus before it.
    func readNumber(at index: Int) -> Figure? {
        let isNegative = isMinus(index)
        guard let numeral = numeral(at: isNegative ? index + 1 : index, isMoney: false) else {
            return readGlued(at: index)
                ?? ordinal(at: index).flatMap { readRank($0, at: index) ?? readPart($0, at: index) }
        }
        var figure = figure(numeral, from: index, at: isNegative ? index + 1 : index)
        if isNegative { figure.value = figure.value.map { -$0 } }
        guard readUnit(of: &figure) else { return nil }
        if figure.isBare, isMagnitude(before: figure.number.lowerBound) || isOnScale(figure.number.upperBound) {
            figure.setUnit(Unit(name: "magnitude"), kind: .measure, end: figure.number.upperBound)
        }
        let behind = text.isHyphen(figure.number.upperBound) ? figure.number.upperBound + 1 : figure.number.upperBound
        // "a 7.1-magnitude quake", "a 7 magnitude quake"
        if figure.isBare, behind < limit, text.equals(behind, "magnitude"), text.tag(behind + 1) != .numeral {
            figure.setUnit(Unit(name: "magnitude"), kind: .measure, end: behind + 1)
        }
        return figure
    }

    /// The ordinal at `index`: "third", "21st".
    func ordinal(at index: Int) -> Numeral? {
        guard let numeral = numerals.read(at: index), numeral.traits.contains(.ordinal) else { return nil }
        return numeral
    }

    /// "6.7 on the Richter scale"
    private func isOnScale(_ index: Int) -> Bool {
        text.equals(index, "on") && (text.equals(index + 2, "richter") || text.equals(index + 1, "richter"))
    }

    /// "magnitude 7.1", "a magnitude-6.8 quake", "a magnitude of 6": what an earthquake measures.
    private func isMagnitude(before index: Int) -> Bool {
        let last = index > 1 && (text.isHyphen(index - 1) || text.equals(index - 1, "of")) ? index - 2 : index - 1
        return text.equals(last, "magnitude")
    }

    /// Digits with the symbol of their unit in one token: "2in", "14st".
    private func readGlued(at index: Int) -> Figure? {
        guard text.kind(index) == .number, DigitNumber(text.word(index)) == nil else { return nil }
        let surface = text.surface(index)
        guard let split = surface.firstIndex(where: { !$0.isASCIIDigit && $0 != UInt8(ascii: ".") }),
            let value = ExactDecimal(digits: surface[..<split]), !surface[split...].elementsEqual([UInt8(ascii: "s")])
        else { return nil }
        return money(value, CurrencyTable.shared.sign(surface[split...]), at: index)
            ?? measure(value, UnitTable.shared.symbol(surface[split...]), at: index)
    }

    /// A currency's code or sign before the digits in one token: "USD3.14", "Rs20".
    func readGluedMoney(at index: Int) -> Figure? {
        let surface = text.surface(index)
        guard text.kind(index) == .word, let split = surface.firstIndex(where: \.isASCIIDigit),
            split > surface.startIndex, let number = DigitNumber(surface[split...]),
            VagueTable.scales[text.word(index + 1)] != nil || !Self.isName(surface[..<split], surface[split...])
        else { return nil }
        var figure = money(number.value, CurrencyTable.shared.sign(surface[..<split]), at: index)
        // "USD3.5 billion"
        if index + 1 < limit, let scale = VagueTable.scales[text.word(index + 1)], let product = number.value * scale {
            figure?.value = product
            figure?.scale = scale
            figure?.traits.insert(.scaled)
            figure?.tokens = index..<index + 2
            figure?.number = index..<index + 2
            figure?.phraseEnd = index + 2
        }
        return figure
    }

    /// "COP29", "ESP32": a code of a rarer currency and one or two digits are the name of something else.
    private static func isName(_ code: ArraySlice<UInt8>, _ digits: ArraySlice<UInt8>) -> Bool {
        digits.count < 3 && code.count == 3 && code.allSatisfy(\.isASCIIUppercase) && !(commonCodes[code] ?? false)
    }

    private static let commonCodes = WordTable<Bool>(
        listing: """
            USD EUR GBP JPY CHF CAD AUD NZD CNY INR HKD SGD MYR SEK NOK DKK ZAR THB IDR KRW BRL MXN RUB PLN CZK HUF AED SAR
            NGN KES TRY TWD ILS UAH VND PKR CLP ARS
            """)

    private func money(_ value: ExactDecimal, _ row: CurrencyRow?, at index: Int) -> Figure? {
        guard let row else { return nil }
        var figure = Figure(tokens: index..<index + 1, number: index..<index + 1, value: value, rule: "money-sign")
        figure.setUnit(Unit(name: row.name, currency: row.code), kind: .money, end: index + 1)
        return figure
    }

    private func measure(_ value: ExactDecimal, _ row: UnitRow?, at index: Int) -> Figure? {
        guard let row else { return nil }
        var figure = Figure(tokens: index..<index + 1, number: index..<index + 1, value: value, rule: "measure")
        figure.setUnit(
            Unit(name: row.name, code: row.code), kind: row.dimension == .duration ? .duration : .measure,
            end: index + 1)
        return figure
    }

    /// A sign that belongs to the number after it: nothing but white space, a bracket or a sign of money before it.
    private func isMinus(_ index: Int) -> Bool {
        if text.equals(index, "minus") || text.equals(index, "negative") { return !text.equals(index - 1, "or") }
        let isSign = text.equals(index, "−") || text.isHyphen(index) || text.equals(index, "–")
        guard isSign, text.touches(index + 1) else { return false }
        return !text.touches(index) || Self.beforeMinus[text.word(index - 1)] ?? false
    }

    private static let beforeMinus = WordTable<Bool>(["(", "<", ">", "=", "~", "≈"].map { ($0, true) })

    /// The number at `index`, read without its scale where that is a unit: "30m from the door".
    func numeral(at index: Int, isMoney: Bool) -> Numeral? {
        guard index < limit, !text.touches(index) || !isInsideWord(index), var numeral = numerals.read(at: index),
            !numeral.traits.contains(.ordinal)
        else { return nil }
        // "the millions of users" is no million: a plural counts nothing but itself.
        if numeral.count == 1, VagueTable.plurals[text.word(index)] != nil { return nil }
        if let decimal = readMiddleDot(after: numeral, at: index) { return decimal }
        if let plain = readQuarters(numeral, at: index) { return plain }
        if numeral.traits.contains(.ambiguousFraction), numeral.traits.contains(.article), isOrdinal(numeral, at: index)
        {
            return nil
        }
        if numeral.traits.contains(.letterScale), !isMoney, !isLetterScale(numeral, at: index) {
            numeral.value = numeral.unscaledValue
            numeral.count = numeral.unscaledCount
            numeral.scale = .one
            numeral.traits.subtract([.scaled, .letterScale])
        }
        return numeral
    }

    /// "3·9": the decimal point of older British print, a token of its own.
    private func readMiddleDot(after numeral: Numeral, at index: Int) -> Numeral? {
        guard numeral.count == 1, text.equals(index + 1, "·"), text.touches(index + 1), text.touches(index + 2),
            index + 2 < limit, let places = ExactDecimal(digits: text.word(index + 2)), places.isInteger,
            let part = places.scaled(byPowerOfTen: -text.word(index + 2).count), let sum = numeral.value + part
        else { return nil }
        var result = numeral
        result.value = sum
        result.count = 3
        return result
    }

    /// "two quarters" are parts of a year, unless "of" or a hyphen makes them parts of a whole.
    private func readQuarters(_ numeral: Numeral, at index: Int) -> Numeral? {
        guard numeral.traits.contains(.ambiguousFraction), numeral.count == 2, text.equals(index + 1, "quarters"),
            !text.equals(index + 2, "of") || text.equals(index, "two"), let value = numeral.value * ExactDecimal(4)
        else { return nil }
        var result = numeral
        result.value = value
        result.count = 1
        result.traits.subtract([.fraction, .ambiguousFraction])
        return result
    }

    /// "a third explosion": before a noun the word tells the place in a row.
    private func isOrdinal(_ numeral: Numeral, at index: Int) -> Bool {
        let next = index + numeral.count
        // "a fourth-quarter loss", "a third-party bid"
        if text.isHyphen(next), text.touches(next), text.touches(next + 1) { return true }
        guard next < limit, text.tag(next) == .noun || text.tag(next) == .adjective,
            !(MultipleTable.comparisons[text.word(next)] ?? false)
        else { return false }
        return !text.equals(next - 1, "quarter") && !text.equals(next - 1, "half")
    }

    /// Whether letters or digits stand right before the token, so that it is part of a code.
    private func isInsideWord(_ index: Int) -> Bool {
        let kind = text.kind(index - 1)
        return kind == .word && !text.isHyphen(index - 1)
    }

    /// A letter after a number is a scale where it touches the number and no unit of that letter fits better.
    private func isLetterScale(_ numeral: Numeral, at index: Int) -> Bool {
        let letter = index + numeral.count - 1
        let isAlone =
            letter + 1 == limit && (text.equals(letter, "k") || text.surface(letter).first == UInt8(ascii: "M"))
        guard text.touches(letter) || text.word(letter).count > 1 || isAlone else { return false }
        if text.equals(letter, "k") || text.equals(letter, "b") { return text.surface(letter).count == 1 }
        if text.equals(letter, "t") || text.equals(letter, "mm") { return false }
        if isRace(numeral, at: index, letter) || isDepth(numeral, at: index, letter) { return false }
        // A measure in meters ends here; of millions something follows, or the figure is the change of one.
        return isFollowedByCounted(letter + 1) || isLast(letter + 1)
            || !numeral.unscaledValue.isInteger && (text.equals(letter + 1, "that") || text.equals(letter + 1, "who"))
    }

    /// "the 100m final", "1500m", "won the 400m": meters that somebody runs or swims.
    private func isRace(_ numeral: Numeral, at index: Int, _ letter: Int) -> Bool {
        guard text.surface(letter).elementsEqual([UInt8(ascii: "m")]) else { return false }
        if numeral.unscaledValue >= ExactDecimal(1000) || RaceTable.words[text.word(letter + 1)] ?? false {
            return true
        }
        let isNamed = index > 0 && (text.equals(index - 1, "the") || text.equals(index - 1, "'s"))
        return isNamed && isLast(letter + 1)
    }

    /// "at depths of up to 150m", "46m (150ft)": meters of something that is deep or high.
    private func isDepth(_ numeral: Numeral, at index: Int, _ letter: Int) -> Bool {
        guard text.surface(letter).elementsEqual([UInt8(ascii: "m")]), index > 0, text.tag(index - 1) != .symbol else {
            return false
        }
        if text.equals(letter + 1, "("), letter + 3 < limit {
            return text.equals(letter + 3, "ft") || text.equals(letter + 3, "feet")
        }
        let first = max(0, index - Self.reachOfDepth)
        return !isFollowedByCounted(letter + 1)
            && (first..<index).contains { RaceTable.depths[text.word($0)] ?? false }
    }

    /// How many tokens before a length the word may stand that makes it one.
    private static let reachOfDepth = 5

    private func isFollowedByCounted(_ index: Int) -> Bool {
        guard index < limit else { return false }
        switch text.tag(index) {
        case .noun, .properNoun, .adjective:
            return !text.isHyphen(index) && !FigureReader.isDimensionWord(text.word(index))
        case .verb where text.isParticiple(index) && text.isNoun(index + 1): return true
        // "1.2m are homeless"
        case .auxiliary: return true
        default: return UnitTable.shared.name(in: text.words, at: index, limit: limit) != nil
        }
    }

    private func isLast(_ index: Int) -> Bool { index >= limit || text.kind(index) == .punctuation }

    private static func isDimensionWord(_ word: ArraySlice<UInt8>) -> Bool { dimensionWords[word] ?? false }

    static let dimensionWords = WordTable<Bool>(
        ["long", "wide", "tall", "high", "deep", "thick", "away", "apart", "old", "above", "below", "strong"].map {
            ($0, true)
        })

    func figure(_ numeral: Numeral, from start: Int, at index: Int) -> Figure {
        let number = index..<index + numeral.count
        var figure = Figure(
            tokens: start..<number.upperBound, number: number, value: numeral.value,
            rule: numeral.traits.contains(.spelled) ? "number-words" : "digits")
        figure.traits = numeral.traits
        figure.scale = numeral.scale
        return figure
    }

    /// "no casualties": none of what news counts.
    private func readNone(at index: Int) -> Figure? {
        guard text.equals(index, "no"), index + 1 < limit, NounTable.reportedAsNone[text.word(index + 1)] ?? false
        else {
            return nil
        }
        return Figure(tokens: index..<index + 1, number: index..<index + 1, value: .zero, rule: "none")
    }
}

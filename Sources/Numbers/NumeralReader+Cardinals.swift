import Text

/// A piece of a cardinal: its value and the index after it.
struct NumeralPiece {
    var value: ExactDecimal
    var end: Int
    var isSpelled = true
}

extension NumeralReader {
    /// "one hundred and thirty thousand", "3.5 million", "two and a half million", "2 lakh crore", "twenty-first".
    func readCardinal(at start: Int, traits: Numeral.Traits) -> Numeral? {
        guard let first = readGroup(at: start) else { return nil }
        if let ordinal = readOrdinalTail(of: first, from: start) { return ordinal }
        if let part = readParts(of: first.value, at: first.end, from: start, traits: traits) { return part }
        if let decimal = readSpokenDecimal(of: first, from: start) { return decimal }
        var group = first
        if let mixed = readAndPart(of: group, limitedBy: nil) { group = mixed }
        var numeral = numeral(group.value, from: start, to: group.end, traits)
        guard let scaled = numeral.flatMap({ scaled($0, from: start, at: group.end) }) else {
            if group.end != first.end { numeral?.traits.insert(.fraction) }
            return numeral
        }
        return readSmallerGroups(after: scaled, from: start)
    }

    /// "point zero three" after "two hundred", with the scale that may follow: "one point two million".
    func readSpokenDecimal(of whole: NumeralPiece, from start: Int) -> Numeral? {
        guard kind(whole.end) == .point else { return nil }
        var (value, end, power) = (whole.value, whole.end + 1, 0)
        while end < limit, let digit = spokenDigit(end), -power < Self.mostSpokenPlaces {
            power -= digit.places
            guard let part = digit.value.scaled(byPowerOfTen: power), let sum = value + part else { return nil }
            value = sum
            end += 1
        }
        guard power < 0, let decimal = numeral(value, from: start, to: end, [.spelled]) else { return nil }
        return scaled(decimal, from: start, at: end) ?? decimal
    }

    private static let mostSpokenPlaces = 9

    /// One digit of a spoken decimal, or its digits: "three", "07".
    private func spokenDigit(_ index: Int) -> (value: ExactDecimal, places: Int)? {
        if let word = word(index), word.kind == .unit || word.kind == .zero {
            return (ExactDecimal(Int128(word.value)), 1)
        }
        guard words[index].allSatisfy(\.isASCIIDigit) else { return nil }
        return ExactDecimal(digits: words[index]).map { ($0, words[index].count) }
    }

    /// "… two hundred thousand" after "one million": further groups, each with less than the scale before it.
    private func readSmallerGroups(after first: Numeral, from start: Int) -> Numeral? {
        var result = first
        var lastScale = first.scale
        while lastScale > ExactDecimal(100), let next = readSmallerGroup(at: start + result.count, below: lastScale),
            let sum = result.value + next.value
        {
            result.value = sum
            result.count = next.end - start
            result.traits.remove(.letterScale)
            lastScale = next.scale
        }
        if let half = readAndPart(
            of: NumeralPiece(value: result.value, end: start + result.count), limitedBy: result.scale)
        {
            result.value = half.value
            result.count = half.end - start
        }
        return result
    }

    private func readSmallerGroup(
        at index: Int, below limit: ExactDecimal
    )
        -> (value: ExactDecimal, end: Int, scale: ExactDecimal)?
    {
        let hasAnd = kind(index) == .and
        let start = hasAnd ? index + 1 : index
        guard let group = readGroup(at: start), group.value.isInteger,
            let numeral = numeral(group.value, from: start, to: group.end, [])
        else { return nil }
        if let scaled = scaled(numeral, from: start, at: group.end), scaled.value < limit, scaled.scale < limit {
            return (scaled.value, start + scaled.count, scaled.scale)
        }
        // Digits without a scale of their own begin a number of their own.
        guard group.isSpelled, group.value < limit, !hasAnd || group.value < ExactDecimal(100),
            !startsPart(at: group.end)
        else { return nil }
        return (group.value, group.end, .one)
    }

    private func startsPart(at index: Int) -> Bool {
        guard let word = word(afterHyphen(index)) else { return false }
        return word.kind == .pluralPart || word.kind == .singularPart
    }

    /// A number below the first scale word: digits, or words up to "ninety-nine hundred".
    private func readGroup(at index: Int) -> NumeralPiece? {
        guard index < limit else { return nil }
        if let digits = readDigits(at: index) {
            guard digits.traits.isDisjoint(with: [.ordinal, .fraction]) else { return nil }
            return withHundred(
                NumeralPiece(value: digits.value, end: index + digits.count, isSpelled: false), isSpelled: false)
        }
        switch kind(index) {
        case .hundred: return withHundred(NumeralPiece(value: .one, end: index), isSpelled: true)
        // A scale word alone counts as one of it: "several thousand".
        case .scale, .dozen: return NumeralPiece(value: .one, end: index)
        default: return readSmall(at: index).map { withHundred($0, isSpelled: true) }
        }
    }

    private func withHundred(_ piece: NumeralPiece, isSpelled: Bool) -> NumeralPiece {
        let hundred = afterHyphen(piece.end)
        guard kind(hundred) == .hundred, let hundreds = piece.value * ExactDecimal(100) else { return piece }
        var result = NumeralPiece(value: hundreds, end: hundred + 1)
        let rest = kind(result.end) == .and ? result.end + 1 : afterHyphen(result.end)
        // "3 hundred and 21"
        if !isSpelled, kind(result.end) == .and, rest < limit, words[rest].count <= 2,
            let digits = readDigits(at: rest), digits.traits.isEmpty, digits.value.isInteger, !startsPart(at: rest + 1),
            let sum = hundreds + digits.value
        {
            result.value = sum
            result.end = rest + 1
        }
        if isSpelled, let small = readSmall(at: rest), !startsPart(at: small.end), let sum = hundreds + small.value {
            result.value = sum
            result.end = small.end
        }
        return result
    }

    /// 1 to 99 in words.
    func readSmall(at index: Int) -> NumeralPiece? {
        guard let first = word(index) else { return nil }
        let value = Int128(first.value)
        switch first.kind {
        case .unit, .teen: return NumeralPiece(value: ExactDecimal(value), end: index + 1)
        case .tens:
            let next = afterHyphen(index + 1)
            if let unit = word(next), unit.kind == .unit {
                return NumeralPiece(value: ExactDecimal(value + Int128(unit.value)), end: next + 1)
            }
            return NumeralPiece(value: ExactDecimal(value), end: index + 1)
        default: return nil
        }
    }

    /// The number times the scale words at `index`; nil where there are none.
    func scaled(_ number: Numeral, from start: Int, at index: Int) -> Numeral? {
        var result = number
        var end = index
        while let word = word(afterHyphen(end)), let factor = factor(of: word), let value = result.value * factor,
            let scale = result.scale * factor
        {
            // Behind a scale word a letter is a unit: "4 million t".
            if word.kind == .letterScale, end > index { break }
            result.value = value
            result.scale = scale
            end = afterHyphen(end) + 1
            result.count = end - start
            result.traits.formUnion(word.kind == .letterScale ? [.scaled, .letterScale] : .scaled)
            if word.kind == .letterScale { break }
        }
        guard end > index else { return nil }
        // Scaled, a part is an amount: "half a million", "2½ million".
        result.traits.subtract([.fraction, .ambiguousFraction])
        return result
    }

    private func factor(of word: NumeralWord) -> ExactDecimal? {
        switch word.kind {
        case .scale, .boundScale, .letterScale: ExactDecimal(1, exponent: Int(word.value))
        case .hundred: ExactDecimal(100)
        case .dozen: ExactDecimal(12)
        default: nil
        }
    }
}

extension NumeralReader {
    /// What follows "a" or "an": "a hundred", "a million", "a dozen", "a third", "a quarter of a million".
    func readAfterArticle(at index: Int, from start: Int) -> Numeral? {
        let first = afterHyphen(index)
        guard first == index, let word = word(index) else { return nil }
        var numeral: Numeral?
        switch word.kind {
        case .hundred, .scale, .dozen:
            numeral = readCardinal(at: index, traits: [.spelled])
            numeral?.count += 1
            numeral?.unscaledCount = 1
        case .half: numeral = readHalf(at: index, from: start)
        case .singularPart: numeral = finishPart(word.denominator, one: true, from: start, to: index + 1)
        case .ordinal, .tensOrdinal, .hundredOrdinal, .scaleOrdinal:
            guard word.isPossiblePart else { return nil }
            numeral = finishPart(word.denominator, one: true, from: start, to: index + 1)
            numeral?.traits.insert(.ambiguousFraction)
        default: return nil
        }
        numeral?.traits.insert(.article)
        return numeral
    }

    /// "half", "half a million", "half of a million", "half a dozen", "half-million".
    func readHalf(at index: Int, from start: Int) -> Numeral? {
        finishPart(ExactDecimal(2), one: true, from: start, to: index + 1)
    }

    /// A part of one, times the scale that may follow it: "quarter of a million", "half a dozen".
    func finishPart(_ denominator: ExactDecimal, one: Bool, from start: Int, to end: Int) -> Numeral? {
        guard
            let part = numeral(ExactDecimal.one.divided(by: denominator), from: start, to: end, [.fraction, .spelled])
        else { return nil }
        return scaledPart(part, from: start)
    }

    /// The part times "of a million", "a dozen", "million"; itself where no scale follows.
    private func scaledPart(_ part: Numeral, from start: Int) -> Numeral {
        let end = start + part.count
        var index = kind(end) == .of ? end + 1 : end
        let article = kind(index) == .article
        if article { index += 1 }
        guard article || index == end, isScaleWord(afterHyphen(index)) else { return part }
        return scaled(part, from: start, at: index) ?? part
    }

    private func isScaleWord(_ index: Int) -> Bool {
        switch kind(index) {
        case .scale, .boundScale, .dozen, .hundred: true
        default: false
        }
    }

    /// "thirds" after "two", "quarter" after "one": nil where no part follows the number.
    func readParts(of count: ExactDecimal, at index: Int, from start: Int, traits: Numeral.Traits) -> Numeral? {
        let next = afterHyphen(index)
        guard let word = word(next), word.isPossiblePart, count.isInteger, count > .zero else { return nil }
        let isPlural = word.kind == .pluralPart
        guard isPlural ? count > .one : count == .one, let value = count.divided(by: word.denominator),
            var part = numeral(value, from: start, to: next + 1, traits.union(.fraction))
        else { return nil }
        if next == index { part.traits.insert(.ambiguousFraction) }
        return scaledPart(part, from: start)
    }

    /// "and a half", "and three-quarters" after a number; of the scale where the number has one: "a million and a half".
    func readAndPart(of piece: NumeralPiece, limitedBy scale: ExactDecimal?) -> NumeralPiece? {
        let link = afterHyphen(piece.end)
        guard kind(link) == .and else { return nil }
        let index = afterHyphen(link + 1)
        guard let part = readBarePart(at: index), kind(part.end) != .of,
            let addend = scale.map({ part.value * $0 }) ?? part.value, let sum = piece.value + addend
        else { return nil }
        return NumeralPiece(value: sum, end: part.end)
    }

    /// "a half", "three-quarters", "one third", "fifty-four hundredths", without a scale.
    private func readBarePart(at index: Int) -> NumeralPiece? {
        let article = kind(index) == .article ? NumeralPiece(value: .one, end: index + 1) : nil
        guard let count = article ?? readSmall(at: index) else { return nil }
        let next = afterHyphen(count.end)
        guard let part = word(next), part.isPossiblePart, (count.value == .one) == (part.kind != .pluralPart),
            !isOfYear(count.value, part),
            let value = count.value.divided(by: part.denominator)
        else { return nil }
        return NumeralPiece(value: value, end: next + 1)
    }

    /// "seven quarters": parts of a year, not of one thing.
    private func isOfYear(_ count: ExactDecimal, _ part: NumeralWord) -> Bool {
        part.kind == .pluralPart && part.value == 4 && count > ExactDecimal(3)
    }

    /// "first" after "twenty-" or "hundred and", "hundredth" after "two".
    func readOrdinalTail(of piece: NumeralPiece, from start: Int) -> Numeral? {
        guard piece.isSpelled, piece.value.isInteger else { return nil }
        let index = kind(piece.end) == .and ? piece.end + 1 : afterHyphen(piece.end)
        guard let last = word(index), last.kind == .ordinal, last.value < 10, index > piece.end || isRound(piece.value)
        else { return nil }
        guard isRound(piece.value) else { return nil }
        return numeral(piece.value + last.denominator, from: start, to: index + 1, [.ordinal, .spelled])
    }

    private func isRound(_ value: ExactDecimal) -> Bool { value.coefficient < 10 && value.exponent > 0 }
}

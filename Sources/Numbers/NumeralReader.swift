import Lexicons
public import Text

/// Reads numbers, in digits and in words, from the words of a document.
///
/// It looks at words alone: what a number is about, and whether it is a claim at all, is not its business. Reading takes
/// time in proportion to the tokens of the number and makes no strings.
public struct NumeralReader {
    let words: PackedWords
    /// Words from here on are not looked at.
    let limit: Int
    let mark: DecimalMark

    public init(_ words: PackedWords, limit: Int, mark: DecimalMark = .point) {
        self.words = words
        self.limit = min(limit, words.count)
        self.mark = mark
    }

    /// Whether a number may start with `word`: a quick look that lets most words pass by.
    public static func mayStart(_ word: ArraySlice<UInt8>) -> Bool {
        guard let first = word.first else { return false }
        if first.isASCIIDigit { return true }
        if first.isASCIILetter { return NumeralWord.table[word].map(canStart) ?? false }
        return first == UInt8(ascii: ".") || !first.isASCII ? DigitNumber(word) != nil : false
    }

    private static func canStart(_ word: NumeralWord) -> Bool {
        switch word.kind {
        case .boundScale, .letterScale, .and, .hyphen, .of, .pluralPart, .point: false
        default: true
        }
    }

    /// The longest number that starts with word `index`; nil where none does.
    public func read(at index: Int) -> Numeral? {
        guard index < limit else { return nil }
        if let power = readPower(at: index) { return power }
        if let digits = readDigits(at: index) { return finishDigits(digits, at: index) }
        guard let first = word(index) else { return nil }
        switch first.kind {
        case .zero:
            return readSpokenDecimal(of: NumeralPiece(value: .zero, end: index + 1), from: index)
                ?? numeral(.zero, from: index, to: index + 1, [.spelled])
        case .half: return readHalf(at: index, from: index)
        case .singularPart: return finishPart(first.denominator, one: true, from: index, to: index + 1)
        case .article: return readAfterArticle(at: index + 1, from: index)
        case .ordinal, .tensOrdinal, .hundredOrdinal, .scaleOrdinal:
            return numeral(first.denominator, from: index, to: index + 1, [.ordinal, .spelled])
        case .unit, .teen, .tens, .hundred, .scale, .dozen: return readCardinal(at: index, traits: [.spelled])
        case .boundScale, .letterScale, .and, .hyphen, .of, .pluralPart, .point: return nil
        }
    }

    /// The number word at `index`, or nil.
    func word(_ index: Int) -> NumeralWord? { index < limit ? NumeralWord.table[words[index]] : nil }

    func kind(_ index: Int) -> NumeralWord.Kind? { word(index)?.kind }

    /// The index after an optional hyphen at `index`.
    func afterHyphen(_ index: Int) -> Int { kind(index) == .hyphen ? index + 1 : index }

    func numeral(_ value: ExactDecimal?, from start: Int, to end: Int, _ traits: Numeral.Traits) -> Numeral? {
        value.map { Numeral(count: end - start, value: $0, traits: traits) }
    }
}

// MARK: - Digits

extension NumeralReader {
    /// The digits at `index`, over several tokens where spaces divide their groups.
    func readDigits(at index: Int) -> Numeral? {
        guard let number = DigitNumber(words[index], mark: mark) else { return nil }
        var traits: Numeral.Traits = []
        if number.isOrdinal { traits.insert(.ordinal) }
        if number.isFraction { traits.insert(.fraction) }
        if number.isGrouped { traits.insert(.grouped) }
        if let spaced = readSpacedGroups(after: number, at: index) { return spaced }
        return Numeral(count: 1, value: number.value, traits: traits)
    }

    /// "1 234 567", "1 234,5": one to three digits, then tokens of exactly three.
    private func readSpacedGroups(after first: DigitNumber, at index: Int) -> Numeral? {
        guard first.value.isInteger, !first.isOrdinal, !first.isGrouped, (1...3).contains(words[index].count) else {
            return nil
        }
        var value: ExactDecimal? = first.value
        var end = index + 1
        while end < limit, let group = groupOfThree(words[end]) {
            value = value.flatMap { $0.scaled(byPowerOfTen: 3) }.flatMap { $0 + group.value }
            end += 1
            if group.isLast { break }
        }
        return end > index + 1 ? numeral(value, from: index, to: end, [.spaced, .grouped]) : nil
    }

    private func groupOfThree(_ word: ArraySlice<UInt8>) -> (value: ExactDecimal, isLast: Bool)? {
        guard word.count >= 3, word.prefix(3).allSatisfy(\.isASCIIDigit) else { return nil }
        if word.count == 3 { return ExactDecimal(digits: word).map { ($0, false) } }
        let separator = word[word.startIndex + 3]
        guard separator == UInt8(ascii: ",") || separator == UInt8(ascii: "."),
            let shape = DigitShape(word), shape.end == word.endIndex, shape.groups.count == 2
        else { return nil }
        return (ExactDecimal(shape.coefficient, exponent: -shape.groups[1]), true)
    }

    /// Digits with what may follow them: "½", "and a half", "thirds", scales.
    func finishDigits(_ digits: Numeral, at start: Int) -> Numeral? {
        if digits.traits.contains(.ordinal) { return digits }
        let end = start + digits.count
        if digits.traits.contains(.fraction) {
            return scaled(digits, from: start, at: end) ?? digits
        }
        if end < limit, digits.value.isInteger, let part = VulgarFraction.value(of: words[end]) {
            let whole = numeral(digits.value + part, from: start, to: end + 1, digits.traits.union(.fraction))
            return whole.flatMap { scaled($0, from: start, at: end + 1) ?? $0 }
        }
        // "2 1/2": a whole and a part.
        if end < limit, digits.value.isInteger, digits.count == 1, let part = DigitNumber(words[end]), part.isFraction,
            part.value < .one
        {
            let whole = numeral(digits.value + part.value, from: start, to: end + 1, digits.traits.union(.fraction))
            return whole.flatMap { scaled($0, from: start, at: end + 1) ?? $0 }
        }
        if let part = readParts(of: digits.value, at: end, from: start, traits: digits.traits) { return part }
        return readCardinal(at: start, traits: digits.traits)
    }
}

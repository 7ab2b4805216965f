import Text

/// Scientific notation and other powers: "1.3e6", "12.3e+14", "6.02 × 10^23", "1.3x10^6", "10^6", "2^10".
extension NumeralReader {
    /// Largest power that is worked out, either way; ``ExactDecimal`` holds little more.
    private static let largestPower = 64

    func readPower(at index: Int) -> Numeral? {
        guard mayBePower(index), let shape = DigitShape(words[index]), let (factor, _) = shape.value(mark: mark) else {
            return nil
        }
        let rest = words[index][shape.end...]
        if rest.first == UInt8(ascii: "e") { return readExponent(rest.dropFirst(), of: factor, at: index) }
        if rest.elementsEqual("x10".utf8) || rest.elementsEqual("×10".utf8) {
            return power(at: index + 1).flatMap { scaled(factor, by: $0.power, from: index, to: $0.end) }
        }
        guard rest.isEmpty, index + 1 < limit else { return nil }
        if isTimes(index + 1), index + 2 < limit, words.equals(index + 2, "10") {
            return power(at: index + 3).flatMap { scaled(factor, by: $0.power, from: index, to: $0.end) }
        }
        guard words.equals(index + 1, "^"), let (power, end) = power(at: index + 1) else { return nil }
        return numeral(Self.raised(factor, to: power), from: index, to: end, [])
    }

    /// A quick look that lets plain numbers pass by.
    private func mayBePower(_ index: Int) -> Bool {
        guard let first = words[index].first, first.isASCIIDigit else { return false }
        return words[index].contains { $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "x") || !$0.isASCII }
            || index + 1 < limit && (words.equals(index + 1, "^") || isTimes(index + 1))
    }

    private func isTimes(_ index: Int) -> Bool {
        words.equals(index, "×") || words.equals(index, "x") || words.equals(index, "*") || words.equals(index, "·")
    }

    /// What stands behind the "e": digits in the same token, or a sign and digits in the next two.
    private func readExponent(_ digits: ArraySlice<UInt8>, of factor: ExactDecimal, at index: Int) -> Numeral? {
        if !digits.isEmpty {
            return Self.power(digits).flatMap { scaled(factor, by: $0, from: index, to: index + 1) }
        }
        guard let sign = sign(at: index + 1), index + 2 < limit, let power = Self.power(words[index + 2]) else {
            return nil
        }
        return scaled(factor, by: sign * power, from: index, to: index + 3)
    }

    /// "^6", "^-6", "⁶" at `index`, and the index behind.
    private func power(at index: Int) -> (power: Int, end: Int)? {
        guard index < limit else { return nil }
        guard words.equals(index, "^") else { return raisedDigits(at: index) }
        let sign = sign(at: index + 1)
        let digits = sign == nil ? index + 1 : index + 2
        guard digits < limit, let power = Self.power(words[digits]) else { return nil }
        return ((sign ?? 1) * power, digits + 1)
    }

    private func sign(at index: Int) -> Int? {
        guard index < limit else { return nil }
        if words.equals(index, "-") || words.equals(index, "−") { return -1 }
        return words.equals(index, "+") ? 1 : nil
    }

    private static func power(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.count <= 2, digits.allSatisfy(\.isASCIIDigit),
            let power = ExactDecimal(digits: digits)?.integer, power <= largestPower
        else { return nil }
        return Int(power)
    }

    /// Small raised digits with a sign, each character perhaps a token of its own.
    private func raisedDigits(at index: Int) -> (power: Int, end: Int)? {
        var (value, sign, end, count) = (0, 1, index, 0)
        while end < limit, count < 2, let scalar = Self.onlyScalar(words[end]) {
            if scalar == "\u{207B}", end == index {
                sign = -1
            } else if let digit = Self.raised.firstIndex(of: scalar) {
                value = value * 10 + digit
                count += 1
            } else {
                break
            }
            end += 1
        }
        return count > 0 && value <= Self.largestPower ? (sign * value, end) : nil
    }

    private static let raised: [Unicode.Scalar] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]

    private static func onlyScalar(_ word: ArraySlice<UInt8>) -> Unicode.Scalar? {
        guard let first = word.first, !first.isASCII else { return nil }
        let (scalar, length) = word.scalar(at: word.startIndex)
        return length == word.count ? scalar : nil
    }

    private func scaled(_ factor: ExactDecimal, by power: Int, from start: Int, to end: Int) -> Numeral? {
        numeral(factor.scaled(byPowerOfTen: power), from: start, to: end, [])
    }

    private static func raised(_ base: ExactDecimal, to power: Int) -> ExactDecimal? {
        var result: ExactDecimal? = .one
        for _ in 0..<abs(power) { result = result.flatMap { $0 * base } }
        return power < 0 ? result.flatMap { ExactDecimal.one.divided(by: $0) } : result
    }
}

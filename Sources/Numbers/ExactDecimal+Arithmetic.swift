extension ExactDecimal {
    /// The most significant digits that a number holds.
    static let mostDigits = 38
    /// The largest and, negated, the smallest exponent; keeps the written form of every number short.
    static let largestExponent = 64

    /// 10^`exponent`, or nil where it does not fit.
    static func power(of exponent: Int) -> Int128? {
        guard (0...mostDigits).contains(exponent) else { return nil }
        return powers[exponent]
    }

    private static let powers: [Int128] = {
        var powers: [Int128] = [1]
        for _ in 0..<mostDigits { powers.append(powers[powers.count - 1] * 10) }
        return powers
    }()

    /// The number, or nil where it breaks the bounds of the type.
    static func checked(_ coefficient: Int128, exponent: Int) -> ExactDecimal? {
        let number = ExactDecimal(coefficient, exponent: exponent)
        guard abs(number.exponent) <= largestExponent, number.digitCount <= mostDigits else { return nil }
        return number
    }

    /// How many digits the coefficient has.
    var digitCount: Int {
        var count = 1
        while count <= Self.mostDigits, coefficient.magnitude >= Self.powers[count].magnitude { count += 1 }
        return count
    }

    /// The coefficient that the number has with the smaller `exponent`; nil where it does not fit.
    private func coefficient(withExponent exponent: Int) -> Int128? {
        guard let power = Self.power(of: self.exponent - exponent) else { return nil }
        let (product, overflow) = coefficient.multipliedReportingOverflow(by: power)
        return overflow ? nil : product
    }

    /// The exact sum; nil on overflow.
    public static func + (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal? {
        if left.coefficient == 0 { return right }
        if right.coefficient == 0 { return left }
        let exponent = min(left.exponent, right.exponent)
        guard let first = left.coefficient(withExponent: exponent),
            let second = right.coefficient(withExponent: exponent)
        else { return nil }
        let (sum, overflow) = first.addingReportingOverflow(second)
        return overflow ? nil : checked(sum, exponent: exponent)
    }

    /// The exact difference; nil on overflow.
    public static func - (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal? { left + -right }

    /// The exact product; nil on overflow.
    public static func * (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal? {
        let (product, overflow) = left.coefficient.multipliedReportingOverflow(by: right.coefficient)
        return overflow ? nil : checked(product, exponent: left.exponent + right.exponent)
    }

    public static prefix func - (number: ExactDecimal) -> ExactDecimal {
        ExactDecimal(-number.coefficient, exponent: number.exponent)
    }

    /// The number times 10^`power`, which may be negative; nil on overflow.
    public func scaled(byPowerOfTen power: Int) -> ExactDecimal? {
        abs(power) > 2 * Self.largestExponent ? nil : Self.checked(coefficient, exponent: exponent + power)
    }

    /// The quotient, rounded half away from zero to `digits` decimal places; nil for a zero divisor and on overflow.
    public func divided(by divisor: ExactDecimal, digits: Int = 12) -> ExactDecimal? {
        guard divisor.coefficient != 0 else { return nil }
        // One more place than asked, so that rounding looks at the next digit.
        let shift = exponent - divisor.exponent + digits + 1
        var numerator = coefficient
        var denominator = divisor.coefficient
        if shift >= 0 {
            guard let product = Self.product(numerator, powerOfTen: shift) else { return nil }
            numerator = product
        } else {
            guard let product = Self.product(denominator, powerOfTen: -shift) else { return nil }
            denominator = product
        }
        let quotient = numerator / denominator
        let rounded = (quotient + (quotient < 0 ? -5 : 5)) / 10
        return Self.checked(rounded, exponent: -digits)
    }

    private static func product(_ factor: Int128, powerOfTen: Int) -> Int128? {
        guard let power = power(of: powerOfTen) else { return nil }
        let (product, overflow) = factor.multipliedReportingOverflow(by: power)
        return overflow ? nil : product
    }
}

extension ExactDecimal: Comparable {
    public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        if left.coefficient.signum() != right.coefficient.signum() {
            return left.coefficient.signum() < right.coefficient.signum()
        }
        if left.coefficient == 0 { return false }
        let (first, second) = (left.digitCount + left.exponent, right.digitCount + right.exponent)
        if first != second { return left.isNegative ? first > second : first < second }
        // Both have their first digit in one place, so aligning them needs no more than 38 digits.
        let exponent = min(left.exponent, right.exponent)
        guard let low = left.coefficient(withExponent: exponent), let high = right.coefficient(withExponent: exponent)
        else { return false }
        return low < high
    }
}

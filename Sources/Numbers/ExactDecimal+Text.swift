import Text

extension ExactDecimal: CustomStringConvertible {
    /// The number in decimal notation without an exponent, matching `-?\d+(\.\d+)?`.
    public var description: String {
        var digits = String(coefficient.magnitude)
        if exponent >= 0 {
            digits += String(repeating: "0", count: exponent)
        } else {
            let places = -exponent
            if digits.utf8.count <= places {
                digits = String(repeating: "0", count: places + 1 - digits.utf8.count) + digits
            }
            digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -places))
        }
        return isNegative ? "-" + digits : digits
    }
}

extension ExactDecimal {
    /// Reads ASCII digits with at most one point: "130000", "-2.5", ".5"; nil for all else and for over 38 digits.
    public init?(digits bytes: ArraySlice<UInt8>) {
        let isNegative = bytes.first == UInt8(ascii: "-")
        var coefficient: Int128 = 0
        var places: Int?
        var count = 0
        for byte in isNegative ? bytes.dropFirst() : bytes {
            if byte == UInt8(ascii: "."), places == nil {
                places = 0
                continue
            }
            guard byte.isASCIIDigit, let next = Self.appending(byte.digitValue, to: coefficient) else { return nil }
            coefficient = next
            count += 1
            places = places.map { $0 + 1 }
        }
        guard count > 0,
            let number = Self.checked(isNegative ? -coefficient : coefficient, exponent: -(places ?? 0))
        else { return nil }
        self = number
    }

    /// Reads the same from a string.
    public init?(_ text: String) { self.init(digits: Array(text.utf8)[...]) }

    /// `coefficient` with one more digit at its end; nil where it would be longer than 38 digits.
    static func appending(_ digit: Int, to coefficient: Int128) -> Int128? {
        guard let largest = power(of: mostDigits - 1), coefficient < largest else { return nil }
        return coefficient * 10 + Int128(digit)
    }
}

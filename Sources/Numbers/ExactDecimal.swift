/// An exact decimal number: `coefficient` × 10^`exponent`, never binary floating point.
///
/// Holds 38 significant digits. Arithmetic that would need more returns nil.
public struct ExactDecimal: Hashable, Sendable {
    /// All digits of the number, with its sign; no trailing zero unless the number is 0.
    public let coefficient: Int128
    /// The power of ten that the coefficient is multiplied with.
    public let exponent: Int

    /// The number `coefficient` × 10^`exponent`, in its only normal form.
    public init(_ coefficient: Int128, exponent: Int = 0) {
        var digits = coefficient
        var power = coefficient == 0 ? 0 : exponent
        while digits != 0, digits % 10 == 0 {
            digits /= 10
            power += 1
        }
        self.coefficient = digits
        self.exponent = power
    }

    public static let zero = ExactDecimal(0)
    public static let one = ExactDecimal(1)

    public var isNegative: Bool { coefficient < 0 }
    public var isInteger: Bool { exponent >= 0 }

    /// The number as an `Int`; nil where it is no integer or too large for one.
    public var integer: Int? {
        guard isInteger, exponent < 20, let power = Self.power(of: exponent) else { return nil }
        let (product, overflow) = coefficient.multipliedReportingOverflow(by: power)
        return overflow ? nil : Int(exactly: product)
    }
}

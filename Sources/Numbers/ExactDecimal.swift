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
}

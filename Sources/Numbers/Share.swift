/// Confidences and other shares of a whole, as reports print them.
public enum Share {
    /// Two decimals, from "0.00" to "1.00".
    public static func printed(_ value: Double) -> String {
        let hundredths = Int((min(max(value, 0), 1) * 100).rounded())
        return "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)"
    }
}

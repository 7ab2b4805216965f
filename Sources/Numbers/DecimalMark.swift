/// Which sign divides the whole part of a number from its decimals, where a number alone does not tell: "1,234".
public enum DecimalMark: Sendable, BitwiseCopyable {
    /// English: "1,234" is one thousand two hundred and thirty-four.
    case point
    /// Most of continental Europe and Latin America: "1,234" is one and 234 thousandths.
    case comma
}

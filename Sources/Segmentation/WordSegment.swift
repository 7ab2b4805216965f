/// A stretch of text between two word boundaries (Unicode Standard Annex 29).
public struct WordSegment: Hashable, Sendable, BitwiseCopyable {
    /// What a segment is made of.
    public enum Shape: UInt8, Sendable, BitwiseCopyable {
        /// Starts with a letter, an ideograph or an underscore.
        case word
        /// Starts with a digit.
        case number
        /// Anything else: a punctuation mark, a sign, an emoji.
        case mark
    }

    /// Offset of the first byte.
    public var start: Int
    /// Offset after the last byte.
    public var end: Int
    public var shape: Shape

    public init(start: Int, end: Int, shape: Shape) {
        self.start = start
        self.end = end
        self.shape = shape
    }
}

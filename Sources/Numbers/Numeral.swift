/// A number as it was read from some tokens.
public struct Numeral: Hashable, Sendable {
    /// What is special about how a number was written.
    public struct Traits: OptionSet, Hashable, Sendable, BitwiseCopyable {
        public let rawValue: UInt16
        public init(rawValue: UInt16) { self.rawValue = rawValue }

        /// "third", "21st"
        public static let ordinal = Traits(rawValue: 1)
        /// "half", "two-thirds", "1/3"; not "half a million"
        public static let fraction = Traits(rawValue: 2)
        /// Some of it in words: "twenty", "a million"
        public static let spelled = Traits(rawValue: 4)
        /// A scale or a multiple was read: "million", "bn", "dozen"
        public static let scaled = Traits(rawValue: 8)
        /// The scale is a letter that a unit may use as well: "30m", "5k"
        public static let letterScale = Traits(rawValue: 16)
        /// The digits have thousands separators: "1,900"
        public static let grouped = Traits(rawValue: 32)
        /// The groups of digits are tokens of their own: "1 234 567"
        public static let spaced = Traits(rawValue: 64)
        /// Starts with "a" or "an": "a million", "a third"
        public static let article = Traits(rawValue: 128)
        /// Ends in a word that is an ordinal, or a part of a year, as well: "a third", "two quarters"
        public static let ambiguousFraction = Traits(rawValue: 256)
    }

    /// How many tokens it takes.
    public var count: Int
    public var value: ExactDecimal
    public var traits: Traits
    /// How many of the tokens stand before the scale: 1 of "3.5 bn".
    public var unscaledCount: Int
    /// The number without its scale: 3.5 of "3.5 bn".
    public var unscaledValue: ExactDecimal
    /// What the scale multiplies with: 10^9 of "3.5 bn"; 1 where there is none.
    public var scale: ExactDecimal

    init(count: Int, value: ExactDecimal, traits: Traits) {
        self.count = count
        self.value = value
        self.traits = traits
        unscaledCount = count
        unscaledValue = value
        scale = .one
    }
}

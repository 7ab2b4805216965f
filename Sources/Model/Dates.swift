public import Text

/// The TIMEX3 types (ISO 24617-1).
public enum TimexType: String, Sendable, CaseIterable, BitwiseCopyable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
}

/// The TIMEX3 modifiers that Copydesk uses.
public enum TimexModifier: String, Sendable, CaseIterable, BitwiseCopyable {
    case start = "START"
    case middle = "MID"
    case end = "END"
    case approximately = "APPROX"
    case before = "BEFORE"
    case after = "AFTER"
}

/// One expression of time in the text.
public struct DateExpression: Hashable, Sendable {
    public var bytes: ByteRange
    public var tokens: TokenRange
    public var type: TimexType
    /// What it stands for.
    public var reading: TimeReading
    public var modifier: TimexModifier?
    /// Other things that the same words may stand for, the likelier first.
    public var alternatives: [TimeReading]
    /// The rule that found it, such as "weekday".
    public var rule: String

    public init(
        bytes: ByteRange, tokens: TokenRange, type: TimexType, reading: TimeReading, modifier: TimexModifier? = nil,
        alternatives: [TimeReading] = [], rule: String
    ) {
        self.bytes = bytes
        self.tokens = tokens
        self.type = type
        self.reading = reading
        self.modifier = modifier
        self.alternatives = alternatives
        self.rule = rule
    }
}

/// One reading of an expression of time.
public struct TimeReading: Hashable, Sendable {
    /// The TIMEX3 value: "2022-02-02", "2021-10", "P3D", "XXXX-02-02" where there is no date to count from.
    public var timex: String
    /// ISO 8601 start of the half-open interval; nil for durations, sets and what is not resolved.
    public var from: String?
    /// ISO 8601 end of the half-open interval.
    public var to: String?

    public init(timex: String, from: String? = nil, to: String? = nil) {
        self.timex = timex
        self.from = from
        self.to = to
    }
}

public import Numbers
public import Text

/// What sort of number a claim makes.
public enum ClaimKind: String, Sendable, CaseIterable, BitwiseCopyable {
    case count, measure, money, percent
    case percentagePoint = "percentage_point"
    case basisPoint = "basis_point"
    case fraction, ratio, multiple, ordinal, rate, age, duration, temperature, score, vote
}

/// How the true figure relates to the one that is written.
public enum Comparator: String, Sendable, CaseIterable, BitwiseCopyable {
    case exactly, about, nearly
    case moreThan = "more_than"
    case atLeast = "at_least"
    case lessThan = "less_than"
    case atMost = "at_most"
    case between
}

/// Whether the claim is made, or denied or asked.
public enum Polarity: String, Sendable, CaseIterable, BitwiseCopyable {
    case asserted, negated, denied, questioned
}

/// Whether the claim is about what is, or what may be.
public enum Modality: String, Sendable, CaseIterable, BitwiseCopyable {
    case actual, estimated, possible, planned, conditional, forecast
}

/// One numeric claim.
public struct Claim: Hashable, Sendable {
    /// The number with its unit sign or word.
    public var bytes: ByteRange
    /// The same with the modifier and what is counted.
    public var phrase: ByteRange
    public var kind: ClaimKind
    public var quantity: Quantity
    public var unit: Unit
    /// What the number is about: "troops and offensive weapons".
    public var concept: ByteRange?
    /// Whose it is: "Russia".
    public var holder: ByteRange?
    public var change: Change?
    public var polarity = Polarity.asserted
    public var modality = Modality.actual
    /// ISO 8601 date or TIMEX3 value of the time that the figure is for.
    public var asOf: String?
    public var place: ByteRange?
    public var attribution: Attribution?
    /// Index of its sentence.
    public var sentence: Int
    /// The rule that found it, such as "money-symbol".
    public var rule: String
    public var warnings: [String] = []

    public init(
        bytes: ByteRange, phrase: ByteRange, kind: ClaimKind, quantity: Quantity, unit: Unit, sentence: Int,
        rule: String
    ) {
        self.bytes = bytes
        self.phrase = phrase
        self.kind = kind
        self.quantity = quantity
        self.unit = unit
        self.sentence = sentence
        self.rule = rule
    }
}

/// A figure with its bounds.
public struct Quantity: Hashable, Sendable {
    /// The figure as written, scaled; nil for a range.
    public var value: ExactDecimal?
    public var min: ExactDecimal?
    public var max: ExactDecimal?
    public var comparator: Comparator
    /// The words that set the comparator: "more than".
    public var modifier: ByteRange?
    /// True for "dozens", "tens of thousands".
    public var isVague: Bool

    public init(
        value: ExactDecimal?, min: ExactDecimal? = nil, max: ExactDecimal? = nil, comparator: Comparator = .exactly,
        modifier: ByteRange? = nil, isVague: Bool = false
    ) {
        self.value = value
        self.min = min
        self.max = max
        self.comparator = comparator
        self.modifier = modifier
        self.isVague = isVague
    }
}

/// What a figure is measured in.
public struct Unit: Hashable, Sendable {
    /// The singular name ("kilometer", "dollar") or the lemma of what is counted ("troop").
    public var name: String?
    /// UCUM code, such as "km".
    public var code: String?
    /// ISO 4217 code, such as "USD".
    public var currency: String?
    /// The second half of a rate: "day".
    public var per: String?

    public init(name: String? = nil, code: String? = nil, currency: String? = nil, per: String? = nil) {
        self.name = name
        self.code = code
        self.currency = currency
        self.per = per
    }
}

/// That a figure is, or is part of, a change.
public struct Change: Hashable, Sendable {
    public enum Direction: String, Sendable, CaseIterable, BitwiseCopyable { case up, down, none }
    /// What the figure tells of the change: its size, where it started, where it ended, or just the height reached.
    public enum Role: String, Sendable, CaseIterable, BitwiseCopyable { case by, from, to, level }

    public var direction: Direction
    public var role: Role
    /// The whole that a share is taken of: "their presence at the end of the Cold War".
    public var of: ByteRange?

    public init(direction: Direction, role: Role, of: ByteRange? = nil) {
        self.direction = direction
        self.role = role
        self.of = of
    }
}

/// Who made a claim, and how the article says so.
public struct Attribution: Hashable, Sendable {
    /// How the source's words are given.
    public enum Form: String, Sendable, CaseIterable, BitwiseCopyable {
        case direct, mixed, indirect
        case accordingTo = "according_to"
        /// The source is a text or data: "a report found".
        case document
    }

    public var form: Form
    /// Whether the source is quoted, so that "we" is the source.
    public var isInOwnWords: Bool { form == .direct || form == .mixed }
    public var source: Speaker
    /// Through whom the source's words came, where the article says so: "citing Interfax", "told AFP".
    public var via: Speaker?
    public var cue: ByteRange?
    /// Index of the quote that holds the claim.
    public var quote: Int

    public init(form: Form, source: Speaker, via: Speaker? = nil, cue: ByteRange?, quote: Int) {
        self.form = form
        self.source = source
        self.via = via
        self.cue = cue
        self.quote = quote
    }
}

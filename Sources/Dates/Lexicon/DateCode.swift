/// What a word may do in an expression of time.
enum DateWord: UInt8, Sendable, BitwiseCopyable {
    case none
    /// A token of digits; what it says is read from its bytes when a rule asks.
    case number
    case month, weekday, season, dayPart, holiday, nineties
    /// Noon and midnight; the value is the hour.
    case midday
    /// A unit of time; the value is a `TimeUnit`.
    case unit, units
    /// "h", "sec": a unit only after digits.
    case unitSign
    /// "Q3", "H2": the value is the quarter or the half.
    case quarterName, halfName
    /// "today", "tomorrow", "yesterday"; the value is the distance in days.
    case deictic
    case tonight
    /// "now", "recently", "soon"; the value is the sign.
    case reference
    /// "last", "this", "next"; the value is the distance.
    case relative
    case every
    /// "daily", "annually"; the value is the unit.
    case frequency
    case times
    /// "weeklong", "yearlong"; the value is the unit.
    case longUnit
    case cardinal, ordinal
    case article, the, of, `in`, on, at, by, since, until, from, to, between, and, or, before, after, during, within,
        `for`
    case ago, later, earlier, hence, now
    /// "that" before a unit: the period that the text spoke of last.
    case that
    /// "the future", "at the moment", "at the time": nouns that name no time of their own; the value is the sign.
    case referenceNoun
    case recent
    /// "early", "mid", "late" and their nouns.
    case startPart, middlePart, endPart
    case approximate
    /// "a few", "several": a number that is not told.
    case few
    case half, past, other
    case comma, hyphen, slash, apostrophe, colon
    case meridiem, oclock, zone, fiscal
    /// "business", "working", "full": may stand between a number and its unit.
    case unitAttribute
    /// "next", "upcoming" and verbs that point ahead: "will", "plans".
    case futureCue
    /// "people", "euros": nouns are not in this table; this is the code of a word that a year never stands before.
    case old
}

/// One token as the rules of time see it.
struct DateCode: Sendable, BitwiseCopyable {
    var word: DateWord
    /// "mid-January": the code is that of what stands after the prefix.
    var isMiddle: Bool
    var value: Int16

    init(_ word: DateWord, _ value: Int16 = 0, isMiddle: Bool = false) {
        (self.word, self.value, self.isMiddle) = (word, value, isMiddle)
    }

    static let none = DateCode(.none)
}

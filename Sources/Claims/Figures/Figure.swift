import Model
import Numbers

/// A number on its way to a claim: what is known of it so far, in tokens.
struct Figure {
    /// The number with its sign and its unit.
    var tokens: Range<Int>
    /// The number alone, with its scale.
    var number: Range<Int>
    var value: ExactDecimal?
    var min: ExactDecimal?
    var max: ExactDecimal?
    var traits: Numeral.Traits = []
    /// What the scale of the number multiplies with, for a range that shares it.
    var scale = ExactDecimal.one
    var kind = ClaimKind.count
    var unit = Unit()
    var comparator = Comparator.exactly
    var modifier: Range<Int>?
    var isVague = false
    /// What is counted or measured.
    private(set) var concept: Range<Int>?
    /// What told it.
    private(set) var conceptRule: ConceptRule?
    var change: Change?
    /// The whole that a share is taken of.
    var whole: Range<Int>?
    /// Where the phrase ends that starts with the modifier.
    var phraseEnd: Int
    var rule: StaticString

    init(tokens: Range<Int>, number: Range<Int>, value: ExactDecimal?, rule: StaticString) {
        self.tokens = tokens
        self.number = number
        self.value = value
        self.rule = rule
        phraseEnd = tokens.upperBound
    }

    /// Where it begins with its modifier.
    var start: Int { modifier?.lowerBound ?? tokens.lowerBound }

    /// Nothing says yet what the number is of.
    var isBare: Bool { kind == .count && unit == Unit() && concept == nil }

    var isRange: Bool { value == nil }

    /// Both have one unit, so that they may be the ends of a range.
    /// The second one may be a rate of the unit of the first: "50 cents to 55 cents a share".
    func sharesUnit(with other: Figure) -> Bool {
        if unit.per == nil, other.unit.per != nil { return unit.name == other.unit.name }
        return kind == other.kind && unit == other.unit
    }

    /// - Parameter tokens: nil leaves the concept as it is.
    mutating func setConcept(_ tokens: Range<Int>?, _ rule: ConceptRule) {
        guard let tokens else { return }
        concept = tokens
        conceptRule = rule
    }

    /// Sets a concept where there is none yet.
    mutating func fillConcept(_ rule: ConceptRule, _ find: (Figure) -> Range<Int>?) {
        if concept == nil { setConcept(find(self), rule) }
    }

    mutating func setUnit(_ unit: Unit, kind: ClaimKind, end: Int) {
        self.unit = unit
        self.kind = kind
        tokens = tokens.lowerBound..<Swift.max(end, tokens.upperBound)
        phraseEnd = tokens.upperBound
    }
}

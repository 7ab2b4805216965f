import Model
import Text

/// Why a number is no claim. One case a rule.
enum MaskRule: String, Sendable, CaseIterable {
    case date, entity, idiom, designator, list, footnote
    case leadingZero = "leading-zero"
    case code, year, address, ordinal
    case hyphenatedName = "hyphenated-name"
    case capitalizedNumber = "capitalized-number"
    case pronoun, caliber
    /// What a rate is of: "per 100,000 people".
    case denominator
    case phone = "phone-number"
    case clock = "clock-time"
    case version
    /// Digits that form no number: "14:34", "1.2.3".
    case shape = "no-number"
    case quarter = "quarter-of-year"
}

/// Decides which numbers of a document are no claims.
struct ClaimMask {
    let text: ClaimText
    /// For each token the rule that took it out; nil for most.
    private(set) var rules: [MaskRule?]

    init(_ text: ClaimText) {
        self.text = text
        rules = Array(repeating: nil, count: text.tokens.count)
        maskDates()
        maskEntities()
    }

    /// Whether the number that starts at token `index` may be a claim, as far as the layers before tell.
    func isFree(_ index: Int) -> Bool { rules[index] == nil }

    mutating func mask(_ range: Range<Int>, _ rule: MaskRule) {
        for index in range where rules[index] == nil { rules[index] = rule }
    }

    // MARK: - Other layers

    /// Dates and times; but a number of hours, days or years is a claim even where it helps to date something: "three days
    /// later", not "two days ago".
    private mutating func maskDates() {
        for date in text.document.dates where (date.type == .date || date.type == .time) && !isPence(date.tokens) {
            mask(date.tokens.indices, .date)
            if !text.equals(date.tokens.end - 1, "ago") { release(durationsIn: date.tokens) }
        }
    }

    /// "5p" is money in Britain before it is a time.
    private func isPence(_ range: TokenRange) -> Bool {
        range.count == 2 && text.equals(range.end - 1, "p") && text.touches(range.end - 1)
    }

    private mutating func release(durationsIn range: TokenRange) {
        for index in range.indices where isDurationUnit(index) {
            var start = index
            while start > range.start, isPartOfAmount(start - 1) { start -= 1 }
            for token in start..<index where rules[token] == .date { rules[token] = nil }
        }
    }

    private func isDurationUnit(_ index: Int) -> Bool {
        guard text.kind(index) == .word, text.letterCase(index) != .capitalized,
            let (_, row) = UnitTable.shared.name(in: text.words, at: index, limit: index + 1)
        else { return false }
        return row.dimension == .duration && row.name != "second"
    }

    private func isPartOfAmount(_ index: Int) -> Bool {
        text.tag(index) == .numeral || (text.isHyphen(index) && text.touches(index))
            || (text.kind(index) == .number && !isYearToken(index))
            || TriggerTable.mayStart(text.word(index))
    }

    private func isYearToken(_ index: Int) -> Bool { text.surface(index).count == 4 }

    /// Names with numbers in them. A demonym holds none: "130,000 Russian troops".
    private mutating func maskEntities() {
        for mention in text.document.entities.mentions where mention.type != .nationality && mention.tokens.count > 1 {
            mask(mention.tokens.indices, .entity)
        }
    }
}

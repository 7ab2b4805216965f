import Lexicons
import Model
import Numbers
import Text

/// Looks at a number and its neighbors for a reason why it is no claim.
struct LocalMask {
    let text: ClaimText
    let sentence: TokenRange

    /// The rule that takes out the number at `index` before it is read, and the token after the masked ones.
    func rule(at index: Int) -> (rule: MaskRule, end: Int)? {
        if let end = idiomEnd(at: index) { return (.idiom, end) }
        if let end = addressEnd(at: index) { return (.address, end) }
        if isHyphenatedName(index) || isKindOfThing(index) { return (.hyphenatedName, index + 1) }
        if isScale(index) { return (.designator, index + 1) }
        if isDenominator(index) { return (.denominator, index + 1) }
        if isCapitalizedNumber(index) { return (.capitalizedNumber, index + 1) }
        if isTimeStamp(index) { return (.clock, index + 1) }
        if isFootnote(index) { return (.footnote, index + 1) }
        if isListNumber(index) { return (.list, index + 1) }
        if isCode(index) { return (.code, index + 1) }
        if isCaliber(index) { return (.caliber, index + 1) }
        if let end = phoneEnd(at: index) { return (.phone, end) }
        return nil
    }

    /// The rule that takes out a number once it is read with its unit.
    func rule(for figure: Figure) -> MaskRule? {
        if isPronoun(figure) { return .pronoun }
        if isFactor(figure) || isIdiomBehindArticle(figure) || isHalfDone(figure) { return .idiom }
        if isThirdInARow(figure) { return .ordinal }
        if isQuarterOfYear(figure) { return .quarter }
        if isDayOfMonth(figure) || isTimeAgo(figure) { return .date }
        if hasLeadingZero(figure) { return .leadingZero }
        if isImproperFraction(figure) { return .code }
        if isDesignated(figure) { return .designator }
        if isNamedAfterTime(figure) { return .entity }
        if isYear(figure) { return .year }
        if isClock(figure) { return .clock }
        if isVersion(figure) { return .version }
        return nil
    }

    /// Whether something that can be counted follows.
    func isCounted(after index: Int) -> Bool { text.isCounted(after: index, before: sentence.end) }
}

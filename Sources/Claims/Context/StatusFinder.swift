import Lexicons
import Model
import Text

/// Finds out whether a figure is asserted, denied, negated or asked for, and whether it is a fact, a plan or a guess.
struct StatusFinder {
    let text: ClaimText
    let sentence: TokenRange

    func modality(of figure: Figure) -> Modality {
        let end = figure.tokens.lowerBound
        for index in stride(from: end - 1, through: max(sentence.start, end - StatusTable.modalReach), by: -1) {
            if text.equals(index, ",") || text.equals(index, ";") || text.equals(index, ":") { break }
            if let match = StatusTable.modality.longestMatch(in: text.words, at: index, limit: end),
                isCue(index, match.value)
            {
                return match.value
            }
        }
        if let modality = predicateModality(after: figure.tokens.upperBound) { return modality }
        return text.equals(sentence.start, "if") ? .conditional : .actual
    }

    /// What the auxiliary says of a figure that stands in its subject: "up to 600 more could follow".
    private func predicateModality(after start: Int) -> Modality? {
        for index in start..<min(sentence.end, start + StatusTable.modalReach) {
            if text.equals(index, ",") || text.tag(index) == .punctuation || text.tag(index) == .verb { return nil }
            if text.tag(index) == .auxiliary {
                return StatusTable.modality.longestMatch(in: text.words, at: index, limit: sentence.end)?.value
            }
        }
        return nil
    }

    /// "May" as a month and "will" as a noun are no cues.
    private func isCue(_ index: Int, _ modality: Modality) -> Bool {
        text.tokens[index].letterCase == .lower || index == sentence.start
    }

    /// A semicolon or a colon ends what a cue reaches; no cue reaches further than a long clause.
    private func clauseStart(before end: Int) -> Int {
        var index = end
        let first = max(sentence.start, end - StatusTable.clauseReach)
        while index > first, !text.equals(index - 1, ";"), !text.equals(index - 1, ":") { index -= 1 }
        return index
    }

    func polarity(of figure: Figure, cue: ByteRange?) -> Polarity {
        if isQuestion { return .questioned }
        let start = figure.modifier?.lowerBound ?? figure.tokens.lowerBound
        if isDenied(before: start) || cue.map(isDenial) ?? false { return .denied }
        return isNegated(before: start) ? .negated : .asserted
    }

    private var isQuestion: Bool { text.equals(sentence.end - 1, "?") }

    private func isDenied(before end: Int) -> Bool {
        for index in stride(from: end - 1, through: clauseStart(before: end), by: -1) {
            if isBarrier(index) { return false }
            if let isOfClaims = StatusTable.denials[text.word(index)] {
                return isDenying(index, isOfClaims) && (isOfClaims || isOfReport(index + 1..<end))
            }
        }
        return false
    }

    /// "a dispute" denies nothing; "denied" does, and so do its nouns where what they deny follows.
    private func isDenying(_ index: Int, _ isOfClaims: Bool) -> Bool {
        text.tag(index) == .verb || text.tag(index) == .other
            || text.tag(index) == .noun && isOfClaims
                && (text.equals(index + 1, "that") || text.equals(index + 1, "of"))
    }

    /// "rejected claims that …": one may reject an offer of 6% without denying that it was one.
    private func isOfReport(_ object: Range<Int>) -> Bool {
        object.contains { StatusTable.reports[text.word($0)] ?? false }
            || text.equals(object.lowerBound, "that")
    }

    /// What a denial does not reach over: a comma, a dash, and what tells more of a noun.
    private func isBarrier(_ index: Int) -> Bool {
        text.equals(index, ",") || text.equals(index, "–") || text.equals(index, "—") || text.equals(index, "which")
            || text.equals(index, "who") || text.equals(index, "but")
    }

    private func isDenial(_ cue: ByteRange) -> Bool {
        guard let index = text.tokens.firstIndex(startingAt: cue.start) else { return false }
        return StatusTable.denials[text.word(index)] ?? false
    }

    private func isNegated(before end: Int) -> Bool {
        let first = max(clauseStart(before: end), end - StatusTable.negationReach)
        for index in stride(from: end - 1, through: first, by: -1) {
            if text.equals(index, ",") || text.equals(index, "but") { return false }
            if StatusTable.negators[text.word(index)] ?? false { return !text.equals(index + 1, "only") }
        }
        return false
    }
}

extension [Token] {
    /// The token that starts at byte `offset`, found in logarithmic time.
    func firstIndex(startingAt offset: Int) -> Int? {
        let index = partitioningIndex { $0.bytes.start >= offset }
        return index < count && self[index].bytes.start == offset ? index : nil
    }
}

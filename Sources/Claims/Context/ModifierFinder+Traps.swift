import Lexicons
import Model
import Numbers
import Text

/// Words that look like a modifier and belong to something else.
extension ModifierFinder {
    func belongsElsewhere(_ words: Range<Int>, _ figure: Figure) -> Bool {
        isComparison(words) || isDirection(words, figure) || isElsewhere(words, figure)
            || words.count == 1 && words.lowerBound > sentence.start && isPreposition(words.lowerBound, figure)
    }

    /// "not limited to 40", "starts at 10 on Monday", "within two minds".
    private func isElsewhere(_ words: Range<Int>, _ figure: Figure) -> Bool {
        let first = words.lowerBound
        if text.equals(first, "within") { return figure.kind == .count }
        if text.equals(first + 1, "far"), words.count == 3 {
            return figure.kind != .measure && figure.kind != .duration
        }
        // "topped 12 rivals"
        if text.equals(first, "passed"), figure.traits.isDisjoint(with: [.scaled, .grouped]) { return true }
        if text.equals(first, "topped") || text.equals(first, "tops") || text.equals(first, "passed") {
            return figure.kind == .count && text.isCounted(after: figure.tokens.upperBound, before: sentence.end)
        }
        if text.equals(first, "past") { return !isBrought(first) }
        if text.equals(first, "limited") { return text.equals(first - 1, "not") }
        guard text.equals(first, "start") || text.equals(first, "starts") || text.equals(first, "starting") else {
            return false
        }
        return figure.kind != .money && figure.kind != .percent
    }

    /// "5% more than the 200 of last year", "fewer than the 175,000 expected": before "the" and right behind another
    /// figure the words hold one against the other.
    private func isComparison(_ words: Range<Int>) -> Bool {
        guard start > sentence.start, !text.equals(words.lowerBound, "within") else { return false }
        return words.lowerBound == start
            || text.equals(words.upperBound - 1, "than") && text.equals(words.upperBound, "the")
    }

    /// "brought the toll up to 94": a particle of the verb, no bound.
    private func isDirection(_ words: Range<Int>, _ figure: Figure) -> Bool {
        let first = words.lowerBound
        guard words.count == 2, text.equals(first, "up"), text.equals(first + 1, "to") else { return false }
        // "the savings add up to $5m", but "the mill will add up to 40 jobs"
        if text.lemmaBytes(first - 1).elementsEqual("add".utf8) {
            return figure.kind != .count || !text.isCounted(after: figure.tokens.upperBound, before: sentence.end)
        }
        // "ticked up to 3.9%"
        if ChangeTable.particled[text.lemmaBytes(first - 1)] ?? false { return true }
        return isBrought(first)
    }

    /// "taking the total past $45m", "brought the toll up to 94"
    private func isBrought(_ index: Int) -> Bool {
        text.isNoun(index - 1)
            && (max(start, index - Self.verbReach)..<max(start, index - 1)).contains {
                ModifierTable.bringing[text.word($0)] ?? false
            }
    }

    /// How many tokens before "up to" or "past" the verb may stand.
    private static let verbReach = 6

    /// A preposition of place, time or topic: "flew over 60 cities", "over 3 years", "a comment about 47 percent".
    private func isPreposition(_ index: Int, _ figure: Figure) -> Bool {
        guard let spatial = ModifierTable.spatial[text.word(index)] else { return false }
        // "an 11-under 205"
        if spatial == .place, text.isHyphen(index - 1), text.touches(index) { return true }
        if spatial == .topic, ModifierTable.topics[text.word(index - 1)] ?? false { return true }
        if spatial == .nearness { return figure.kind == .count }
        // "over the 5 years" is a time in which something happens, "above the 50 houses" a place.
        if ModifierTable.transparent[text.word(figure.tokens.lowerBound - 1)] ?? false { return true }
        if figure.kind == .duration, text.equals(index, "over") { return !isLength(index) }
        // "jumped over 1,000 points"
        if text.equals(figure.tokens.upperBound, "points") { return false }
        guard spatial == .place, let isWide = ModifierTable.motion[text.word(index - 1)] else { return false }
        return isWide || figure.kind == .count
    }

    /// "took over 3 hours", "for over 3 hours", but "fell over 3 months", "11 hours over 3 days".
    private func isLength(_ index: Int) -> Bool {
        switch text.tag(index - 1) {
        case .adposition, .auxiliary, .determiner, .particle: true
        case .verb:
            !ChangeFinder(text: text, sentence: sentence).isChange(upTo: index - 1)
                && ModifierTable.motion[text.word(index - 1)] == nil
        default: false
        }
    }
}

import Lexicons
import Model
import Text

// Noun phrases around a figure, by tags and words.
extension ConceptFinder {
    /// Adjectives, nouns and names from `index` on, with what "and" adds to them.
    func nounPhrase(at index: Int) -> (range: Range<Int>, head: Int)? {
        guard let first = simplePhrase(at: index) else { return nil }
        // "15% of Zimbabwe's population"
        if text.isPossessiveMark(first.range.upperBound), let owned = nounPhrase(at: first.range.upperBound + 1) {
            return owned
        }
        var end = first.range.upperBound
        if text.equals(end, "and") || text.equals(end, "or"), let second = simplePhrase(at: end + 1),
            isPlural(second.head), isPlural(first.head), !isClause(second.range.upperBound)
        {
            end = second.range.upperBound
        }
        return (index..<end, first.head)
    }

    /// Whether what follows "and" turns out to be the subject of a clause of its own.
    private func isClause(_ index: Int) -> Bool {
        text.tag(index) == .auxiliary || (text.tag(index) == .verb && !text.isParticiple(index))
    }

    func isPlural(_ index: Int) -> Bool { NounTable.isPlural(text.word(index)) }

    private func simplePhrase(at index: Int) -> (range: Range<Int>, head: Int)? {
        var next = index
        var head: Int?
        while next < sentence.end, isInside(next, head) {
            if text.isNoun(next) { head = next }
            next += 1
        }
        if head == nil, next > index, isPersonByAdjective(next - 1) { head = next - 1 }
        guard let head else { return nil }
        return (index..<head + 1, head)
    }

    /// "one civilian", "1.3 billion Chinese": an adjective that no noun follows.
    private func isPersonByAdjective(_ index: Int) -> Bool {
        // "two American and three British soldiers"
        let isListed = text.tag(index + 1) == .coordinatingConjunction || text.equals(index + 1, ",")
        if isListed, text.tag(index + 2) == .numeral, text.tag(index + 3) == .adjective { return false }
        return NounTable.isPersonByAdjective(text.word(index))
            || text.document.entities.mentions.last(endingAt: index + 1)?.type == .nationality
    }

    private func isInside(_ index: Int, _ head: Int?) -> Bool {
        if text.tag(index) != .coordinatingConjunction, NounTable.notCounted[text.word(index)] ?? false {
            // "12 total deaths", "58% of the combined group", "two earlier outbreaks"
            if text.isHyphen(index - 1), text.touches(index), text.isNoun(index + 1) { return true }
            return head == nil && (text.isNoun(index + 1) || text.isHyphen(index + 1))
                && NounTable.mayQualify(text.word(index))
                && text.tag(index) != .adverb
        }
        switch text.tag(index) {
        case .noun, .properNoun: return !text.document.dates.cover(index)
        case .adjective:
            // "52 appearances |last season"
            if head != nil, text.equals(index, "last") || text.equals(index, "next") || text.equals(index, "this") {
                return false
            }
            return head == nil || text.isNoun(index + 1)
        case .verb:
            // "stationed troops", "oil-producing regions"
            let isCompound = text.isHyphen(index - 1) && text.touches(index)
            return (head == nil || isCompound)
                && (text.isParticiple(index) || Self.irregular[text.word(index)] ?? false)
                && (text.isNoun(index + 1) || text.tag(index + 1) == .adjective)
        case .adverb:
            // "previously owned homes"
            let isDone = text.tag(index + 1) == .verb && text.isParticiple(index + 1) && text.isNoun(index + 2)
            // "15 away games"
            if text.equals(index, "away"), text.isNoun(index + 1) { return true }
            return head == nil && (text.tag(index + 1) == .adjective || isDone)
        case .punctuation, .symbol:
            if head == nil, text.equals(index, ",") { return isInAdjectives(index) }
            return text.isHyphen(index) && text.touches(index) && text.touches(index + 1)
        case .coordinatingConjunction:
            // "old and new houses", "military and security officials"
            guard head == nil, text.tag(index - 1) == .adjective || text.equals(index - 1, ",") else { return false }
            if text.tag(index + 1) == .adjective { return text.kind(index + 1) == .word }
            // "12 dead and rescue workers searched"
            return !(HarmTable.states[text.word(index - 1)] ?? false) && text.isNoun(index + 1)
                && text.isNoun(index + 2) && text.kind(index + 2) == .word
        default: return false
        }
    }

    /// Participles without an ending of their own, as adjectives: "214 known germs".
    private static let irregular = WordTable<Bool>(
        listing: "known grown drawn thrown blown torn worn sold built lost paid")

    /// "three separate, fragile exports", "bilateral, multilateral, and private debt": a comma between adjectives of one noun.
    private func isInAdjectives(_ comma: Int) -> Bool {
        var next = text.tag(comma + 1) == .coordinatingConjunction ? comma + 2 : comma + 1
        // "40 dead, local officials said"
        guard text.tag(comma - 1) == .adjective, next < sentence.end, text.tag(next) == .adjective,
            !HarmTable.isCondition(text.word(comma - 1))
        else { return false }
        while next < sentence.end, text.tag(next) == .adjective || isJoint(next) { next += 1 }
        return text.isNoun(next)
    }

    /// What stands between two adjectives of a list, or in one.
    private func isJoint(_ index: Int) -> Bool {
        text.equals(index, ",") || text.isHyphen(index) || text.tag(index) == .coordinatingConjunction
            || text.isNoun(index) && text.isHyphen(index + 1)
    }

    /// The noun phrase whose last token stands before `end`.
    func phrase(endingAt end: Int) -> Range<Int>? {
        var start = end
        while start > sentence.start, isInPhrase(start - 1) { start -= 1 }
        return start < end && text.tag(end - 1) != .adjective ? start..<end : nil
    }

    private func isInPhrase(_ index: Int) -> Bool {
        switch text.tag(index) {
        case .noun, .properNoun, .adjective: !text.document.dates.cover(index) && !isUnitOfNumber(index)
        case .symbol: text.equals(index, "&")
        case .punctuation: text.isHyphen(index) && text.touches(index)
        default: isEntityNumber(index)
        }
    }

    /// "118mm fell", "8°C": the unit of another figure.
    func isUnitOfNumber(_ index: Int) -> Bool {
        index > 0 && text.touches(index) && (text.kind(index - 1) == .number || text.equals(index - 1, "°"))
    }

    /// A number inside a name: "the Nasdaq 100 fell".
    private func isEntityNumber(_ index: Int) -> Bool {
        text.kind(index) == .number && index > sentence.start && text.isCapitalized(index - 1)
            && !text.document.dates.cover(index)
    }
}

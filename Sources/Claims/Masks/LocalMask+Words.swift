import Lexicons
import Model
import Numbers
import Text

/// Number words that count nothing: idioms, pronouns, factors.
extension LocalMask {
    func idiomEnd(at index: Int) -> Int? {
        for start in stride(from: index, through: Swift.max(sentence.start, index - IdiomTable.longestLead), by: -1) {
            if let match = IdiomTable.phrases.longestMatch(in: text.words, at: start, limit: sentence.end),
                start + match.count > index, !isAmount(endingAt: start + match.count, from: start)
            {
                return start + match.count
            }
        }
        return nil
    }

    /// "as much as one percent", "for one year", "in one day", "a group of eight foreigners", "the other two hikers", "the
    /// top 10 insurers", "the one-day visit": an amount that begins like an idiom.
    private func isAmount(endingAt end: Int, from start: Int) -> Bool {
        // "one of every three"
        if text.equals(start, "one"), text.equals(end - 1, "of"), text.equals(end, "every") { return true }
        if text.equals(end - 2, "other") || Self.rankings[text.word(start)] ?? false {
            // "the last 16 of them", "the last eight to leave"
            return isPluralBehind(end) || text.equals(end, "to")
                || text.equals(end, "of") && !text.isCapitalized(end + 1)
        }
        if text.equals(end - 1, "one"), text.isHyphen(end), text.touches(end), text.touches(end + 1) { return true }
        if text.equals(end - 1, "day"), end - start == 2 {
            return start > sentence.start && text.tag(start - 1) == .adposition
        }
        if text.equals(start, "group") { return text.isCounted(after: end, before: sentence.end) }
        guard text.equals(end - 1, "one"), end < sentence.end else { return false }
        if text.equals(start, "for") || text.equals(start, "as"), text.isNoun(end) || isAlternative(end) { return true }
        // "accounting for one in four"
        if text.equals(start, "for"), text.equals(end, "in") || text.equals(end, "out"), isShare(end - 1) {
            return true
        }
        return PercentTable.phrases.longestMatch(in: text.words, at: end, limit: sentence.end) != nil
            || VagueTable.scales[text.word(end)] != nil
    }

    /// "one civilian", "one Iraqi and three guards": an adjective for a person, which no noun follows.
    private func isOnePerson(_ index: Int) -> Bool {
        NounTable.isPersonByAdjective(text.word(index))
            || text.document.entities.mentions.last(endingAt: index + 1)?.type == .nationality
                && !text.isNoun(index + 1)
    }

    /// "One limitation of the law", "One option is": one of several that are not told of.
    private func isIndefinite(_ index: Int) -> Bool {
        guard index == sentence.start else { return false }
        var head = index + 1
        while head < sentence.end, text.tag(head) == .adjective || text.isNoun(head) && text.isNoun(head + 1) {
            head += 1
        }
        guard head < sentence.end, text.isNoun(head) else { return false }
        return NounTable.isAbstract(text.word(head))
    }

    private static let rankings = WordTable<Bool>(["top", "last", "final"].map { ($0, true) })

    /// Whether a plural noun follows, with adjectives and names before it: "other two U.S. hikers".
    private func isPluralBehind(_ index: Int) -> Bool {
        var head = index
        while head < sentence.end, text.tag(head) == .adjective || text.isNoun(head) && text.isNoun(head + 1) {
            head += 1
        }
        return head < sentence.end && text.isNoun(head) && NounTable.isPlural(text.word(head))
    }

    /// "one" counts only before a noun.
    func isPronoun(_ figure: Figure) -> Bool {
        let index = figure.number.lowerBound
        guard figure.isBare, figure.number.count == 1, text.equals(index, "one"), sentence.count > 1 else {
            return false
        }
        let isOfEvery = text.equals(index + 1, "of") && text.equals(index + 2, "every")
        if text.equals(index + 1, "in") || text.equals(index + 1, "out") || text.isHyphen(index + 1) || isOfEvery,
            isShare(index)
        {
            return false
        }
        // "tier-one", "number-one"
        if index >= sentence.start + 2, text.isHyphen(index - 1), text.touches(index),
            text.kind(index - 2) == .word
        {
            return true
        }
        // "the one-run win"
        if text.isHyphen(index + 1), text.touches(index + 1), text.isNoun(index + 2) { return false }
        if figure.value?.isNegative ?? false || isAlternative(index + 1) { return false }
        // "one class at a time"
        if isIndefinite(index) || text.equals(index + 2, "at") && text.equals(index + 4, "time") { return true }
        if isHarmed(index) || isOnePerson(index + 1) { return false }
        // "in one country", "in the words of one engineer": an indefinite article with stress.
        if index > sentence.start, text.tag(index - 1) == .adposition, figure.modifier == nil { return true }
        if index > sentence.start, let isDeterminer = Self.determiners[text.word(index - 1)], isDeterminer {
            return true
        }
        var next = index + 1
        while text.tag(next) == .adjective || text.isHyphen(next) { next += 1 }
        return !(next < sentence.end && text.isNoun(next))
    }

    /// "killing one and wounding the other", "left one dead".
    private func isHarmed(_ index: Int) -> Bool {
        HarmTable.states[text.word(index + 1)] ?? false
            || index > sentence.start && HarmTable.verbs[text.word(index - 1)] ?? false
                && (text.equals(index + 1, "and") || text.kind(index + 1) == .punctuation)
    }

    /// "a half marathon", "a one-off": an idiom whose article was read with its number.
    func isIdiomBehindArticle(_ figure: Figure) -> Bool {
        figure.traits.contains(.article) && figure.number.count == 2
            && idiomEnd(at: figure.number.lowerBound + 1) != nil
    }

    /// "a half-frozen lake", "half-empty", "a half-page notice": no half of anything.
    func isHalfDone(_ figure: Figure) -> Bool {
        let hyphen = figure.number.upperBound
        // "first-half profit"
        if figure.kind == .fraction, text.equals(hyphen - 1, "half"), text.isHyphen(hyphen - 2) {
            if text.equals(hyphen - 3, "first") || text.equals(hyphen - 3, "second") { return true }
        }
        guard figure.kind == .fraction, text.equals(hyphen - 1, "half"), text.isHyphen(hyphen), text.touches(hyphen),
            text.touches(hyphen + 1)
        else { return false }
        return text.tag(hyphen + 1) == .adjective || text.isParticiple(hyphen + 1) || text.isNoun(hyphen + 1)
    }

    /// "one or two", "one to three": the first of two numbers.
    func isAlternative(_ index: Int) -> Bool {
        (text.equals(index, "or") || text.equals(index, "to")) && index + 1 < sentence.end
            && text.tag(index + 1) == .numeral && NumeralReader.mayStart(text.word(index + 1))
    }

    /// "one in five", "one out of every ten": a number follows within four tokens.
    func isShare(_ index: Int) -> Bool {
        (index + 2..<max(index + 2, min(index + 5, sentence.end))).contains {
            text.kind($0) == .number || NumeralReader.mayStart(text.word($0)) && !text.equals($0, "a")
        }
    }

    private static let determiners = WordTable<Bool>(
        [
            "the", "this", "that", "each", "every", "any", "no", "which", "another", "some", "only", "new", "old",
            "big",
            "last", "first", "next", "good", "bad", "great", "whole", "same", "what",
        ].map { ($0, true) })

    /// "two times seven": a number that multiplies another one.
    func isFactor(_ figure: Figure) -> Bool {
        let times = figure.tokens.upperBound
        return figure.isBare && text.equals(times, "times") && times + 1 < sentence.end
            && (text.kind(times + 1) == .number
                || NumeralReader.mayStart(text.word(times + 1))
                    && text.tag(times + 1) == .numeral)
    }

    /// "in one country, a second and a third": no part of a whole.
    func isThirdInARow(_ figure: Figure) -> Bool {
        let third = figure.tokens.upperBound - 1
        guard figure.kind == .fraction, text.equals(third, "third"), text.equals(third - 1, "a"),
            !text.equals(third + 1, "of")
        else { return false }
        // "two guards were killed and a third wounded"
        let isHarmed = HarmTable.states[text.word(third + 1)] ?? false
        return (sentence.start..<third).contains {
            text.equals($0, "second") && text.equals($0 - 1, "a") || isHarmed && text.equals($0, "two")
        }
    }
}

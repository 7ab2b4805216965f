import Lexicons
import Model
import Numbers
import Text

extension FigureLinker {
    /// "52-48", "3-2": what was counted is told by the words around.
    func joinContest(_ first: Figure, _ second: Figure, _ gap: Range<Int>) -> Figure? {
        guard first.isBare, second.isBare, isTied(gap, second), let one = first.value, let other = second.value,
            one.isInteger, other.isInteger, !first.traits.contains(.scaled), !second.traits.contains(.scaled),
            !first.traits.contains(.grouped), let kind = kind(first, second, gap),
            !text.equals(gap.lowerBound, "to") || kind == .vote && one > other
        else { return nil }
        var result = first
        result.tokens = first.tokens.lowerBound..<second.tokens.upperBound
        result.number = result.tokens
        result.phraseEnd = result.tokens.upperBound
        // The two counts stand side by side: no range, and neither is the figure.
        let loser = other.isNegative ? -other : other
        (result.value, result.min, result.max) = (one, one, loser)
        if one > loser { (result.min, result.max) = (loser, one) }
        result.kind = kind
        result.unit = Unit(name: kind.rawValue)
        result.rule = kind == .vote ? "vote" : "score"
        return result
    }

    /// "from 112 for five": runs and wickets of cricket.
    private func isInnings(_ gap: Range<Int>, _ second: Figure) -> Bool {
        gap.count == 1 && text.equals(gap.lowerBound, "for") && (second.value.map { $0 < ExactDecimal(10) } ?? false)
            && !text.isNoun(second.tokens.upperBound) && Self.beforeInnings[text.word(gap.lowerBound - 2)] ?? false
            && (max(
                sentence.start, gap.lowerBound - Self.matchReach)..<min(sentence.end, gap.lowerBound + Self.matchReach))
                .contains { Self.cricket[text.word($0)] ?? false }
    }

    private static let beforeInnings = WordTable<Bool>(listing: "from at on to were was made reached closed finished")

    /// How many tokens to either side a word of cricket may stand.
    private static let matchReach = 30

    private static let cricket = WordTable<Bool>(
        listing:
            "innings wicket wickets overs batsman batsmen batter bowler bowled runs stumps lbw cricket unbeaten fours sixes"
    )

    private func kind(_ first: Figure, _ second: Figure, _ gap: Range<Int>) -> ClaimKind? {
        if isVotesTo(gap) { return .vote }
        if isInnings(gap, second) { return .score }
        return isTally(gap) ? .score : contest(around: first, second)
    }

    /// "3-for-4", "6-of-7": tries and successes.
    private func isTally(_ gap: Range<Int>) -> Bool { isHyphenated(gap, "for") || isHyphenated(gap, "of") }

    private func isTied(_ gap: Range<Int>, _ second: Figure) -> Bool {
        gap.count == 1 && text.isDash(gap.lowerBound) && text.touches(gap.lowerBound) && text.touches(gap.upperBound)
            || gap.count == 1 && text.equals(gap.lowerBound, "to") || isVotesTo(gap) || isHyphenatedTo(gap)
            || isTally(gap) || isInnings(gap, second)
            || gap.isEmpty && (second.value?.isNegative ?? false)
    }

    /// "412 votes to 188".
    private func isVotesTo(_ gap: Range<Int>) -> Bool {
        gap.count == 2 && text.equals(gap.lowerBound, "votes") && text.equals(gap.lowerBound + 1, "to")
    }

    private func contest(around first: Figure, _ second: Figure) -> ClaimKind? {
        if text.isCounted(after: second.tokens.upperBound, before: sentence.end) {
            let counted = text.word(second.tokens.upperBound)
            return ContestTable.votes[counted] != nil ? .vote : ContestTable.matches[counted] != nil ? .score : nil
        }
        let reach = max(sentence.start, first.tokens.lowerBound - Self.contestReach)
        for index in stride(from: first.tokens.lowerBound - 1, through: reach, by: -1) {
            if ContestTable.votes[text.word(index)] ?? false { return .vote }
            if ContestTable.matches[text.word(index)] ?? false { return .score }
        }
        return isRecord(first, second) ? .score : nil
    }

    /// "improved to 21-9", "(21-9)": no range goes down, and what is won comes first.
    private func isRecord(_ first: Figure, _ second: Figure) -> Bool {
        guard let won = first.value, let lost = second.value, text.touches(first.tokens.upperBound) else {
            return false
        }
        return won <= Self.mostPoints && won >= (lost.isNegative ? -lost : lost)
            && !text.isHyphen(second.tokens.upperBound)
    }

    /// More points or games than teams score and win; a longer number before a dash is a year or a code.
    private static let mostPoints = ExactDecimal(999)

    /// How many tokens before "3-2" its verb may stand.
    private static let contestReach = 8

    /// "10, 12 and 15 tanks", "61, 58 and 70 percent", "5 or 6 miles": numbers of a list take the unit at its end.
    func shareUnits(_ figures: inout [Figure]) {
        for index in figures.indices.reversed().dropFirst() {
            let (first, second) = (figures[index], figures[index + 1])
            if first.isBare || isUnitless(first), !second.isBare, isListed(first, second) {
                let end = first.tokens.upperBound
                figures[index].setUnit(second.unit, kind: second.kind, end: end)
                if first.concept == nil { figures[index].setConcept(second.concept, .figureBefore) }
                if second.traits.contains(.scaled), !first.traits.contains(.scaled),
                    first.value.map({ $0 < ExactDecimal(1000) }) ?? false
                {
                    figures[index].value = first.value.flatMap { $0 * second.scale }
                }
            } else if first.isBare, let concept = second.concept, sharesNoun(first, second) {
                figures[index].setUnit(second.unit, kind: .count, end: first.tokens.upperBound)
                figures[index].setConcept(concept.upperBound - 1..<concept.upperBound, .figureBefore)
            }
        }
        shareAges(&figures)
    }

    /// "12.1 points, 5.2 rebounds and 3.4 assists per game": the rate at the end of a list is that of all; in sport one at its
    /// beginning as well: "20.4 points per game with 4.3 rebounds".
    func shareRates(_ figures: inout [Figure]) {
        for index in figures.indices.dropLast().reversed() { share(figures[index + 1], with: &figures[index]) }
        for index in figures.indices.dropLast()
        where figures[index].unit.per.map({ Self.contests.contains($0) }) == true {
            share(figures[index], with: &figures[index + 1])
        }
    }

    private func share(_ rate: Figure, with figure: inout Figure) {
        let (first, second) = rate.start < figure.start ? (rate, figure) : (figure, rate)
        let end = Swift.max(first.phraseEnd, first.concept?.upperBound ?? 0)
        guard rate.kind == .rate, let per = rate.unit.per, rate.conceptRule == .countedNoun, figure.kind == .count,
            figure.conceptRule == .countedNoun, end <= second.start, (1...2).contains(second.start - end),
            (end..<second.start).allSatisfy({ isListLink($0) || text.equals($0, "with") })
        else { return }
        figure.unit.per = per
        figure.kind = .rate
    }

    private static let contests: Set<String> = ["game", "match"]

    /// "two American and three British soldiers": one noun behind two counts with adjectives.
    private func sharesNoun(_ first: Figure, _ second: Figure) -> Bool {
        guard second.kind == .count, second.conceptRule == .countedNoun, second.start > first.tokens.upperBound + 1
        else {
            return false
        }
        let gap = first.tokens.upperBound..<second.start
        return gap.count <= 4 && isListLink(gap.upperBound - 1)
            && gap.dropLast().allSatisfy {
                text.tag($0) == .adjective && !HarmTable.isCondition(text.word($0)) || isListLink($0)
            }
    }

    /// "narrowed to one or two points": what the change is of is known, its unit is not.
    private func isUnitless(_ figure: Figure) -> Bool {
        figure.kind == .count && figure.unit == Unit() && text.equals(figure.tokens.upperBound, "or")
    }

    /// "aged 3, 5 and 8", "the couple, 34 and 29": later numbers of a list of ages.
    private func shareAges(_ figures: inout [Figure]) {
        for index in figures.indices.dropFirst() where figures[index].isBare {
            let first = figures[index - 1]
            if first.kind == .age, first.number == first.tokens, isListed(first, figures[index]) {
                figures[index].setUnit(first.unit, kind: .age, end: figures[index].tokens.upperBound)
                figures[index].rule = "age"
            } else if first.kind == .age, let name = elidedSubject(first, figures[index]) {
                figures[index].setUnit(first.unit, kind: .age, end: figures[index].tokens.upperBound)
                figures[index].setConcept(name, .aged)
                figures[index].rule = "age"
            }
        }
    }

    /// "Lind is 57, Berg 44": the person of an age whose verb is the one of the age before.
    private func elidedSubject(_ first: Figure, _ second: Figure) -> Range<Int>? {
        let end = second.tokens.lowerBound
        guard let last = text.document.entities.mentions.last(endingAt: end), last.type == .person,
            second.value.map({ $0 < ExactDecimal(126) && $0.isInteger }) ?? false
        else { return nil }
        let gap = first.tokens.upperBound..<max(first.tokens.upperBound, last.tokens.start)
        return (1...2).contains(gap.count) && gap.allSatisfy { text.equals($0, ",") || text.equals($0, "and") }
            ? last.tokens.indices : nil
    }

    private func isListed(_ first: Figure, _ second: Figure) -> Bool {
        let start = second.modifier?.lowerBound ?? second.tokens.lowerBound
        guard start >= first.tokens.upperBound else { return false }
        let gap = first.tokens.upperBound..<start
        guard (1...3).contains(gap.count) else { return false }
        // "from 40 to 38 hours"
        if gap.count == 1, text.equals(gap.lowerBound, "to") {
            return text.equals(first.tokens.lowerBound - 1, "from") || isContest(first, second)
        }
        // "to 925 million from 900 million euros"
        if gap.count == 1, text.equals(gap.lowerBound, "from") { return text.equals(first.start - 1, "to") }
        // "passed 300,000, more than double the last total"
        if second.kind == .multiple { return false }
        // "9,000, or 4% of its workforce"
        if second.kind == .percent, let one = first.value, let most = second.value.flatMap({ $0 * ExactDecimal(5) }),
            one > most
        {
            return false
        }
        return isListLink(gap.lowerBound)
            && gap.allSatisfy { isListLink($0) || Self.guesses[text.word($0)] ?? false }
    }

    /// "83 to 17 percent": two sides of a vote.
    private func isContest(_ first: Figure, _ second: Figure) -> Bool {
        guard second.kind == .percent, let winner = first.value, let loser = second.value else { return false }
        return winner > loser && winner + loser == ExactDecimal(100)
    }

    private func isListLink(_ index: Int) -> Bool {
        text.equals(index, ",") || text.equals(index, "and") || text.equals(index, "or")
    }

    /// Adverbs between the figures of a list: "at least four and possibly as many as nine".
    private static let guesses = WordTable<Bool>(
        ["possibly", "perhaps", "maybe", "probably", "even", "sometimes"].map { ($0, true) })
}

import Lexicons
import Model
import Text

/// Finds the words that say how exact a figure is, and sets its bounds.
struct ModifierFinder {
    let text: ClaimText
    let sentence: TokenRange
    /// The token before which nothing belongs to the figure: where the one before it ends.
    let start: Int

    func apply(to figure: inout Figure) {
        applyBefore(to: &figure)
        applyAfter(to: &figure)
        setBounds(of: &figure)
    }

    // MARK: - Before the figure

    private func applyBefore(to figure: inout Figure) {
        var end = figure.tokens.lowerBound
        for _ in 0..<2 {
            if let (first, comparator) = phrase(endingAt: end) {
                if !belongsElsewhere(first..<end, figure) { set(comparator, first..<end, &figure) }
                return
            }
            guard end > start, ModifierTable.transparent[text.word(end - 1)] != nil else { return }
            end -= 1
        }
    }

    /// The modifier before token `end`; of two, the one that sets a bound: "up to about 40", "more than an estimated 40".
    private func phrase(endingAt end: Int) -> (first: Int, comparator: Comparator)? {
        guard let inner = ModifierTable.phrase(endingAt: end, from: start, in: text.words) else { return nil }
        guard inner.comparator == .about,
            let outer = ModifierTable.phrase(endingAt: inner.first, from: start, in: text.words),
            outer.comparator != .exactly, outer.comparator != .about, !isParticle(outer.first, before: inner.first)
        else { return inner }
        return outer
    }

    /// "tipped over about 185 miles from the pole": a word that belongs to the verb before.
    private func isParticle(_ index: Int, before end: Int) -> Bool {
        index + 1 == end && text.equals(index, "over") && text.tag(index - 1) == .verb
            && ModifierTable.motion[text.word(index - 1)] == nil && !text.equals(index - 1, "took")
    }

    // MARK: - Behind the figure

    private func applyAfter(to figure: inout Figure) {
        guard figure.comparator == .exactly, figure.modifier == nil else { return }
        for index in [figure.number.upperBound, figure.tokens.upperBound, figure.phraseEnd] {
            guard let match = ModifierTable.after.longestMatch(in: text.words, at: index, limit: sentence.end),
                isTied(index, match.count)
            else { continue }
            set(match.value, index..<index + match.count, &figure)
            // "a hundred or so paintings": what is counted stands behind the modifier.
            if figure.isBare, index == figure.tokens.upperBound,
                text.isCounted(after: index + match.count, before: sentence.end)
            {
                figure.tokens = figure.tokens.lowerBound..<index + match.count
            }
            figure.phraseEnd = max(figure.phraseEnd, index + match.count)
            return
        }
        applyBehindCounted(to: &figure)
    }

    /// "40 boats or more", "40 dead at least": behind what is counted.
    private func applyBehindCounted(to figure: inout Figure) {
        var index = figure.tokens.upperBound
        guard figure.kind == .count, index < sentence.end, text.tag(index) == .noun || text.tag(index) == .adjective
        else { return }
        while index < sentence.end, text.tag(index) == .noun || text.tag(index) == .adjective { index += 1 }
        guard let match = ModifierTable.behind.longestMatch(in: text.words, at: index, limit: sentence.end) else {
            return
        }
        let next = index + match.count
        guard next >= sentence.end || text.kind(next) != .number && text.tag(next) != .numeral else { return }
        set(match.value, index..<next, &figure)
    }

    /// A sign or a suffix must touch the number: "100+", "hundred-odd".
    private func isTied(_ index: Int, _ count: Int) -> Bool {
        // "60 cm and up to 100 cm"
        if text.equals(index + count, "to") { return false }
        if text.equals(index, "plus") || text.equals(index, "+") || text.isHyphen(index) {
            return text.touches(index) && (count == 1 || text.touches(index + 1))
                && !(text.equals(index, "+") && text.equals(index + 1, "/"))
        }
        return true
    }

    // MARK: - Bounds

    private func set(_ comparator: Comparator, _ words: Range<Int>, _ figure: inout Figure) {
        figure.modifier = words
        if comparator == .exactly { return }
        // A range keeps its two ends, a vague amount its vagueness: "about 100 to 150", "nearly a dozen".
        if figure.isRange, comparator != .about { return }
        figure.comparator = comparator
    }

    private func setBounds(of figure: inout Figure) {
        guard let value = figure.value, figure.min == nil, figure.max == nil else { return }
        switch figure.comparator {
        case .moreThan, .atLeast: figure.min = value
        case .lessThan, .atMost: figure.max = value
        case .exactly, .about, .nearly, .between: break
        }
    }
}

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

    private func applyBefore(to figure: inout Figure) {
        var end = figure.tokens.lowerBound
        for _ in 0..<2 {
            if let (first, comparator) = ModifierTable.phrase(endingAt: end, from: start, in: text.words) {
                if !isSpatial(first, end, figure), !isComparison(first) { set(comparator, first..<end, &figure) }
                return
            }
            guard end > start, ModifierTable.transparent[text.word(end - 1)] ?? false else { return }
            end -= 1
        }
    }

    /// "5% more than the 200 of last year": right behind another figure the words hold one against the other.
    private func isComparison(_ first: Int) -> Bool { first == start && start > sentence.start }

    /// "flew over 60 cities": a preposition of place after a verb of motion.
    private func isSpatial(_ first: Int, _ end: Int, _ figure: Figure) -> Bool {
        guard end - first == 1, ModifierTable.spatial[text.word(first)] ?? false, first > sentence.start else {
            return false
        }
        if text.equals(first, "about"), ModifierTable.topics[text.word(first - 1)] ?? false { return true }
        // "over the 5 years" is a time in which something happens.
        if end < figure.tokens.lowerBound { return true }
        if figure.kind == .duration, text.equals(first, "over") { return !isLength(first) }
        return ModifierTable.motion[text.word(first - 1)] ?? false
    }

    /// "took over 3 hours", "for over 3 hours", but "fell over 3 months", "11 hours over 3 days".
    private func isLength(_ index: Int) -> Bool {
        switch text.tag(index - 1) {
        case .adposition, .auxiliary, .determiner, .particle: return true
        case .verb:
            return !ChangeFinder(text: text, sentence: sentence).isChange(upTo: index - 1)
                && !(ModifierTable.motion[text.word(index - 1)] ?? false)
        default: return false
        }
    }

    private func applyAfter(to figure: inout Figure) {
        guard figure.comparator == .exactly, figure.modifier == nil else { return }
        for index in [figure.number.upperBound, figure.tokens.upperBound, figure.phraseEnd] {
            guard let match = ModifierTable.after.longestMatch(in: text.words, at: index, limit: sentence.end),
                isTied(index, match.count)
            else { continue }
            set(match.value, index..<index + match.count, &figure)
            // "a hundred or so paintings": what is counted stands behind the modifier.
            if figure.isBare, index == figure.tokens.upperBound, isCounted(after: index + match.count) {
                figure.tokens = figure.tokens.lowerBound..<index + match.count
            }
            figure.phraseEnd = max(figure.phraseEnd, index + match.count)
            return
        }
    }

    private func isCounted(after index: Int) -> Bool {
        LocalMask(text: text, sentence: sentence).isCounted(after: index)
    }

    /// A sign or a suffix must touch the number: "100+", "hundred-odd".
    private func isTied(_ index: Int, _ count: Int) -> Bool {
        if text.equals(index, "plus") || text.equals(index, "+") || text.isHyphen(index) {
            return text.touches(index) && (count == 1 || text.touches(index + 1))
                && !(text.equals(index, "+") && text.equals(index + 1, "/"))
        }
        return true
    }

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

import Lexicons
import Model
import Text

/// Finds what a figure counts or measures.
struct ConceptFinder {
    let text: ClaimText
    let sentence: TokenRange

    func apply(to figure: inout Figure) {
        switch figure.kind {
        case .count: applyCounted(to: &figure)
        case .rate where figure.unit.name == nil: applyCounted(to: &figure)
        case .percent, .fraction, .multiple: applyShare(to: &figure)
        case .age: figure.concept = figure.concept ?? agedPerson(figure)
        case .vote, .score, .ordinal: break
        default: figure.concept = figure.concept ?? measured(figure)
        }
    }

    // MARK: - Counts

    /// "130,000 troops and offensive weapons", "dozens of people", "30 injured".
    private func applyCounted(to figure: inout Figure) {
        guard figure.concept == nil else { return }
        if text.isHyphen(figure.tokens.upperBound), text.touches(figure.tokens.upperBound) {
            return applyCompound(to: &figure)
        }
        let index = afterPartitive(figure.tokens.upperBound, figure)
        if let phrase = nounPhrase(at: index) {
            figure.concept = phrase.range
            figure.unit.name = text.lemma(phrase.head)
            // The phrase of a quoted figure stays within its quotation marks.
            if !isQuotationMark(figure.tokens.upperBound) {
                figure.phraseEnd = max(figure.phraseEnd, phrase.range.upperBound)
            }
        } else if let done = doneTo(index) {
            figure.concept = done..<done + 1
        }
    }

    /// "193-member assembly", "3,000-strong force", "hundred-odd migrants": what stands behind the hyphen is counted,
    /// and what comes after it has so many of them.
    private func applyCompound(to figure: inout Figure) {
        let unit = figure.tokens.upperBound + 1
        let whole = nounPhrase(at: unit + 1)
        if text.isNoun(unit), FigureReader.dimensionWords[text.word(unit)] == nil {
            figure.unit.name = text.lemma(unit)
            figure.concept = whole?.range ?? unit..<unit + 1
        } else {
            figure.concept = whole?.range
            if text.equals(unit, "odd"), let whole { figure.unit.name = text.lemma(whole.head) }
        }
        figure.phraseEnd = max(figure.phraseEnd, figure.concept?.upperBound ?? 0)
    }

    /// Where nothing after the figure is counted: the subject of its verb.
    func applySubject(to figure: inout Figure) {
        guard figure.concept == nil else { return }
        switch figure.kind {
        case .vote, .score, .ordinal, .duration, .age: return
        default:
            figure.concept =
                nounBeforeOf(figure) ?? figuredObject(figure)
                ?? (figure.change == nil ? measuredSubject(of: figure) : changed(by: figure))
        }
    }

    /// "a population of 4,000": the noun that the figure is the size of.
    private func nounBeforeOf(_ figure: Figure) -> Range<Int>? {
        let start = figure.modifier?.lowerBound ?? figure.tokens.lowerBound
        guard start - 2 >= sentence.start, text.equals(start - 1, "of"), text.isNoun(start - 2),
            ChangeTable.nouns[text.word(start - 2)] == nil
        else { return nil }
        return phrase(endingAt: start - 1)
    }

    /// "Deaths rose by 1,000": a count of what the change is of.
    func applyUnitOfChange(to figure: inout Figure) {
        guard figure.kind == .count, figure.change != nil, figure.unit.name == nil, let concept = figure.concept,
            isPlural(concept.upperBound - 1), text.isNoun(concept.upperBound - 1)
        else { return }
        figure.unit.name = text.lemma(concept.upperBound - 1)
    }

    /// Behind "of", "of the", "more", "such": between an amount and what is counted.
    private func afterPartitive(_ index: Int, _ figure: Figure) -> Int {
        // "no fewer than 20,000" supporters: a quoted figure may end before what it counts.
        var next = isQuotationMark(index) ? index + 1 : index
        while next < sentence.end, Self.fillers[text.word(next)] ?? false { next += 1 }
        if text.equals(next, "of"), next + 1 < sentence.end {
            next += 1
            while next < sentence.end, text.tag(next) == .determiner || isPossessive(next) { next += 1 }
        }
        return next
    }

    private func isQuotationMark(_ index: Int) -> Bool { text.equals(index, "”") || text.equals(index, "\"") }

    private static let fillers = WordTable<Bool>(
        ["more", "such", "other", "additional", "extra", "further", "new", "different", "separate"].map { ($0, true) })

    private func isPossessive(_ index: Int) -> Bool { Self.possessives[text.word(index)] ?? false }

    private static let possessives = WordTable<Bool>(
        ["its", "their", "his", "her", "our", "my", "your"].map { ($0, true) })

    /// "30 injured", "dozens were hurt": a participle right after the figure, perhaps with "were" between.
    private func doneTo(_ index: Int) -> Int? {
        let next = Self.passives[text.word(index)] ?? false ? index + 1 : index
        return next < sentence.end && text.isParticiple(next) ? next : nil
    }

    private static let passives = WordTable<Bool>(["was", "were", "are", "is", "been", "be"].map { ($0, true) })

    // MARK: - Noun phrases

    /// Adjectives, nouns and names from `index` on, with what "and" adds to them.
    func nounPhrase(at index: Int) -> (range: Range<Int>, head: Int)? {
        guard let first = simplePhrase(at: index) else { return nil }
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

    private func isPlural(_ index: Int) -> Bool {
        let word = text.word(index)
        return word.hasSuffix("s") || Self.plurals[word] ?? false
    }

    private static let plurals = WordTable<Bool>(
        ["people", "men", "women", "children", "police", "personnel", "equipment", "aircraft", "weaponry"].map {
            ($0, true)
        })

    private func simplePhrase(at index: Int) -> (range: Range<Int>, head: Int)? {
        var next = index
        var head: Int?
        while next < sentence.end, isInside(next, head) {
            if text.isNoun(next) { head = next }
            next += 1
        }
        guard let head else { return nil }
        return (index..<head + 1, head)
    }

    private func isInside(_ index: Int, _ head: Int?) -> Bool {
        if NounTable.notCounted[text.word(index)] ?? false { return false }
        switch text.tag(index) {
        case .noun, .properNoun: return !text.document.dates.cover(index)
        case .adjective: return head == nil || text.isNoun(index + 1)
        case .verb:
            return head == nil && text.isParticiple(index)
                && (text.isNoun(index + 1) || text.tag(index + 1) == .adjective)
        case .adverb: return head == nil && text.tag(index + 1) == .adjective
        case .punctuation, .symbol: return text.isHyphen(index) && text.touches(index) && text.touches(index + 1)
        case .coordinatingConjunction:
            return head == nil && text.tag(index - 1) == .adjective && text.tag(index + 1) == .adjective
        default: return false
        }
    }

    // MARK: - Shares, measures, ages

    /// "half of MPs", "20% of voters", "a quarter of their presence"; else the subject.
    private func applyShare(to figure: inout Figure) {
        let end = figure.tokens.upperBound
        if text.equals(end, "of") {
            figure.whole = wholePhrase(from: end + 1)
            let isPronoun = text.tag(end + 1) == .pronoun && !isPossessive(end + 1)
            figure.phraseEnd = max(figure.phraseEnd, figure.whole?.upperBound ?? (isPronoun ? end + 2 : end))
        }
        guard figure.concept == nil else { return }
        if text.equals(end, "of") {
            let start = afterPartitive(end, figure)
            if let phrase = nounPhrase(at: start) {
                figure.concept = phrase.range
                figure.phraseEnd = max(figure.phraseEnd, phrase.range.upperBound)
            }
        } else if let phrase = nounPhrase(at: skippingComparison(end)), ChangeTable.nouns[text.word(phrase.head)] == nil
        {
            figure.concept = phrase.range
            figure.phraseEnd = max(figure.phraseEnd, phrase.range.upperBound)
        }
    }

    /// Behind "as many", "the number of" after a multiple.
    private func skippingComparison(_ index: Int) -> Int {
        text.equals(index, "as") && (text.equals(index + 1, "many") || text.equals(index + 1, "much"))
            ? index + 2 : index
    }

    /// The whole of a share with its own "of": "their presence at the end of the Cold War".
    private func wholePhrase(from start: Int) -> Range<Int>? {
        var end = start
        while end < sentence.end, isInWhole(end), !text.document.dates.cover(end) { end += 1 }
        while end > start, text.tag(end - 1) == .adposition { end -= 1 }
        return end > start ? start..<end : nil
    }

    private func isInWhole(_ index: Int) -> Bool {
        switch text.tag(index) {
        case .noun, .properNoun, .adjective, .determiner, .adposition, .numeral: true
        case .pronoun: isPossessive(index)
        case .particle: text.equals(index, "'s")
        case .punctuation: text.isHyphen(index)
        default: false
        }
    }

    /// "losses of $1.2bn", "a 12-mile wall", "$40m in aid"; else the subject.
    private func measured(_ figure: Figure) -> Range<Int>? {
        let start = figure.modifier?.lowerBound ?? figure.tokens.lowerBound
        if start - 2 >= sentence.start, text.equals(start - 1, "of"), text.isNoun(start - 2) {
            return phrase(endingAt: start - 1)
        }
        let end = max(figure.tokens.upperBound, figure.phraseEnd)
        let isKind =
            text.equals(end, "of")
            || (text.equals(end, "in") && figure.kind == .money && text.tag(end + 1) != .properNoun)
        if isKind, let phrase = nounPhrase(at: end + 1) { return phrase.range }
        guard figure.unit.per == nil else { return nil }
        return nounPhrase(at: afterDimension(end))?.range
    }

    /// Behind "-long", "-wide".
    private func afterDimension(_ index: Int) -> Int {
        var next = index
        if text.isHyphen(next), FigureReader.dimensionWords[text.word(next + 1)] ?? false { next += 2 }
        return next
    }

    private func agedPerson(_ figure: Figure) -> Range<Int>? {
        if let phrase = nounPhrase(at: figure.tokens.upperBound) { return phrase.range }
        let before = figure.tokens.lowerBound - 2
        return text.equals(before + 1, ",") && text.isNoun(before) ? phrase(endingAt: before + 1) : subject(of: figure)
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
    private func isUnitOfNumber(_ index: Int) -> Bool {
        index > 0 && text.touches(index) && (text.tokens[index - 1].kind == .number || text.equals(index - 1, "°"))
    }

    /// A number inside a name: "the Nasdaq 100 fell".
    private func isEntityNumber(_ index: Int) -> Bool {
        text.tokens[index].kind == .number && index > sentence.start && text.isCapitalized(index - 1)
            && !text.document.dates.cover(index)
    }

    /// The subject of the verb that governs the figure: the phrase before the nearest verb on its left.
    func subject(of figure: Figure) -> Range<Int>? {
        var index = (figure.modifier?.lowerBound ?? figure.tokens.lowerBound) - 1
        while index >= sentence.start, !isVerb(index) {
            if text.equals(index, ";") || text.equals(index, ":") { return nil }
            index -= 1
        }
        while index >= sentence.start, isVerb(index) || text.tag(index) == .adverb || text.tag(index) == .particle {
            index -= 1
        }
        guard index >= sentence.start, let last = phrase(endingAt: index + 1) else { return nil }
        return headPhrase(of: last)
    }

    /// The phrase that prepositions hang `last` on: "the price of bread in Spain" is about the price of bread.
    private func headPhrase(of last: Range<Int>) -> Range<Int>? {
        var result = last
        var start = last.lowerBound
        while true {
            while start > sentence.start, text.tag(start - 1) == .determiner || isPossessive(start - 1) { start -= 1 }
            guard start - 1 > sentence.start, text.tag(start - 1) == .adposition,
                !(SubjectTable.detaching[text.word(start - 1)] ?? false)
            else { return withoutCount(result) }
            // "people killed by the flood", "houses built in 1960": the participle hangs on the noun before it.
            let end = text.isParticiple(start - 2) && text.isNoun(start - 3) ? start - 2 : start - 1
            guard let before = phrase(endingAt: end) else { return nil }
            let keepsComplement = end == start - 1 && (text.equals(end, "of") || text.equals(end, "to"))
            result = before.lowerBound..<(keepsComplement ? result.upperBound : before.upperBound)
            start = before.lowerBound
        }
    }

    /// "number of people" counts people.
    private func withoutCount(_ range: Range<Int>) -> Range<Int> {
        guard text.equals(range.lowerBound, "number"), range.count > 2, text.equals(range.lowerBound + 1, "of") else {
            return range
        }
        var start = range.lowerBound + 2
        while start < range.upperBound - 1, text.tag(start) == .determiner || isPossessive(start) { start += 1 }
        return start..<range.upperBound
    }

    private func isVerb(_ index: Int) -> Bool { text.tag(index) == .verb || text.tag(index) == .auxiliary }
}

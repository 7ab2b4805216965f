import Lexicons
import Model
import Text

extension ConceptFinder {
    /// "half of MPs", "20% of voters", "a quarter of their presence"; else the subject.
    func applyShare(to figure: inout Figure) {
        let end = figure.tokens.upperBound
        if text.equals(end, "of") {
            figure.whole = wholePhrase(from: end + 1)
            let isPronoun = text.tag(end + 1) == .pronoun && !text.isPossessive(end + 1)
            figure.phraseEnd = max(figure.phraseEnd, figure.whole?.upperBound ?? (isPronoun ? end + 2 : end))
        }
        guard figure.concept == nil else { return }
        if text.equals(end, "of") {
            let start = afterPartitive(end, figure)
            if let phrase = nounPhrase(at: start) {
                figure.setConcept(phrase.range, .shareOf)
                figure.phraseEnd = max(figure.phraseEnd, phrase.range.upperBound)
            }
        } else if let phrase = nounPhrase(at: skippingComparison(end, figure)),
            ChangeTable.nouns[text.word(phrase.head)] == nil || phrase.range.count > 1
        {
            figure.setConcept(phrase.range, .nounBehind)
            figure.phraseEnd = max(figure.phraseEnd, phrase.range.upperBound)
        }
    }

    /// Behind "as many" after a multiple, behind the article of "half the price" and "twice its size".
    private func skippingComparison(_ index: Int, _ figure: Figure) -> Int {
        if text.equals(index, "as"), text.equals(index + 1, "many") || text.equals(index + 1, "much") {
            return index + 2
        }
        // "4% fewer tickets"
        if ChangeTable.comparatives[text.word(index)] != nil, text.isNoun(index + 1) { return index + 1 }
        guard figure.kind != .percent else { return index }
        return text.equals(index, "the") || text.isPossessive(index) ? index + 1 : index
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
        case .pronoun: text.isPossessive(index)
        case .particle: text.equals(index, "'s")
        case .punctuation: text.isHyphen(index)
        default: false
        }
    }

    /// "losses of $1.2bn", "a 12-mile wall", "$40m in aid", "a gash seven meters long"; else the subject.
    func applyMeasured(to figure: inout Figure) {
        // "the start of 13 years of abuse", but "losses of $3m of aid"
        if figure.kind == .duration { figure.fillConcept(.nounBehind) { kind(of: $0) ?? place(of: $0) } }
        figure.fillConcept(.nounBefore) { sizedNoun($0) }
        figure.fillConcept(.nounBehind) { kind(of: $0) }
        figure.fillConcept(.paidFor) { bought(by: $0) }
        figure.fillConcept(.nounBehind) { nounBehind($0) }
        figure.fillConcept(.nounBefore) { measuredBefore($0) ?? spread($0) }
    }

    /// "prices from $15 to $45": what lies between two ends.
    private func spread(_ figure: Figure) -> Range<Int>? {
        guard figure.isRange, text.equals(figure.start, "from"), text.isNoun(figure.start - 1),
            NounTable.isPlural(text.word(figure.start - 1)), let chunk = clauses.chunk(endingAt: figure.start),
            isThing(chunk)
        else { return nil }
        return named(chunk, before: figure.start)
    }

    /// "losses of $1.2bn": the noun that the figure is the size of.
    func sizedNoun(_ figure: Figure) -> Range<Int>? {
        let noun = figure.start - 2
        guard noun >= sentence.start, text.equals(noun + 1, "of"), text.isNoun(noun), !Self.isExtreme(text.word(noun)),
            !isPace(noun)
        else { return nil }
        return phrase(endingAt: noun + 1)
    }

    /// "four years in prison": where a time is spent, as far as it is no place.
    private func place(of figure: Figure) -> Range<Int>? {
        let noun = figure.tokens.upperBound + 1
        guard text.equals(noun - 1, "in"), NounTable.isState(text.word(noun)), !text.isNoun(noun + 1) else {
            return nil
        }
        return noun..<noun + 1
    }

    /// "$23 a month subscription cost", "$1.80 a month in electricity": what a rate is of.
    func applyBehindRate(to figure: inout Figure) {
        figure.fillConcept(.nounBehind) { kind(of: $0) }
        // Money has no code of UCUM; behind a speed stands something else: "71 kilometers per second relative to it".
        guard figure.unit.code == nil, text.tag(figure.start - 1) == .determiner || text.isPossessive(figure.start - 1)
        else { return }
        figure.fillConcept(.nounBehind) { nounPhrase(at: max($0.tokens.upperBound, $0.phraseEnd))?.range }
    }

    /// "will climb at a rate of 4.8%": how fast something else changes.
    private func isPace(_ noun: Int) -> Bool {
        guard text.equals(noun, "rate") || text.equals(noun, "pace") else { return false }
        var before = noun - 1
        while text.tag(before) == .adjective || text.tag(before) == .noun || text.tag(before) == .determiner {
            before -= 1
        }
        return text.equals(before, "at")
    }

    /// "40 tons of rice", "$40m in aid", "$12m worth of shares".
    private func kind(of figure: Figure) -> Range<Int>? {
        var end = max(figure.tokens.upperBound, figure.phraseEnd)
        // "60,000 barrels of oil": the unit's name has it.
        if figure.tokens.count > 2, text.equals(figure.tokens.upperBound - 2, "of") {
            return figure.tokens.upperBound - 1..<figure.tokens.upperBound
        }
        if text.isPossessiveMark(end) || text.equals(end, "'"), text.equals(end + 1, "worth") { end += 1 }
        if text.equals(end, "worth"), text.equals(end + 1, "of") { end += 1 }
        guard
            text.equals(end, "of")
                || (text.equals(end, "in") && figure.kind == .money && text.tag(end + 1) != .properNoun)
        else { return nil }
        return nounPhrase(at: end + 1)?.range
    }

    private func nounBehind(_ figure: Figure) -> Range<Int>? {
        guard figure.unit.per == nil else { return nil }
        let phrase = nounPhrase(at: afterDimension(max(figure.tokens.upperBound, figure.phraseEnd)))?.range
        // "£11,000 dearer than before"
        return phrase.flatMap {
            text.equals($0.upperBound, "than") && text.word($0.upperBound - 1).hasSuffix("er") ? nil : $0
        }
    }

    /// "a gash seven meters long", "fevers above 39 degrees", "the station, 3,614 meters above the sea": the noun that
    /// stands right before.
    private func measuredBefore(_ figure: Figure) -> Range<Int>? {
        let start = figure.start
        guard figure.kind == .measure || figure.kind == .temperature else { return nil }
        let hasComma = text.equals(start - 1, ",")
        guard !hasComma || FigureReader.dimensionWords[text.word(figure.phraseEnd)] ?? false else { return nil }
        let end = hasComma ? start - 1 : start
        guard !Self.isExtreme(text.word(end - 1)), let chunk = clauses.chunk(endingAt: end), isThing(chunk) else {
            return nil
        }
        return named(chunk, before: end)
    }

    /// "a record of $2,712": the noun tells how the figure compares, not what it is of.
    static func isExtreme(_ word: ArraySlice<UInt8>) -> Bool { extremes[word] ?? false }

    private static let extremes = WordTable<Bool>(
        [
            "record", "high", "low", "peak", "average", "maximum", "minimum", "total", "level", "mean", "median",
            "course",
        ].map {
            ($0, true)
        })

    /// "$3bn on defense", "46 cents a liter for April milk": what money is paid for.
    private func bought(by figure: Figure) -> Range<Int>? {
        let index = max(figure.tokens.upperBound, figure.phraseEnd)
        guard figure.kind == .money || figure.kind == .rate, text.equals(index, "on") || text.equals(index, "for")
        else { return nil }
        var start = index + 1
        while start < sentence.end, text.tag(start) == .determiner || text.isPossessive(start) { start += 1 }
        if Self.isExtreme(text.word(start)) { return nil }
        return start < sentence.end && !text.isInTime(start) ? nounPhrase(at: start)?.range : nil
    }

    /// Behind "-long", "wide".
    private func afterDimension(_ index: Int) -> Int {
        var next = index
        if Self.shapes[text.word(next)] ?? false { next += 1 }
        if text.isHyphen(next), FigureReader.dimensionWords[text.word(next + 1)] ?? false { next += 2 }
        return next
    }

    private static let shapes = WordTable<Bool>(listing: "long wide tall high deep thick")

    func agedPerson(_ figure: Figure) -> Range<Int>? {
        if let phrase = nounPhrase(at: figure.tokens.upperBound) { return phrase.range }
        let start = startOfAge(figure)
        // "the dead 18-year-old was unarmed", "those under 18": the words themselves say who.
        if isNounOfAge(figure) || text.tag(start - 1) == .pronoun { return nil }
        let end = text.equals(start - 1, ",") ? start - 1 : start
        if end > sentence.start, let chunk = clauses.chunk(endingAt: end), text.isNoun(end - 1), isThing(chunk) {
            return named(chunk, before: end)
        }
        return subject(of: figure)
    }

    /// "the dead 18-year-old", but "the suspect is an 18-year-old".
    private func isNounOfAge(_ figure: Figure) -> Bool {
        guard text.isHyphen(figure.number.upperBound) else { return false }
        var before = figure.start - 1
        while text.tag(before) == .adjective { before -= 1 }
        return before >= sentence.start && text.tag(before) == .determiner && text.tag(before - 1) != .auxiliary
    }

    /// Where the words begin that lead an age in: "aged 12", "younger than 5", "under 18".
    private func startOfAge(_ figure: Figure) -> Int {
        var start = min(figure.tokens.lowerBound, figure.start)
        while start > sentence.start, Self.agePrefixes[text.word(start - 1)] ?? false { start -= 1 }
        return start
    }

    private static let agePrefixes = WordTable<Bool>(
        ["aged", "age", "ages", "under", "over", "younger", "older", "than", "now", "then", "only", "just"].map {
            ($0, true)
        })
}

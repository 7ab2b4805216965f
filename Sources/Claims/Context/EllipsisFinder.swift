import Lexicons
import Model
import Numbers
import Text

/// Finds what figures count that leave it out, for another figure of the sentence has it: "built 40 ships and sold 38",
/// "from 33 years to 27", "36% against 33".
struct EllipsisFinder {
    let clauses: Clauses
    private var text: ClaimText { clauses.text }

    func complete(_ figures: inout [Figure]) {
        for position in figures.indices.dropFirst() {
            let earlier = figures[..<position]
            if let whole = wholeOfSentence(for: figures[position], earlier) {
                figures[position].setConcept(whole.concept, .figureBefore)
                if figures[position].kind == .count { figures[position].unit = whole.unit }
            } else if isElliptic(figures[position]), let full = antecedent(of: figures[position], earlier) {
                take(full, into: &figures[position])
            }
        }
    }

    private func take(_ full: Figure, into figure: inout Figure) {
        let isOnes = isOnes(figure)
        (figure.unit, figure.kind) = (full.unit, full.kind)
        if isOnes {
            figure.setConcept(full.concept.map { $0.upperBound - 1..<$0.upperBound }, .figureBefore)
        } else if figure.concept == nil {
            figure.setConcept(full.concept, .figureBefore)
        }
    }

    /// Whether nothing beside a number says what it counts.
    private func isElliptic(_ figure: Figure) -> Bool {
        if isOnes(figure) { return true }
        guard figure.kind == .count, figure.unit == Unit(), !figure.isVague else { return false }
        switch figure.conceptRule {
        case nil, .figureBefore, .changed: break
        default: return false
        }
        let end = figure.tokens.upperBound
        return !text.isHyphen(end) && !text.equals(end, "of") && !text.equals(end, "/")
    }

    /// "2,000 permanent ones"
    private func isOnes(_ figure: Figure) -> Bool {
        figure.kind == .count && figure.conceptRule == .countedNoun
            && figure.concept.map { text.equals($0.upperBound - 1, "ones") } ?? false
    }

    private func antecedent(of figure: Figure, _ earlier: ArraySlice<Figure>) -> Figure? {
        step(before: figure, earlier) ?? money(before: figure, earlier) ?? compared(with: figure, earlier) ?? parallel(
            to: figure, earlier)
            ?? listed(before: figure, earlier)
    }

    // MARK: - Steps and comparisons

    /// "from 33 years to 27", "sank from 311 miles to 204".
    private func step(before figure: Figure, _ earlier: ArraySlice<Figure>) -> Figure? {
        let role = text.word(figure.start - 1)
        guard role.elementsEqual("to".utf8) || role.elementsEqual("from".utf8), let last = earlier.last,
            last.unit != Unit(), last.kind != .rate
        else { return nil }
        let lead = text.word(last.start - 1)
        let isStep = lead.elementsEqual("from".utf8) || lead.elementsEqual("to".utf8)
        let gap = last.phraseEnd..<max(last.phraseEnd, figure.start)
        return isStep && !lead.elementsEqual(role) && gap.count <= 3 ? last : nil
    }

    /// "39 billion euros next year, 3.5 billion less", "90 million pounds, up 12 million"
    private func money(before figure: Figure, _ earlier: ArraySlice<Figure>) -> Figure? {
        guard figure.traits.contains(.scaled) else { return nil }
        // "52 million zlotys ($14 million) a year, 22 million less"
        var last = earlier.last { full in
            full.kind != .percent && full.kind != .duration && full.kind != .age && !text.equals(full.start - 1, "(")
        }
        guard last?.unit.currency != nil, last?.traits.contains(.scaled) ?? false else { return nil }
        last?.unit.per = nil
        last?.kind = .money
        return last
    }

    /// "36% against 33", "better than last year's 29.8", "28 hours instead of 41".
    private func compared(with figure: Figure, _ earlier: ArraySlice<Figure>) -> Figure? {
        var cue = figure.start - 1
        while cue > clauses.sentence.start, figure.start - cue <= Self.longestPossessor, isPossessor(cue) { cue -= 1 }
        guard isComparison(cue),
            let last = earlier.last(where: {
                $0.unit != Unit() && $0.kind != .age && $0.kind != .score && $0.kind != .vote
            }),
            isPlausible(figure, last)
        else { return nil }
        return last
    }

    private static let longestPossessor = 5

    /// "the", "last year's", "her opponent's".
    private func isPossessor(_ index: Int) -> Bool {
        text.tag(index) == .determiner || text.isPossessive(index) || text.isPossessiveMark(index)
            || (text.isNoun(index) || text.tag(index) == .adjective)
                && (text.isPossessiveMark(index + 1) || text.isNoun(index + 1))
    }

    private func isComparison(_ index: Int) -> Bool {
        if Self.comparing[text.word(index)] ?? false { return true }
        if text.equals(index, "of") { return text.equals(index - 1, "instead") || text.equals(index - 1, "ahead") }
        if text.equals(index, "but") { return text.equals(index - 1, "all") }
        return (text.equals(index, "with") || text.equals(index, "to")) && text.equals(index - 1, "compared")
    }

    private static let comparing = WordTable<Bool>(listing: "than against versus vs")

    /// Whether two figures may be of one thing by their size: a share and 4,000 are not.
    private func isPlausible(_ figure: Figure, _ full: Figure) -> Bool {
        guard let value = figure.value, let other = full.value ?? full.max else { return false }
        guard let most = other * Self.widestRatio, let least = value * Self.widestRatio else { return false }
        return value <= most && other <= least
    }

    private static let widestRatio = ExactDecimal(50)

    // MARK: - Parallel clauses

    /// "built 3,891 vehicles and delivered 4,078": the object of another verb.
    private func parallel(to figure: Figure, _ earlier: ArraySlice<Figure>) -> Figure? {
        let counts = earlier.filter { $0.kind == .count && $0.conceptRule == .countedNoun && $0.unit != Unit() }
        if isOnes(figure) || isIncluded(figure) { return counts.last }
        if isTotal(figure) { return counts.first { text.tag($0.start - 1) == .verb } }
        var verb = figure.start - 1
        if text.equals(verb, "over") || text.equals(verb, "out") { verb -= 1 }
        guard text.tag(verb) == .verb, Self.trades(text.lemmaBytes(verb)),
            let last = counts.last(where: { Self.trades(text.lemmaBytes($0.start - 1)) }), isPlausible(figure, last),
            endsObject(figure.tokens.upperBound)
        else { return nil }
        return last
    }

    /// "2.9 million customers, including 230,000 whose data leaked"
    private func isIncluded(_ figure: Figure) -> Bool {
        let next = figure.tokens.upperBound
        return text.equals(figure.start - 1, "including") && (text.equals(next, "whose") || text.equals(next, "who"))
    }

    /// "added 8 million subscribers, bringing its total to 277 million"
    private func isTotal(_ figure: Figure) -> Bool {
        text.equals(figure.start - 1, "to")
            && (text.equals(figure.start - 2, "total") || text.equals(figure.start - 2, "number"))
    }

    /// Whether what somebody does with some things may be told beside what is done with others of them, by the lemma.
    private static func trades(_ lemma: ArraySlice<UInt8>) -> Bool { trading[lemma] ?? false }

    private static let trading = WordTable<Bool>(
        listing: """
            build make produce assemble deliver ship sell buy import export order receive hand open close launch publish
            release complete install plant retire register
            """)

    private func endsObject(_ index: Int) -> Bool {
        switch text.tag(index) {
        case .punctuation, .adposition, .adverb, .coordinatingConjunction, .subordinatingConjunction: true
        default: index >= clauses.sentence.end || text.isInTime(index)
        }
    }

    /// "59.8 million units, with Lenovo (13.7 million) ahead of HP (12 million)".
    private func listed(before figure: Figure, _ earlier: ArraySlice<Figure>) -> Figure? {
        guard text.equals(figure.start - 1, "("), text.equals(figure.tokens.upperBound, ")"),
            text.tag(figure.start - 2) == .properNoun,
            let last = earlier.last(where: { $0.kind == .count && $0.unit != Unit() }), isPlausible(figure, last)
        else { return nil }
        return last
    }

    // MARK: - Wholes

    /// "Of the 1,204 firms asked, 46% said no", "Of 612 women, 97 fell ill": that of which the sentence tells first.
    private func wholeOfSentence(for figure: Figure, _ earlier: ArraySlice<Figure>) -> Figure? {
        guard let first = earlier.first, first.kind == .count, first.concept != nil, figure.concept == nil,
            figure.change == nil
        else { return nil }
        var lead = first.start - 1
        if text.tag(lead) == .determiner { lead -= 1 }
        guard lead == clauses.sentence.start, text.equals(lead, "of") || text.equals(lead, "among") else { return nil }
        let isShare = figure.kind == .percent || figure.kind == .fraction
        guard isShare && !text.equals(figure.tokens.upperBound, "of") || isElliptic(figure) else { return nil }
        let next = figure.tokens.upperBound
        if text.equals(next, "was") || text.equals(next, "is") { return nil }
        return text.tag(next) == .verb || text.tag(next) == .auxiliary || text.tag(next) == .adverb ? first : nil
    }
}

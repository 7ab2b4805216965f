import Lexicons
import Model
import Text

/// The verbs of a sentence and their subjects, as far as tags, noun chunks and punctuation tell them.
struct Clauses {
    let text: ClaimText
    let sentence: TokenRange
    let predicates: [Predicate]

    init(_ text: ClaimText, _ sentence: TokenRange) {
        self.text = text
        self.sentence = sentence
        predicates = PredicateFinder.predicates(of: text, in: sentence)
    }

    /// The index of the predicate that token `index` belongs to: "doubled" as a figure.
    func predicate(at index: Int) -> Int? { predicates.firstIndex { $0.tokens.contains(index) } }

    /// The index of the nearest predicate that ends before token `index` and that no semicolon or colon divides from it.
    func governor(before index: Int) -> Int? {
        guard let found = predicates.lastIndex(where: { $0.tokens.upperBound <= index }) else { return nil }
        let gap = predicates[found].tokens.upperBound..<index
        return gap.contains { text.equals($0, ";") || text.equals($0, ":") } ? nil : found
    }

    /// The predicate that ``governor(before:)`` finds.
    func predicate(governing index: Int) -> Predicate? { governor(before: index).map { predicates[$0] } }

    /// The subject of the nearest finite verb that stands before token `index`.
    func subject(before index: Int) -> Range<Int>? {
        guard let found = predicates.lastIndex(where: { $0.form == .finite && $0.tokens.upperBound <= index }) else {
            return nil
        }
        return subject(of: found)
    }

    /// How many steps from a verb to the verb before it are followed to find their common subject.
    private static let mostSteps = 6

    /// The noun chunk that is the subject of a predicate: its tokens, from the determiner on.
    func subject(of position: Int, steps: Int = 0) -> Range<Int>? {
        guard steps < Self.mostSteps else { return nil }
        let predicate = predicates[position]
        let last = skippingAdverbs(before: predicate.tokens.lowerBound)
        guard last >= sentence.start else { return nil }
        if predicate.form == .infinitive { return subject(ofInfinitive: position, last, steps) }
        if text.equals(last, ",") { return subject(behindComma: position, last, steps) }
        if text.tag(last) == .coordinatingConjunction { return earlierSubject(position, steps) }
        if isRelative(last) { return antecedent(before: last) }
        // "leaving the average home costing $290,000"
        if predicate.tokens.count == 1, text.verbForm(predicate.verb) == .presentParticiple,
            let own = text.chunk(endingAt: last + 1)
        {
            return own
        }
        return chunk(endingAt: last + 1).map { head(of: $0) }
    }

    private func skippingAdverbs(before index: Int) -> Int {
        var last = index - 1
        while last >= sentence.start, text.tag(last) == .adverb, !isRelative(last) { last -= 1 }
        return last
    }

    /// "said it plans to buy": whoever plans buys; "urged members to pay": the members pay.
    private func subject(ofInfinitive position: Int, _ last: Int, _ steps: Int) -> Range<Int>? {
        guard position > 0 else { return chunk(endingAt: last + 1).map { head(of: $0) } }
        let before = predicates[position - 1]
        if let object = chunk(endingAt: last + 1), object.lowerBound >= before.tokens.upperBound,
            Self.causing[text.lemmaBytes(before.verb)] ?? false
        {
            return object
        }
        return subject(of: position - 1, steps: steps + 1)
    }

    /// Verbs whose object does what the infinitive says (object control; Comlex's NP-TO-INF-OC).
    private static let causing = WordTable<Bool>(
        [
            "urge", "ask", "tell", "order", "force", "allow", "help", "let", "make", "enable", "want", "expect",
            "advise",
            "permit", "require", "encourage", "invite", "lead", "cause", "persuade", "push", "send", "hire", "get",
        ].map { ($0, true) })

    /// "The bridge, built in 1960, cost $5m"; "exports fell, hitting 40 firms"; "it rose 3%, fell 5%".
    private func subject(behindComma position: Int, _ comma: Int, _ steps: Int) -> Range<Int>? {
        let opening = (sentence.start..<comma).last { text.equals($0, ",") }
        let before = opening.flatMap { chunk(endingAt: $0) }.map { head(of: $0) }
        if let opening, let before, isAttribution(opening + 1..<comma) { return before }
        if predicates[position].form == .participle { return earlierSubject(position, steps) }
        if let opening, let before, isInsertion(opening + 1..<comma) { return before }
        return earlierSubject(position, steps) ?? chunk(endingAt: comma).map { head(of: $0) }
    }

    /// What stands between two commas and tells more of the noun before: a relative clause, a participle, an apposition.
    private func isInsertion(_ range: Range<Int>) -> Bool {
        guard let first = range.first else { return false }
        if isRelative(first) || text.tag(first) == .adposition { return true }
        let inside = predicates.filter { range.contains($0.tokens.lowerBound) }
        return inside.allSatisfy { $0.form != .finite }
    }

    /// ", she said,": who tells stands between commas.
    private func isAttribution(_ range: Range<Int>) -> Bool {
        guard let only = predicates.first(where: { range.contains($0.tokens.lowerBound) }) else { return false }
        return range.count <= Self.longestAttribution && SubjectTable.tells(text.lemmaBytes(only.verb))
    }

    private static let longestAttribution = 8

    /// The subject of the finite verb before, which a verb that shares it has as well.
    private func earlierSubject(_ position: Int, _ steps: Int) -> Range<Int>? {
        guard let earlier = predicates[..<position].lastIndex(where: { $0.form == .finite }) else { return nil }
        return subject(of: earlier, steps: steps + 1)
    }

    private func isRelative(_ index: Int) -> Bool {
        if text.equals(index, "which") { return text.isNoun(index - 1) || text.equals(index - 1, ",") }
        return text.equals(index, "who") || text.equals(index, "that") && text.tag(index) == .pronoun
    }

    private func antecedent(before relative: Int) -> Range<Int>? {
        let end = text.equals(relative - 1, ",") ? relative - 1 : relative
        guard let last = chunk(endingAt: end) else { return nil }
        // Behind a comma the clause tells of the whole phrase, else of its last noun.
        return end < relative ? head(of: last) : last
    }

    /// The noun chunk that ends before token `end`; times that stand between are passed over.
    func chunk(endingAt end: Int) -> Range<Int>? {
        let last = end
        var end = end
        while end > sentence.start, text.isInTime(end - 1) {
            end -= 1
            while end > sentence.start, !text.isInTime(end - 1), text.tag(end - 1) == .adposition { end -= 1 }
        }
        if end < last { end = beforePeriod(end) }
        // "income for the |nine months to June"
        if end < last, text.tag(end - 1) == .determiner, text.tag(end - 2) == .adposition { end -= 2 }
        let chunk = text.chunk(endingAt: end) ?? name(endingAt: end) ?? text.chunk(cutAt: end)
        return chunk.flatMap { $0.lowerBound >= sentence.start ? $0 : nil }
    }

    /// "revenue |in the quarter ended", "sales |for the three months to": what results are told for.
    private func beforePeriod(_ end: Int) -> Int {
        let noun = Self.closings[text.word(end - 1)] ?? false ? end - 2 : end - 1
        guard noun > sentence.start, Self.periods[text.word(noun)] ?? false else { return end }
        var start = noun
        while start > sentence.start,
            text.tag(start - 1) == .determiner || text.tag(start - 1) == .adjective
                || text.tag(start - 1) == .numeral || text.kind(start - 1) == .number || text.isNoun(start - 1)
                || text.isPossessive(start - 1)
        {
            start -= 1
        }
        return start > sentence.start && text.tag(start - 1) == .adposition ? start - 1 : end
    }

    private static let closings = WordTable<Bool>(["ended", "ending"].map { ($0, true) })

    private static let periods = WordTable<Bool>(
        ["quarter", "year", "month", "months", "half", "week", "weeks", "period", "fiscal"].map { ($0, true) })

    /// A name that ends in a number is no chunk by its tags: "the Nasdaq 100".
    private func name(endingAt end: Int) -> Range<Int>? {
        guard end - 2 >= sentence.start, text.kind(end - 1) == .number, text.isCapitalized(end - 2) else {
            return text.document.entities.mentions.last(endingAt: end)?.tokens.indices
        }
        return text.chunk(endingAt: end - 1).map { $0.lowerBound..<end }
    }

    /// The chunk that prepositions, participles and relative clauses hang `last` on: in "the price of bread in Spain" and
    /// "the man who sold the car" the first.
    ///
    /// - Parameter first: what stands before this token is not looked at.
    func head(of last: Range<Int>, from first: Int = 0) -> Range<Int> {
        var result = last
        while let before = hook(of: result), before.lowerBound >= first { result = before }
        return result
    }

    private func hook(of chunk: Range<Int>) -> Range<Int>? {
        let index = chunk.lowerBound - 1
        guard index > sentence.start else { return nil }
        if text.tag(index) == .adposition {
            guard !(SubjectTable.detaching[text.word(index)] ?? false) else { return nil }
            return self.chunk(endingAt: index) ?? reduced(endingAt: index)
        }
        return reduced(endingAt: index + 1)
    }

    /// The noun before a participle, an infinitive or a relative clause that ends before token `end`.
    private func reduced(endingAt end: Int) -> Range<Int>? {
        guard let predicate = predicates.last(where: { $0.tokens.upperBound == end }) else { return nil }
        let start = predicate.tokens.lowerBound
        if predicate.form == .finite { return isRelative(start - 1) ? self.chunk(endingAt: start - 1) : nil }
        return text.chunk(endingAt: start)
    }
}

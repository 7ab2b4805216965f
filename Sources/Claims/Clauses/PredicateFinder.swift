import Lexicons
import Model
import Text

/// Finds the predicates of a sentence by tags and verb forms, in text order.
struct PredicateFinder {
    private let text: ClaimText
    private let sentence: TokenRange

    static func predicates(of text: ClaimText, in sentence: TokenRange) -> [Predicate] {
        let finder = PredicateFinder(text: text, sentence: sentence)
        var predicates: [Predicate] = []
        var index = sentence.start
        while index < sentence.end {
            guard let predicate = finder.predicate(at: index) else {
                index += 1
                continue
            }
            predicates.append(predicate)
            index = predicate.tokens.upperBound
        }
        finder.correctParticiples(&predicates)
        return predicates
    }

    private func predicate(at start: Int) -> Predicate? {
        let isInfinitive = text.tag(start) == .particle && text.equals(start, "to")
        let first = isInfinitive ? skippingAdverbs(start + 1) : start
        guard isVerb(first), !text.isInsideChunk(first) else { return nil }
        return predicate(from: start, first, isInfinitive)
    }

    private func predicate(from start: Int, _ first: Int, _ isInfinitive: Bool) -> Predicate {
        var verb = first
        var next = first
        while next < sentence.end, isVerb(next) {
            verb = next
            // An auxiliary goes on with its verb, and a verb stands alone: "helped reduce" are two.
            guard text.tag(next) == .auxiliary else { break }
            next = skippingAdverbs(next + 1)
        }
        return Predicate(
            tokens: start..<verb + 1, verb: verb, form: isInfinitive ? .infinitive : form(first),
            isPassive: text.verbForm(verb) == .pastParticiple && (verb == first || isFormOfBe(before: verb, first)))
    }

    private func form(_ first: Int) -> Predicate.Form {
        if text.tag(first) == .auxiliary { return Self.participles[text.word(first)] ?? false ? .participle : .finite }
        return switch text.verbForm(first) {
        case .pastParticiple, .presentParticiple: .participle
        case .infinitive: .infinitive
        case .none, .present, .past: .finite
        }
    }

    private static let participles = WordTable<Bool>(["being", "been", "having"].map { ($0, true) })

    private func isFormOfBe(before verb: Int, _ first: Int) -> Bool {
        (first..<verb).contains { Self.formsOfBe[text.word($0)] ?? false }
    }

    private static let formsOfBe = WordTable<Bool>(
        ["is", "are", "was", "were", "be", "been", "being", "'s", "'re", "am", "got", "get", "gets"].map { ($0, true) })

    /// In "shares dropped 5%" and "deaths linked to the storm rose" the words in "-ed" look alike: such a word behind a
    /// noun is the finite verb of a clause that has no other, and a participle where another one follows.
    private func correctParticiples(_ predicates: inout [Predicate]) {
        for position in predicates.indices.reversed() where isBehindNoun(predicates[position]) {
            let hasOther = hasFiniteVerb(predicates, besides: position)
            switch text.verbForm(predicates[position].verb) {
            case .pastParticiple where !hasOther && !text.equals(predicates[position].tokens.upperBound, "by"):
                predicates[position].form = .finite
                predicates[position].isPassive = false
            case .past where hasOther && text.tag(predicates[position].tokens.upperBound) == .adposition:
                predicates[position].form = .participle
                predicates[position].isPassive = true
            default: break
            }
        }
    }

    private func isBehindNoun(_ predicate: Predicate) -> Bool {
        predicate.tokens.count == 1 && predicate.tokens.lowerBound > sentence.start
            && text.isNoun(predicate.tokens.lowerBound - 1) && text.word(predicate.verb).hasSuffix("ed")
    }

    /// Whether the clause around a predicate, up to commas and conjunctions, has a finite verb.
    private func hasFiniteVerb(_ predicates: [Predicate], besides position: Int) -> Bool {
        let own = predicates[position].tokens
        for other in predicates where other.form == .finite {
            if other.tokens == own { continue }
            let isBefore = other.verb < own.lowerBound
            let gap = isBefore ? other.tokens.upperBound..<own.lowerBound : own.upperBound..<other.tokens.lowerBound
            if !gap.contains(where: isBoundary) { return true }
        }
        return false
    }

    private func isBoundary(_ index: Int) -> Bool {
        text.equals(index, ",") || text.equals(index, ";") || text.equals(index, ":")
            || text.tag(index) == .coordinatingConjunction || text.tag(index) == .subordinatingConjunction
    }

    private func isVerb(_ index: Int) -> Bool {
        text.tag(index) == .verb && !isOfAmount(index) || text.tag(index) == .auxiliary || isNounAfterRelative(index)
            || isNounBeforeAmount(index)
    }

    /// "an estimated 40 ships", "a combined $5m": a participle that tells of the figure behind it.
    private func isOfAmount(_ index: Int) -> Bool {
        guard text.equals(index - 1, "an") || text.equals(index - 1, "a") else { return false }
        return text.tag(index + 1) == .numeral || text.tag(index + 1) == .symbol
    }

    /// "which cost $5m": a word that is a noun as well is the verb there.
    private func isNounAfterRelative(_ index: Int) -> Bool {
        guard text.tag(index) == .noun, index - 2 >= sentence.start, text.equals(index - 2, ",") else { return false }
        return text.equals(index - 1, "which") || text.equals(index - 1, "who")
    }

    /// "Tickets cost $15": a noun before an amount that is a verb as well, in a sentence that has no verb before.
    private func isNounBeforeAmount(_ index: Int) -> Bool {
        guard text.tag(index) == .noun, SubjectTable.measuring[text.word(index)] ?? false, index > sentence.start,
            text.isNoun(index - 1), text.tag(index + 1) == .symbol || text.tag(index + 1) == .numeral
        else { return false }
        let start = (sentence.start..<index).last { text.equals($0, ";") || text.equals($0, ":") } ?? sentence.start
        return !(start..<index).contains { text.tag($0) == .verb || text.tag($0) == .auxiliary }
    }

    private func skippingAdverbs(_ start: Int) -> Int {
        var index = start
        while index < sentence.end, index - start < Self.mostAdverbs,
            text.tag(index) == .adverb || text.equals(index, "little")
                || (text.tag(index) == .particle && !text.equals(index, "to"))
        {
            index += 1
        }
        return index
    }

    /// "has not yet fully been", and no more.
    private static let mostAdverbs = 4
}

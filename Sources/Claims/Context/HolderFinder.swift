import Lexicons
import Model
import Text

/// Finds whose the figure is: the possessor before it, else the subject that has, deploys or loses it.
struct HolderFinder {
    let text: ClaimText
    let sentence: TokenRange

    func holder(of figure: Figure) -> Range<Int>? {
        let start = figure.modifier?.lowerBound ?? figure.tokens.lowerBound
        if let owner = possessor(before: start) { return owner }
        switch figure.kind {
        case .count, .money, .measure: break
        case .age:
            return figure.concept.flatMap { text.document.entities.mentions.last(endingAt: $0.upperBound) }
                .flatMap { $0.type == .person ? $0.tokens.indices : nil }
        default: return nil
        }
        // "won by 212 votes", "slept there with 270 others": what a preposition leads in is not had.
        guard text.tag(start - 1) != .adposition, !isCopula(before: start),
            let subject = ConceptFinder(text: text, sentence: sentence).subject(of: figure),
            subject != figure.concept,
            isNamed(subject)
        else { return nil }
        return subject
    }

    /// "Russia's 130,000 troops".
    private func possessor(before start: Int) -> Range<Int>? {
        guard start - 2 >= sentence.start, text.equals(start - 1, "'s") || text.equals(start - 1, "'") else {
            return nil
        }
        return ConceptFinder(text: text, sentence: sentence).phrase(endingAt: start - 1)
    }

    /// "The film is a two-part story": what a copula says of its subject is not held by it.
    private func isCopula(before start: Int) -> Bool {
        for index in stride(from: start - 1, through: sentence.start, by: -1) {
            if text.tag(index) == .verb { return false }
            if text.tag(index) == .auxiliary { return Self.copulas[text.word(index)] ?? false }
        }
        return true
    }

    private static let copulas = WordTable<Bool>(
        ["is", "are", "was", "were", "be", "been", "'s", "'re"].map { ($0, true) })

    /// Only a name holds: "Russia has deployed 130,000 troops"; of "the bill costs $5" nobody does.
    private func isNamed(_ range: Range<Int>) -> Bool {
        text.tag(range.upperBound - 1) == .properNoun
    }
}

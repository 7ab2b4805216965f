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
        default: return nil
        }
        guard let subject = ConceptFinder(text: text, sentence: sentence).subject(of: figure),
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

    /// Only a name holds: "Russia has deployed 130,000 troops"; of "the bill costs $5" nobody does.
    private func isNamed(_ range: Range<Int>) -> Bool {
        text.tag(range.upperBound - 1) == .properNoun
    }
}

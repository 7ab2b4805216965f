import Model
import Text

/// Links a count with the count that it is a part of: "14 of the 61 polling stations", "12 votes out of 43,626", "of the 61
/// polling stations 14 closed".
struct PartLinker {
    let text: ClaimText

    func link(_ figures: inout [Figure]) {
        for index in figures.indices.dropFirst() {
            guard figures[index - 1].kind == .count, figures[index].kind == .count, !figures[index - 1].isRange else {
                continue
            }
            if isPart(figures[index - 1], of: figures[index]) {
                share(&figures, index - 1, index)
            } else if figures[index].unit.name == nil, isFronted(figures[index - 1], before: figures[index]) {
                figures[index].setConcept(figures[index - 1].concept, .figureBefore)
                figures[index].unit = figures[index - 1].unit
            }
        }
    }

    /// Both count the same: what only one of them names is the concept of both.
    private func share(_ figures: inout [Figure], _ part: Int, _ whole: Int) {
        let isNamed = figures[part].concept.map { $0.upperBound <= figures[whole].tokens.lowerBound } ?? false
        if figures[whole].unit.name != nil {
            figures[part].setConcept(figures[whole].concept, .figureBefore)
            figures[part].unit = figures[whole].unit
        } else if isNamed, figures[part].unit.name != nil {
            figures[whole].setConcept(figures[part].concept, .figureBefore)
            figures[whole].unit = figures[part].unit
        }
        figures[part].phraseEnd = max(figures[part].phraseEnd, figures[whole].phraseEnd)
    }

    /// "of", "out of" right after the part or what it counts, and nothing but an owner before the whole.
    private func isPart(_ part: Figure, of whole: Figure) -> Bool {
        let start = whole.modifier?.lowerBound ?? whole.tokens.lowerBound
        let counted = part.concept.map { $0.lowerBound == part.tokens.upperBound ? $0.upperBound : 0 } ?? 0
        for end in [part.tokens.upperBound, counted] where end >= part.tokens.upperBound {
            let link = text.equals(end, "out") ? end + 1 : end
            guard text.equals(link, "of"), link < start, start - link <= Self.reach else { continue }
            if (link + 1..<start).allSatisfy(isOwner) { return true }
        }
        return false
    }

    /// "Of the seven farmers who came, four left": the whole opens the sentence, and its part comes behind a comma.
    private func isFronted(_ whole: Figure, before part: Figure) -> Bool {
        var first = whole.start - 1
        while first > 0, isOwner(first) { first -= 1 }
        return text.equals(first, "of") && text.isCapitalized(first) && text.equals(part.start - 1, ",")
    }

    /// How many tokens may stand between: "of the city's 61".
    private static let reach = 6

    private func isOwner(_ index: Int) -> Bool {
        switch text.tag(index) {
        case .determiner, .noun, .properNoun, .particle, .adjective: true
        case .pronoun: text.equals(index, "its") || text.equals(index, "their") || text.equals(index, "his")
        default: text.equals(index, "'s") || text.equals(index, "'")
        }
    }
}

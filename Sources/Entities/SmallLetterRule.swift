import Lexicons
import Model
import Text

/// Places in sentences without capitals, as people type them: "i am moving from austin to kuala lumpur".
extension SentenceView {
    /// The places of such a sentence; none where any word has a capital.
    func placesInSmallLetters() -> [Candidate] {
        var found: [Candidate] = []
        guard !tokens.isEmpty, !tokens.indices.contains(where: hasCapital) else { return found }
        var index = tokens.start + 1
        while index < tokens.end {
            guard leadsToPlace(index, behind: found.last), let place = placeInSmallLetters(at: index) else {
                index += 1
                continue
            }
            found.append(place)
            index = place.tokens.end
        }
        return found
    }

    private func hasCapital(_ index: Int) -> Bool {
        document.tokens[index].kind == .word && document.tokens[index].letterCase != .lower
            && !isWord(index, "i") && document.tokens[index].letterCase != .none
    }

    /// Whether a word of place stands before, or the place that this one may be in: "austin texas".
    private func leadsToPlace(_ index: Int, behind last: Candidate?) -> Bool {
        if last?.tokens.end == index || last?.tokens.end == index - 1 && isWord(index - 1, ",") { return true }
        return roles(index - 1).contains(.locative) || Self.travels.contains { isWord(index - 1, $0) }
    }

    private static let travels: [StaticString] = ["from", "to", "visit", "visiting", "around", "like"]

    /// A country, region or city that the table is sure of, and that is no common word.
    private func placeInSmallLetters(at index: Int) -> Candidate? {
        guard let match = Gazetteer.longestName(in: document.words, at: index, limit: tokens.end), !match.isAcronym,
            !match.needsContext, match.nameClass.type == .place,
            match.count > 1 || Gazetteer.commonWords[document.words[index]] == nil
        else { return nil }
        return candidate(index, index + match.count, .place, .smallLetters, id: match.id)
    }
}

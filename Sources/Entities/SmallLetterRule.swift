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
        var isOnTheWay = false
        while index < tokens.end {
            isOnTheWay = isOnTheWay || isWord(index - 1, "from")
            guard leadsToPlace(index, behind: found.last, isOnTheWay), let place = placeInSmallLetters(at: index) else {
                index += 1
                continue
            }
            found.append(place)
            index = place.tokens.end
        }
        return found
    }

    private func hasCapital(_ index: Int) -> Bool {
        text.document.tokens[index].kind == .word && text.document.tokens[index].letterCase != .lower
            && !isWord(index, "i") && text.document.tokens[index].letterCase != .none
    }

    /// Whether a word of place stands before, or the place that this one may be in: "austin texas".
    ///
    /// - Parameter isOnTheWay: whether "from" stands before.
    private func leadsToPlace(_ index: Int, behind last: Candidate?, _ isOnTheWay: Bool) -> Bool {
        if last?.tokens.end == index || last?.tokens.end == index - 1 && isWord(index - 1, ",") { return true }
        if roles(index - 1).contains(.locative) || isWord(index - 1, "visit") || isWord(index - 1, "visiting") {
            return true
        }
        if isWord(index - 1, "from") { return true }
        guard isWord(index - 1, "to"), !PersonNamePart.of(text.document.words[index]).contains(.given) else {
            return false
        }
        // "moving to delhi", "from here to delhi", but "talked to jordan"
        return isOnTheWay || tokens.contains(index - 2) && Self.motion[text.document.words[index - 2]] ?? false
    }

    private static let motion = WordTable<Bool>(
        listing: """
            go going goes went gone move moving moved travel traveling travelling traveled travelled fly flying flew drive
            driving drove trip trips flight flights train bus way back been return returning returned come coming close next
            """)

    /// A country, region or city that the table is sure of, and that is no common word.
    private func placeInSmallLetters(at index: Int) -> Candidate? {
        guard let match = Gazetteer.longestName(in: text.document.words, at: index, limit: tokens.end),
            !match.isAcronym,
            !match.needsContext, match.nameClass.type == .place,
            match.count > 1 || Gazetteer.commonWords[text.document.words[index]] == nil,
            match.count > 1 || !(Self.things[text.document.words[index]] ?? false)
        else { return nil }
        return candidate(index, index + match.count, .place, .smallLetters, id: match.id)
    }

    /// Things that have their name from a place.
    private static let things = WordTable<Bool>(listing: "china turkey jersey lima cologne champagne cork")
}

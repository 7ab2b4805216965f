import Model
import Text

/// Capitalized words that no table and no head word explains: what stands around them decides.
extension SentenceView {
    func unknownName(from start: Int, runEnd: Int) -> Candidate? {
        guard !isHeadline, !isDoubtful(start), !isNobody(start) else { return nil }
        return runEnd - start == 1 ? unknownWord(start) : unknownRun(start, runEnd)
    }

    private func unknownWord(_ index: Int) -> Candidate? {
        guard evidence[index].isDistinctive, !evidence[index].isInitial, !evidence[index].roles.contains(.nameEnding)
        else { return nil }
        if isSpeaker(index, index + 1) { return candidate(index, index + 1, .person, .speakerContext) }
        if speaksOfPlace(index, index + 1) { return candidate(index, index + 1, .place, .placeContext) }
        if !evidence[index].personParts.isEmpty { return candidate(index, index + 1, .person, .capitalizedWord) }
        return nil
    }

    private func unknownRun(_ start: Int, _ end: Int) -> Candidate? {
        let hasCommonWord = (start..<end).contains { evidence[$0].isCommon }
        if speaksOfPlace(start, end), !hasCommonWord { return candidate(start, end, .place, .placeContext) }
        if hasCommonWord || end - start > 3 || (start..<end).contains(where: isUpper) { return nil }
        return candidate(start, end, .person, .capitalizedRun)
    }

    /// Whether somebody says something: "Abadi said", "said Abadi".
    private func isSpeaker(_ start: Int, _ end: Int) -> Bool {
        if !isName(end), roles(end).contains(.speech) { return true }
        return start > tokens.start && !isName(start - 1) && roles(start - 1).contains(.speech)
            && (isPunctuation(end) || isWord(end, "."))
    }
}

import Model
import Text

/// Capitalized words that no table and no head word explains: what stands around them decides.
extension SentenceView {
    private static let determiners: [StaticString] = ["the", "a", "an", "this", "that", "its", "their", "our"]

    func unknownName(from start: Int, runEnd: Int) -> Candidate? {
        guard !isHeadline, !isDoubtful(start), !isNobody(start) else { return nil }
        return runEnd - start == 1 ? unknownWord(start) : unknownRun(start, runEnd)
    }

    private func unknownWord(_ index: Int) -> Candidate? {
        guard text.evidence[index].isDistinctive, !text.evidence[index].isInitial,
            !text.evidence[index].roles.contains(.nameEnding)
        else { return nil }
        if isRiver(index) { return candidate(index, index + 1, .location, .placeContext) }
        guard !isDetermined(index), !startsLikeAcronym(index) else { return nil }
        if isSpeaker(index, index + 1) { return candidate(index, index + 1, .person, .speakerContext) }
        if speaksOfPlace(index, index + 1) { return candidate(index, index + 1, .place, .placeContext) }
        guard !isName(index - 1), !isName(index + 1) else { return nil }
        if let place = weakPlace(index) { return place }
        if text.evidence[index].opensSentence, isTagged(.noun, index + 1) { return nil }
        if !text.evidence[index].personParts.isEmpty || isTagged(.verb, index + 1) {
            return candidate(index, index + 1, .person, .capitalizedWord)
        }
        return nil
    }

    /// A city that the table has, but whose name might be something else; here it is nobody's and no common word.
    private func weakPlace(_ index: Int) -> Candidate? {
        guard text.evidence[index].personParts.isEmpty,
            let match = Gazetteer.longestName(in: text.document.words, at: index, limit: tokens.end), match.count == 1,
            match.nameClass.type == .place
        else { return nil }
        return candidate(index, index + 1, .place, .placeContext, id: match.id)
    }

    private func unknownRun(_ start: Int, _ end: Int) -> Candidate? {
        let hasCommonWord = (start..<end).contains { text.evidence[$0].isCommon }
        if speaksOfPlace(start, end), !hasCommonWord { return candidate(start, end, .place, .placeContext) }
        guard !isDetermined(start), isSpeaker(start, end) || isTagged(.verb, end) || isPunctuation(end) else {
            return nil
        }
        if hasCommonWord || end - start > 3 || (start..<end).contains(where: isUpper) { return nil }
        return candidate(start, end, .person, .capitalizedRun)
    }

    /// Two capitals in front: "CEOs", "NLWB".
    private func startsLikeAcronym(_ index: Int) -> Bool {
        let bytes = text.document.tokens[index].bytes
        return bytes.count > 1 && text.document.text.bytes[bytes.start + 1].isASCIIUppercase
    }

    /// "along the Sava", "where the Bosna meets": what has an article and something flows or leads along.
    private func isRiver(_ index: Int) -> Bool {
        isWord(index - 1, "the") && !isName(index + 1) && Self.courses.contains { isWord(index - 2, $0) }
    }

    private static let courses: [StaticString] = ["along", "down", "up", "upstream", "downstream"]

    /// Whether an article or the like stands before, which persons seldom have.
    private func isDetermined(_ index: Int) -> Bool {
        Self.determiners.contains { isWord(index - 1, $0) }
    }

    /// Whether somebody says something: "Abadi said", "said Abadi".
    private func isSpeaker(_ start: Int, _ end: Int) -> Bool {
        if !isName(end), roles(end).contains(.speech) { return true }
        return start > tokens.start && !isName(start - 1) && roles(start - 1).contains(.speech)
            && (isPunctuation(end) || isWord(end, "."))
    }
}

import Lexicons
import Model
import Text

/// Capitalized words whose type the common noun beside them tells.
extension SentenceView {
    /// Most words between the comma behind a name and the noun that says what it is: "a small state-owned utility".
    private static let longestApposition = 6
    private static let articles: [StaticString] = ["a", "an", "the", "its", "their", "one", "another"]

    /// The name from `start` to `end` as what a noun before or behind it says.
    func nounTypedName(_ start: Int, _ end: Int) -> Candidate? {
        guard !isHeadline, !isDoubtful(start) || end - start > 1 else { return nil }
        let type = isOwned(start, end) ? .organization : typeBefore(start, end) ?? typeBehind(end)
        return type.map { candidate(start, end, $0, .typeNoun) }
    }

    /// "a member of Acme", "acquired Acme, Lund Data and Varme", but "members of the Hansen family".
    private func isOwned(_ start: Int, _ end: Int) -> Bool {
        guard isPhraseEnd(end), !text.evidence[start].roles.contains(.companyEnding) else { return false }
        if isAcquired(start) || belongs(start) { return true }
        guard isPunctuation(end) || isWord(end, "and") else { return false }
        var first = start
        for _ in 0..<Self.longestList {
            guard let previous = previousOfList(first) else { return false }
            first = previous
            if isAcquired(first) { return true }
        }
        return false
    }

    /// Most names of a list that the word before its first one tells.
    private static let longestList = 6

    /// Where the name before a comma or "and" in front of `start` begins.
    private func previousOfList(_ start: Int) -> Int? {
        var end = start - 1
        guard isWord(end, ",") || isWord(end, "and") else { return nil }
        if isWord(end - 1, ",") { end -= 1 }
        var first = end
        while isName(first - 1), end - first < Self.longestName { first -= 1 }
        return first < end ? first : nil
    }

    /// Most tokens of a name in a list.
    private static let longestName = 4

    private func isAcquired(_ start: Int) -> Bool {
        tokens.contains(start - 1) && TypeNouns.acquiring[text.document.words[start - 1]] ?? false
    }

    /// "a member of the Gray Circle", "its stake in Acme".
    private func belongs(_ start: Int) -> Bool {
        let preposition = isWord(start - 1, "the") ? start - 2 : start - 1
        guard tokens.contains(preposition - 1),
            let prepositions = TypeNouns.belonging[text.document.words[preposition - 1]]
        else { return false }
        return prepositions.contains { isWord(preposition, $0) }
    }

    /// "the utility Acme", "the village of Lund", "the operator, Acme,".
    private func typeBefore(_ start: Int, _ end: Int) -> EntityType? {
        if isWord(start - 1, "of") {
            guard let type = nounType(start - 2), type != .organization, type != .facility else { return nil }
            return type
        }
        if isWord(start - 1, ","), isPunctuation(end), let type = nounType(start - 2), type == .organization {
            return isDefinite(start - 2) ? type : nil
        }
        guard let type = nounType(start - 1), isDefinite(start - 1) || !isPlural(start - 1) else { return nil }
        // "At the river Lund said": places do not speak.
        return type != .organization && roles(end).contains(.speech) ? nil : type
    }

    /// "Acme, a state-owned utility", "Acme spokesman", "the Lund valley".
    private func typeBehind(_ end: Int) -> EntityType? {
        if let type = nounType(end), isName(end - 1), type != .organization { return typeOfQualifier(type) }
        if isMember(end) { return .organization }
        guard isWord(end, ","), Self.articles.contains(where: { isWord(end + 1, $0) }) else { return nil }
        for place in end + 2..<min(tokens.end, end + 2 + Self.longestApposition) {
            if isPunctuation(place), !isWord(place, "-"), !isWord(place, "'") { return nil }
            if isWord(place + 1, "'s") || isSeveral(place) { return nil }
            if let type = nounType(place), !isWord(place + 1, "-"), nounType(place + 1) == nil, isPhraseEnd(place + 1) {
                return type
            }
            if roles(place).contains(.function) { return nil }
        }
        return nil
    }

    /// "a chain of islands", "a group of hills": what is said of several things names none.
    private func isSeveral(_ index: Int) -> Bool {
        isWord(index + 1, "of") && (isWord(index, "chain") || isWord(index, "group") || isWord(index, "team"))
    }

    /// "Acme shares", but "Acme shares its office".
    private func isMember(_ index: Int) -> Bool {
        tokens.contains(index) && !isName(index) && !isTagged(.verb, index) && !isTagged(.determiner, index + 1)
            && TypeNouns.members[text.document.words[index]] != nil && !Self.articles.contains { isWord(index + 1, $0) }
    }

    /// What a name before a place's noun is: "Lund valley" a location; "Lund dam" is named for a place.
    private func typeOfQualifier(_ type: EntityType) -> EntityType { type == .facility ? .place : type }

    /// Whether a noun phrase ends before `index`.
    private func isPhraseEnd(_ index: Int) -> Bool {
        isPunctuation(index) || roles(index).contains(.function) || isName(index)
            || [.adposition, .verb, .auxiliary, .pronoun].contains { isTagged($0, index) }
    }

    private func nounType(_ index: Int) -> EntityType? {
        guard tokens.contains(index), !isName(index), !isTagged(.verb, index), !isWord(index - 1, "to") else {
            return nil
        }
        return hyphenatedType(index) ?? TypeNouns.table[text.document.words[index]]
    }

    /// The type of a noun of two parts whose second one is at `index`: "start-up".
    private func hyphenatedType(_ index: Int) -> EntityType? {
        guard index > tokens.start + 1, isWord(index - 1, "-"), isGlued(index), isGlued(index - 1) else { return nil }
        return TypeNouns.table[
            (text.document.words[index - 2] + text.document.words[index - 1] + text.document.words[index])[...]]
    }

    private func isPlural(_ index: Int) -> Bool { text.document.words[index].last == UInt8(ascii: "s") }

    /// Whether the noun phrase that ends with the noun at `index` begins with "the" or a possessor.
    private func isDefinite(_ index: Int) -> Bool {
        for place in stride(from: index - 1, through: max(tokens.start, index - 4), by: -1) {
            if isWord(place, "the") || isWord(place, "'s") || isWord(place, "its") || isWord(place, "their") {
                return true
            }
            if isPunctuation(place), !isWord(place, "-") { return false }
        }
        return false
    }
}

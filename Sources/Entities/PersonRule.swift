import Model
import Text

/// Names of persons by their shape.
extension SentenceView {
    /// Most parts of a name: two given names, an initial, a particle, two surnames, an ending.
    private static let mostParts = 5

    /// The person who is named at `index`; `followsTitle` where a title stands before.
    func personName(at index: Int, followsTitle: Bool) -> Candidate? {
        guard beginsName(index), !isHeadline || followsTitle else { return nil }
        let (end, parts) = personEnd(from: index)
        let last = lastName(before: end)
        if followsTitle, !text.evidence[index].roles.contains(.organizationHead) {
            return candidate(index, end, .person, .titleName)
        }
        guard parts >= 2 else { return nil }
        let rule = personRule(index, last) ?? (hasSmallHalf(index, end) || hasAge(end) ? .surname : nil)
        return rule.map { candidate(index, end, .person, $0) }
    }

    /// Which rule makes two capitalized words and more a person.
    private func personRule(_ first: Int, _ last: Int) -> Rule? {
        let (opening, closing) = (text.evidence[first], text.evidence[last])
        if opening.isInitial, !opening.personParts.contains(.given) {
            return closing.isDistinctive && closing.personParts.contains(.surname) ? .initials : nil
        }
        if opening.personParts.contains(.given), !isDoubtful(first) || closing.personParts.contains(.surname) {
            if closing.isDistinctive || closing.personParts.contains(.surname) { return .givenName }
        }
        guard opening.isDistinctive, closing.isDistinctive else { return nil }
        if hasParticle(first, last) { return .particleName }
        if closing.personParts.contains(.surname) || hasHyphen(first, last) { return .surname }
        return nil
    }

    /// Whether an age stands behind: "Odd Lund, 63, was there".
    private func hasAge(_ end: Int) -> Bool {
        guard isWord(end, ","), tokens.contains(end + 2), text.document.tokens[end + 1].kind == .number else {
            return false
        }
        return text.document.words[end + 1].count == 2 && (isWord(end + 2, ",") || isWord(end + 2, "."))
    }

    /// A given name of two halves, the second one small, as of Korean and Chinese persons: "Kang Min-jae".
    private func hasSmallHalf(_ first: Int, _ end: Int) -> Bool {
        !isDoubtful(first)
            && (first..<end).contains { isWord($0, "-") && isGlued($0 + 1) && !isName($0 + 1) && $0 + 1 < end }
    }

    private func hasHyphen(_ first: Int, _ last: Int) -> Bool {
        text.evidence[first].personParts.contains(.surname) && (first..<last).contains { isWord($0, "-") }
    }

    private func hasParticle(_ first: Int, _ last: Int) -> Bool {
        (first..<last).contains { !text.evidence[$0].isName && roles($0).contains(.particle) }
    }

    /// Where a person's name from `start` on ends, and how many names it has.
    private func personEnd(from start: Int) -> (end: Int, parts: Int) {
        var (end, parts) = (start + 1, 1)
        while end < tokens.end, parts < Self.mostParts {
            if isWord(end, "."), text.evidence[end - 1].isInitial, isGlued(end), beginsName(end + 1) {
                end += 1
            } else if roles(end).contains(.nameEnding), text.evidence[end].isName {
                return (end + 1, parts)
            } else if let next = nextPart(after: end) {
                (end, parts) = (next, parts + 1)
            } else {
                break
            }
        }
        return (end, parts)
    }

    /// Where the part of a name at `index` ends: a name, one behind a hyphen, one behind particles.
    private func nextPart(after index: Int) -> Int? {
        if isPersonPart(index) { return index + 1 }
        if isWord(index, "-"), isGlued(index), isGlued(index + 1), isPersonPart(index + 1) || isLowerGlued(index + 1) {
            return index + 2
        }
        var place = index
        while place < tokens.end, place - index < 3, roles(place).contains(.particle) {
            place += 1
            if isWord(place, "-"), isGlued(place) { place += 1 }
        }
        return place > index && isPersonPart(place) ? place + 1 : nil
    }

    /// The second half of a hyphenated given name, "Jong-un".
    private func isLowerGlued(_ index: Int) -> Bool {
        text.document.tokens[index].kind == .word && text.document.words[index].count <= 4
            && !roles(index).contains(.function) && index >= 3 && isPersonPart(index - 2) && isName(index - 3)
    }

    private func isPersonPart(_ index: Int) -> Bool {
        guard beginsName(index) else { return false }
        let roles = text.evidence[index].roles
        if roles.contains(.title) || roles.contains(.organizationHead) {
            return text.evidence[index].personParts.contains(.surname) && !isName(index + 1)
        }
        return !isNobody(index) && !isCountry(index)
    }

    /// Whether a word is a month, "Internet" or the like.
    func isNobody(_ index: Int) -> Bool {
        guard let match = Gazetteer.longestName(in: text.document.words, at: index, limit: tokens.end) else {
            return false
        }
        return match.nameClass == .noName && text.evidence[index].personParts.isEmpty
    }

    /// Whether a word is a country and nobody's surname.
    private func isCountry(_ index: Int) -> Bool {
        guard let match = Gazetteer.longestName(in: text.document.words, at: index, limit: tokens.end) else {
            return false
        }
        return match.nameClass == .country && !text.evidence[index].personParts.contains(.surname)
    }

    /// The last capitalized word before `end` that is no ending such as "Jr.".
    private func lastName(before end: Int) -> Int {
        var last = end - 1
        while last > tokens.start, !text.evidence[last].isName || text.evidence[last].roles.contains(.nameEnding) {
            last -= 1
        }
        return last
    }
}

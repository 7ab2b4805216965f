import Model
import Text

/// Organizations by the word that says what they are: "… Committee", "University of …", "… Inc.".
extension SentenceView {
    /// Most tokens behind a head word at which another "of …" may begin.
    private static let longestComplement = 12

    /// The organization whose name begins at `start`, in the capitalized run that ends at `runEnd`.
    func organization(from start: Int, runEnd: Int) -> Candidate? {
        if let opened = openedOrganization(from: start, runEnd: runEnd) { return opened }
        guard !isHeadline, let head = possessiveHead(runEnd) ?? organizationHead(start, runEnd) else { return nil }
        let end = organizationEnd(after: head + 1)
        guard end - start > 1, head > start || end > head + 1 else { return nil }
        return candidate(start, end, .organization, .organizationHead)
    }

    /// "Radio Free Europe", "FC Lund".
    private func openedOrganization(from start: Int, runEnd: Int) -> Candidate? {
        guard !isHeadline, text.evidence[start].roles.contains(.organizationOpening), runEnd > start + 1,
            text.evidence[start + 1].isDistinctive, !isDoubtful(start) || runEnd == start + 2
        else { return nil }
        return candidate(start, runEnd, .organization, .organizationHead)
    }

    /// A team by its city and a plural: "Fresno Grizzlies".
    func team(of city: Candidate, runEnd: Int) -> Candidate? {
        guard !isHeadline, city.rule == .cityTable || city.rule == .regionTable, city.tokens.end < runEnd,
            !isName(city.tokens.start - 1), text.document.words[runEnd - 1].last == UInt8(ascii: "s"),
            text.document.words[runEnd - 1].count > 3, runEnd - city.tokens.end <= 2,
            tableName(at: city.tokens.end)?.type != .place
        else { return nil }
        return candidate(city.tokens.start, runEnd, .organization, .teamName)
    }

    /// The last word of the run that says what organization it is.
    private func organizationHead(_ start: Int, _ runEnd: Int) -> Int? {
        (start..<runEnd).last { index in
            let roles = text.evidence[index].roles
            if roles.contains(.companyEnding), index > start { return true }
            return roles.contains(.organizationHead) && (index > start || opensOrganization(index))
        }
    }

    /// "University of", "Ministry for": the head comes first.
    private func opensOrganization(_ index: Int) -> Bool {
        (isWord(index + 1, "of") || isWord(index + 1, "for")) && nameAfterOf(index + 1) != nil
    }

    /// The head behind a possessive inside the name: "Korean People's Army".
    private func possessiveHead(_ runEnd: Int) -> Int? {
        guard isWord(runEnd, "'s") || isWord(runEnd, "'"), text.evidence[runEnd - 1].isCommon, !isDoubtful(runEnd - 1),
            beginsName(runEnd + 1)
        else { return nil }
        return (runEnd + 1..<self.runEnd(from: runEnd + 1)).last { text.evidence[$0].roles.contains(.organizationHead) }
    }

    /// Where the name goes on behind its head: "of Defense of Ukraine", "of Health and Human Services".
    private func organizationEnd(after head: Int) -> Int {
        let limit = head + Self.longestComplement
        var end = head
        if isWord(end, "-"), isGlued(end), isGlued(end + 1), beginsName(end + 1) { end += 2 }
        while end < limit, isWord(end, "of") || (isWord(end, "for") && isName(end + 1)), let next = nameAfterOf(end) {
            // "the Socialist Party of Fred Mumba", "the Court of Bosnia and Herzegovina"
            if Self.ledBySomebody.contains(where: { isWord(end - 1, $0) }), isNamedInFull(next) { return end }
            end = max(runEnd(from: next), next + (tableMatch(at: next)?.count ?? 0))
            while end < limit, let joined = coordinatedEnd(from: end) { end = joined }
        }
        return end
    }

    /// What is told with the name of who leads it; an institute may be named after somebody.
    private static let ledBySomebody: [StaticString] = [
        "party", "movement", "front", "coalition", "alliance", "union", "army", "cabinet", "government",
    ]

    /// Whether a person with a given name and a surname is named at `index`.
    private func isNamedInFull(_ index: Int) -> Bool {
        guard !isWord(index - 1, "the"), let person = personName(at: index, followsTitle: false) else { return false }
        return person.rule == .givenName && person.tokens.count == 2 && tableMatch(at: index)?.nameClass.type != .place
    }

    /// The first capitalized word behind "of" or "of the".
    private func nameAfterOf(_ index: Int) -> Int? {
        let next = isWord(index + 1, "the") && !isName(index + 1) ? index + 2 : index + 1
        return beginsName(next) && !isNobody(next) ? next : nil
    }

    /// Where "and Human Services" behind "Health" ends; nil where another name begins there.
    private func coordinatedEnd(from index: Int) -> Int? {
        let isComma = isWord(index, ",")
        guard isWord(index, "and") || isWord(index, "&") || isComma, beginsName(index + 1),
            text.evidence[index - 1].isCommon || text.evidence[index + 1].isCommon
        else { return nil }
        let end = runEnd(from: index + 1)
        if isComma, !isWord(end, "and") { return nil }
        return tableMatch(at: index + 1) == nil && !hasOwnHead(index + 1, end) ? end : nil
    }

    private func hasOwnHead(_ start: Int, _ end: Int) -> Bool {
        (start..<end).contains { text.evidence[$0].roles.contains(.organizationHead) && isWord($0 + 1, "of") }
    }
}

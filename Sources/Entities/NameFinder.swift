import Model
import Text

/// Finds names sentence by sentence, left to right: at each place where one may begin, the rules are asked in turn.
struct NameFinder {
    private let text: NameText
    private(set) var candidates: [Candidate] = []

    init(_ text: NameText) { self.text = text }

    mutating func findNames() {
        for (index, sentence) in text.document.sentences.enumerated() {
            findNames(
                in: SentenceView(text: text, tokens: sentence.tokens, isHeadline: text.evidence.isHeadline[index]))
        }
    }

    private mutating func findNames(in view: SentenceView) {
        candidates += view.placesInSmallLetters()
        var expansions = view.expansions()[...]
        let dateline = view.dateline()
        let hasCountryCodes = !view.hasOtherCodes
        var place = view.tokens.start
        var followsTitle = false
        while place < view.tokens.end {
            if let range = expansions.first, range.start == place {
                appendExpansion(range, in: view)
                expansions.removeFirst()
                (place, followsTitle) = (range.end + 3, false)
            } else if let dateline,
                let named = [dateline.place, dateline.agency].first(where: { $0.tokens.start == place })
            {
                candidates.append(named)
                (place, followsTitle) = (named.tokens.end, false)
            } else if hasCountryCodes, let code = view.countryCode(at: place, behind: candidates[...]) {
                candidates.append(code)
                (place, followsTitle) = (place + 1, false)
            } else if let storm = view.storm(at: place) {
                candidates.append(storm)
                (place, followsTitle) = (storm.tokens.end, false)
            } else if let title = view.title(at: place) {
                (place, followsTitle) = (title, view.beginsName(title))
            } else if var found = view.bestName(at: place, followsTitle: followsTitle) {
                if let dateline, found.tokens.contains(dateline.place.tokens.start) {
                    found.tokens = TokenRange(start: place, end: dateline.place.tokens.start)
                }
                candidates.append(found)
                (place, followsTitle) = (found.tokens.end, false)
            } else {
                (place, followsTitle) = (place + 1, false)
            }
        }
    }

    /// A name and, two tokens on, its acronym.
    private mutating func appendExpansion(_ range: TokenRange, in view: SentenceView) {
        let known = view.tableName(at: range.start).flatMap { $0.tokens == range ? $0 : nil }
        let short = TokenRange(start: range.end + 1, end: range.end + 2)
        let type = known?.type ?? .organization
        let id = known?.id ?? view.organizationInAmericanSpelling(range) ?? ""
        var full = Candidate(tokens: range, type: type, rule: .acronymExpansion, id: id)
        full.rule = known?.rule ?? .acronymExpansion
        candidates.append(full)
        candidates.append(
            Candidate(tokens: short, type: type, rule: .acronymExpansion, abbreviatesPrevious: true)
        )
    }
}

extension SentenceView {
    /// Where a title at `index` ends that a name may follow, unless a longer name begins here.
    func title(at index: Int) -> Int? {
        guard !roles(index).isDisjoint(with: [.title, .titleModifier]), let end = titleEnd(at: index) else {
            return nil
        }
        if text.evidence[index].isName {
            if let match = tableMatch(at: index), match.count > 1, match.nameClass != .noName { return nil }
            if let found = organization(from: index, runEnd: runEnd(from: index)), found.tokens.end > end { return nil }
        }
        return end
    }

    /// The name that begins at `index`, by the rule that explains most of it.
    func bestName(at index: Int, followsTitle: Bool) -> Candidate? {
        guard text.evidence[index].isName else { return particleName(at: index) }
        let match = tableMatch(at: index)
        if let match, isLanguage(index, match) { return nil }
        let table = match.flatMap { tableName(at: index, $0) }
        guard beginsName(index) else { return table.flatMap { $0.tokens.count > 1 || isUpper(index) ? $0 : nil } }
        if table == nil, match != nil, !followsTitle {
            return personName(at: index, followsTitle: false)
        }
        let end = runEnd(from: index)
        let headed = organization(from: index, runEnd: end) ?? headedPlace(from: index, runEnd: end)
        let person = personName(at: index, followsTitle: followsTitle)
        if let coordinated = coordinatedPlace(at: index) { return coordinated }
        if let headed, headed.tokens.end > (table?.tokens.end ?? 0) { return headed }
        if let table, let team = team(of: table, runEnd: end) { return team }
        if let table { return prefersPerson(person, to: table) ? person : table }
        if person.map(isWeak) ?? true, let typed = nounTypedName(index, end) { return typed }
        return person ?? acronym(at: index) ?? unknownName(from: index, runEnd: end)
    }

    /// Whether a place or a people is a person's given name here: "Jordan Reyes", "Chelsea Green".
    private func prefersPerson(_ person: Candidate?, to table: Candidate) -> Bool {
        guard let person else { return false }
        if person.rule == .titleName {
            return table.type != .nationality && table.rule != .countryTable && table.id.isEmpty
        }
        return person.tokens.end > table.tokens.end && person.rule == .givenName && table.tokens.count == 1
    }

    /// Whether only the look of the words makes them a person.
    private func isWeak(_ person: Candidate) -> Bool { person.rule == .surname || person.rule == .capitalizedRun }

    /// A name that begins with a small letter: "al-Shabaab", "iPhone"; and a surname behind particles.
    private func particleName(at index: Int) -> Candidate? {
        guard isName(index + 1) || (isWord(index + 1, "-") && isName(index + 2)),
            roles(index).contains(.particle)
        else { return nil }
        return tableName(at: index)
    }
}

import Model
import Text

/// Names of the gazetteer.
extension SentenceView {
    /// The longest name of the gazetteer that begins at `index`, is cased as a name, and fits its surroundings.
    func tableMatch(at index: Int) -> GazetteerMatch? {
        guard let match = casedName(at: index), !match.needsContext || agrees(match, index) else { return nil }
        return match
    }

    /// The longest name of the gazetteer that begins at `index` and is cased as a name: "Evin" of "Evin prison".
    func casedName(at index: Int) -> GazetteerMatch? {
        var limit = tokens.end
        while let match = Gazetteer.longestName(in: text.document.words, at: index, limit: limit) {
            if isCased(index, match) { return match }
            limit = index + match.count - 1
        }
        return nil
    }

    /// That name as a candidate; nil too for words that are nobody's name.
    func tableName(at index: Int) -> Candidate? { tableMatch(at: index).flatMap { tableName(at: index, $0) } }

    func tableName(at index: Int, _ match: GazetteerMatch) -> Candidate? {
        guard let type = match.nameClass.type else { return nil }
        if match.id.isEmpty, type == .place, isRiver(named: match, at: index) {
            return candidate(index, index + match.count, .location, .placeContext)
        }
        return candidate(index, index + match.count, type, match.nameClass.rule, id: match.id)
    }

    /// "barges on the Sava": towns and regions have no article, the rivers of their name do.
    private func isRiver(named match: GazetteerMatch, at index: Int) -> Bool {
        let end = index + match.count
        guard match.count == 1, isWord(index - 1, "the"), !isName(index - 1), !isName(end) else { return false }
        return isPunctuation(end) || roles(end).contains(.function)
    }

    /// Whether the words of a match have the capitals of a name: the first and the last, and all but small joints.
    private func isCased(_ index: Int, _ match: GazetteerMatch) -> Bool {
        if match.isAcronym { return isUpper(index) && !(isHeadline && text.evidence[index].isCommon) }
        if match.count == 1 { return isCasedAlone(index) }
        for place in index..<index + match.count
        where text.document.tokens[place].kind == .word && !text.evidence[place].isName {
            let isSmallJoint =
                text.document.words[place].count <= 3 || text.document.words[place].first == UInt8(ascii: "'")
            guard isSmallJoint || place > index else { return false }
        }
        let last = index + match.count - 1
        return isName(last) || text.evidence[index].isName && Gazetteer.commonWords[text.document.words[last]] == nil
    }

    /// One word alone needs a capital of its own, or to be no common word.
    private func isCasedAlone(_ index: Int) -> Bool {
        text.evidence[index].isName
            && !(text.evidence[index].isCommon && (text.evidence[index].opensSentence || isHeadline))
    }

    /// Whether the words around an ambiguous name agree with what the table says.
    private func agrees(_ match: GazetteerMatch, _ index: Int) -> Bool {
        let end = index + match.count
        guard match.nameClass == .organization else { return speaksOfKnownPlace(index, end) }
        return !text.evidence[index].opensSentence && !isName(index - 1) && !isName(end)
    }

    /// Whether the words around a name that a table knows allow a place: "from Reading" too.
    private func speaksOfKnownPlace(_ start: Int, _ end: Int) -> Bool {
        speaksOfPlace(start, end) || isWord(start - 1, "from") || isWord(start - 1, "at")
    }

    /// Whether the words around a name say that it is a place: "in Nice", "Nice, France".
    func speaksOfPlace(_ start: Int, _ end: Int) -> Bool {
        if start > tokens.start, roles(start - 1).contains(.locative), !isDoubtful(start) { return true }
        if isWord(start - 1, "between"), isWord(end, "and"), tableName(at: end + 1)?.type == .place { return true }
        guard isWord(end, ",") || isWord(end, "in"), beginsName(end + 1),
            let next = Gazetteer.longestName(in: text.document.words, at: end + 1, limit: tokens.end)
        else { return false }
        return next.nameClass == .country || next.nameClass == .region
    }

    /// Whether a nationality stands for a language here: "in Russian,", "the French language".
    func isLanguage(_ index: Int, _ match: GazetteerMatch) -> Bool {
        guard match.nameClass == .nationality, match.count == 1 else { return false }
        let next = index + 1
        if roles(next).contains(.languageNoun) { return true }
        if isWord(next, "-"), roles(next + 1).contains(.languageNoun) { return true }
        guard index > tokens.start, roles(index - 1).contains(.languageCue) else { return false }
        return isPunctuation(next) || (roles(next).contains(.function) && !isName(next))
    }
}

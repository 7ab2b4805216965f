import Lexicons
import Model
import Text

/// Places in sentences that are careless of capitals, as people type them: "i am moving from austin to kuala lumpur".
extension SentenceView {
    /// The places of such a sentence that have no capital; none where the sentence has its capitals.
    func placesInSmallLetters() -> [Candidate] {
        var found: [Candidate] = []
        guard isCareless else { return found }
        var index = tokens.start
        var isOnTheWay = false
        while index < tokens.end {
            isOnTheWay = isOnTheWay || isWord(index - 1, "from")
            guard isSmallWord(index),
                let place = placeInSmallLetters(at: index, isLed: leadsToPlace(index, behind: found.last, isOnTheWay))
            else {
                index += 1
                continue
            }
            found.append(place)
            index = place.tokens.end
        }
        return found
    }

    /// Whether a sentence begins with a small letter, has "i" for "I", or no capitals but that.
    private var isCareless: Bool {
        var (isFirst, hasCapital) = (true, false)
        for index in tokens.indices where text.document.tokens[index].kind == .word {
            let letterCase = text.document.tokens[index].letterCase
            let isPronoun = isWord(index, "i")
            if letterCase == .lower, isFirst || isPronoun { return true }
            if letterCase != .lower, letterCase != .none, !isPronoun { hasCapital = true }
            isFirst = false
        }
        return !isFirst && !hasCapital
    }

    /// A word in small letters that stands by itself, not in an address on the web.
    private func isSmallWord(_ index: Int) -> Bool {
        let token = text.document.tokens[index]
        guard token.kind == .word, token.letterCase == .lower, index == tokens.start || token.followsSpace else {
            return false
        }
        let next = index + 1
        return !tokens.contains(next) || text.document.tokens[next].followsSpace
            || isWord(next, "'s") || isPunctuation(next) && isEnd(next + 1)
    }

    private func isEnd(_ index: Int) -> Bool { !tokens.contains(index) || text.document.tokens[index].followsSpace }

    /// Whether a word of place stands before, or the place that this one may be in: "austin texas".
    ///
    /// - Parameter isOnTheWay: whether "from" stands before.
    private func leadsToPlace(_ index: Int, behind last: Candidate?, _ isOnTheWay: Bool) -> Bool {
        let isJoined = isWord(index - 1, ",") || isWord(index - 1, "and")
        if last?.tokens.end == index || last?.tokens.end == index - 1 && isJoined { return true }
        if roles(index - 1).contains(.locative) || isWord(index - 1, "visit") || isWord(index - 1, "visiting") {
            return true
        }
        if isWord(index - 1, "from") || isWord(index - 1, "between") { return true }
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

    /// A country, region or city that the table is sure of, and that is no common word; where nothing leads to a place only
    /// a country, a region that is nobody's given name, and a city before either: "orlando florida". What has an article is a
    /// thing: "a tuscany".
    private func placeInSmallLetters(at index: Int, isLed: Bool) -> Candidate? {
        guard let match = placeMatch(at: index), !isWord(index - 1, "a"), !isWord(index - 1, "an") else { return nil }
        let end = index + match.count
        let isBeforeRegion = placeMatch(at: end).map { $0.nameClass != .city } ?? false
        guard isLed || isBeforeRegion || isPlainly(match, at: index) else { return nil }
        return candidate(index, end, .place, .smallLetters, id: match.id)
    }

    private func placeMatch(at index: Int) -> GazetteerMatch? {
        guard tokens.contains(index),
            let match = Gazetteer.longestName(in: text.document.words, at: index, limit: tokens.end),
            !match.isAcronym, !match.needsContext, match.nameClass.type == .place,
            match.count > 1 || Gazetteer.commonWords[text.document.words[index]] == nil,
            match.count > 1 || !(Self.things[text.document.words[index]] ?? false)
        else { return nil }
        return match
    }

    /// Whether a name that the table has is a place without a word that leads to one.
    private func isPlainly(_ match: GazetteerMatch, at index: Int) -> Bool {
        match.nameClass == .country
            || match.nameClass == .region && !PersonNamePart.of(text.document.words[index]).contains(.given)
    }

    /// Things that have their name from a place, and countries whose name is a person's as well.
    private static let things = WordTable<Bool>(
        listing: """
            china turkey jersey lima cologne champagne cork chad jordan georgia guinea labrador newfoundland bordeaux
            burgundy cheddar parma gouda edam bologna manila limerick java tangerine havana angora panama
            """)
}

import Model
import Text

/// What the learned model takes for a person or a place, and what neither is.
extension SentenceView {
    /// "the A1", "the M62": a capital and digits are no name.
    func isRoad(_ name: TokenRange) -> Bool {
        let word = text.document.text[text.document.tokens[name.start].bytes]
        return name.count == 1 && (2...4).contains(word.count) && word.first?.isASCIIUppercase ?? false
            && word.dropFirst().allSatisfy(\.isASCIIDigit)
    }

    /// "DuckDB", "EcoFlow": a capital inside a word makes a brand or a program of it, but "McAllister", "LaGuardia".
    func isCoined(_ name: TokenRange) -> Bool {
        guard name.count == 1 else { return false }
        let word = text.document.text[text.document.tokens[name.start].bytes]
        guard
            let inner = word.indices.dropFirst().first(where: {
                word[$0].isASCIIUppercase && word[$0 - 1].isASCIILowercase
            })
        else { return false }
        return !Self.namePrefixes.contains { word[..<inner].elementsEqual($0.utf8) }
    }

    /// Prefixes of surnames and places that are written without a space, after the Oxford Dictionary of Family Names.
    private static let namePrefixes =
        "Mc Mac De Del Des Di Da Du La Le Van Von Vander Fitz Ben El Al Ap San St Ver Ten Ter"
        .split(separator: " ")

    /// "Bastille Day", "Lantern Eve": the day is nobody's and no place, but "Doris Day".
    func isDay(_ name: TokenRange) -> Bool {
        if isWordOfDays(name.end - 1) {
            return name.count > 1 && isName(name.end - 1) && !text.evidence[name.start].personParts.contains(.given)
        }
        let next = isWord(name.end, "'s") ? name.end + 1 : name.end
        return isName(next) && isWordOfDays(next)
    }

    private func isWordOfDays(_ index: Int) -> Bool { isWord(index, "day") || isWord(index, "eve") }

    /// "Fords", "Polaroids": several of what an organization of the tables makes are no person.
    func isThing(_ index: Int) -> Bool {
        let word = text.document.words[index]
        guard word.count > Self.longestEnding, word.last == UInt8(ascii: "s"),
            text.evidence[index].personParts.isEmpty
        else { return false }
        return Gazetteer.isOrganization(word.dropLast())
    }

    /// Bytes of the longest word whose "s" is hardly a plural's: "Ross", "Hans".
    private static let longestEnding = 4
}

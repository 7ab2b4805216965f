import Model
import Text

/// Acronyms: "EFSA", and "European Food Safety Authority (EFSA)".
extension SentenceView {
    /// Most words between the first one of an expansion and its acronym.
    private static let mostWords = 12

    /// A word of two to six capitals that no table knows.
    func acronym(at index: Int) -> Candidate? {
        let length = text.document.words[index].count
        guard !isHeadline, isUpper(index), (2...6).contains(length), !text.evidence[index].isCommon,
            !text.evidence[index].roles.contains(.nameEnding), !isNobody(index), !isShouted(index),
            !isRomanNumeral(index)
        else { return nil }
        return candidate(index, index + 1, .organization, .acronym)
    }

    /// "XVII", up to the thirties.
    private func isRomanNumeral(_ index: Int) -> Bool {
        text.document.words[index].allSatisfy {
            [UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x")].contains($0)
        }
    }

    /// Whether the words beside are in capitals as well, or make a code of it: "PS-3", "FX 2".
    private func isShouted(_ index: Int) -> Bool {
        isCodePart(index - 1) || isCodePart(index + 1)
    }

    private func isCodePart(_ index: Int) -> Bool {
        guard tokens.contains(index) else { return false }
        return isUpper(index) || text.document.tokens[index].kind == .number || isWord(index, "-") || isWord(index, "/")
    }

    /// Names that an acronym in parentheses follows: the range of each name, in text order.
    func expansions() -> [TokenRange] {
        var found: [TokenRange] = []
        for index in tokens.indices.dropFirst(2) where isWord(index, "(") && isWord(index + 2, ")") {
            guard isUpper(index + 1), let start = expansionStart(before: index, of: text.document.words[index + 1]),
                start >= (found.last?.end ?? 0)
            else { continue }
            found.append(TokenRange(start: start, end: index))
        }
        return found
    }

    /// The table's id of "International Labour Organisation", which it writes with a z.
    func organizationInAmericanSpelling(_ range: TokenRange) -> String? {
        var words = PackedWords()
        for index in range.indices {
            let isBritish = isWord(index, "organisation")
            words.append(isBritish ? Array("organization".utf8)[...] : text.document.words[index])
        }
        return Gazetteer.organization(named: words)
    }

    /// Where the words begin whose first letters are those of the acronym; small words may be left out.
    private func expansionStart(before end: Int, of acronym: ArraySlice<UInt8>) -> Int? {
        var letters = acronym.filter { $0 != UInt8(ascii: ".") }
        guard letters.count >= 2 else { return nil }
        var index = end - 1
        while index >= tokens.start, end - index <= Self.mostWords {
            let first = text.document.words[index].first
            if text.evidence[index].isName, first == letters.last {
                letters.removeLast()
                if letters.isEmpty { return index }
            } else if !isSmallJoint(index) {
                return nil
            } else if first == letters.last, letters.count > 1 {
                letters.removeLast()
            }
            index -= 1
        }
        return nil
    }

    private func isSmallJoint(_ index: Int) -> Bool {
        if text.document.tokens[index].kind == .punctuation {
            return isWord(index, "-") || isWord(index, "'") || isWord(index, ",")
        }
        return isWord(index, "'s") || roles(index).contains(.connector)
    }
}

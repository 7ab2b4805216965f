import Lexicons
import Model
import Text

/// One sentence as the name rules see it; each rule is an extension in a file of its own.
struct SentenceView {
    /// Most tokens of a capitalized run; keeps the rules linear in text that has capitals throughout.
    private static let longestRun = 16

    let text: NameText
    let tokens: TokenRange
    /// Whether capitals tell nothing here.
    let isHeadline: Bool

    func isName(_ index: Int) -> Bool { tokens.contains(index) && text.evidence[index].isName }

    /// Whether a name may begin at a token.
    func beginsName(_ index: Int) -> Bool { tokens.contains(index) && text.evidence[index].beginsName }

    func isWord(_ index: Int, _ word: StaticString) -> Bool {
        tokens.contains(index) && text.document.words.equals(index, word)
    }

    /// The roles of any token, large or small; none outside the sentence.
    func roles(_ index: Int) -> WordRole {
        guard tokens.contains(index) else { return [] }
        return text.evidence[index].isName ? text.evidence[index].roles : WordRole.of(text.document.words[index])
    }

    func isUpper(_ index: Int) -> Bool { text.document.tokens[index].letterCase == .upper }

    /// Whether a token stands right behind the one before it, without space.
    func isGlued(_ index: Int) -> Bool { tokens.contains(index) && !text.document.tokens[index].followsSpace }

    func isPunctuation(_ index: Int) -> Bool {
        !tokens.contains(index) || text.document.tokens[index].kind == .punctuation
    }

    /// Whether a token has a part of speech; never where the document has none.
    func isTagged(_ tag: PartOfSpeech, _ index: Int) -> Bool {
        tokens.contains(index) && text.document.syntax.tags.count == text.document.tokens.count
            && text.document.syntax.tags[index] == tag
    }

    /// Whether only the place in the sentence may be why this token has a capital.
    func isDoubtful(_ index: Int) -> Bool {
        tokens.contains(index) && text.evidence[index].opensSentence && text.evidence[index].isCommon
    }

    /// Where the capitalized words from `start` on end: names, hyphens and "&" between them, initials.
    func runEnd(from start: Int) -> Int {
        var end = start + 1
        while end < tokens.end, end - start < Self.longestRun {
            if beginsName(end), !breaksRun(end) {
                end += 1
            } else if isJoint(end), beginsName(end + 1) {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    /// A hyphen without spaces or an ampersand.
    func isJoint(_ index: Int) -> Bool {
        (isWord(index, "-") && isGlued(index) && isGlued(index + 1)) || isWord(index, "&")
    }

    /// A title before a person, or a word that is in no name, such as a month.
    private func breaksRun(_ index: Int) -> Bool {
        if !text.evidence[index].roles.isDisjoint(with: [.title, .titleModifier]), let end = titleEnd(at: index),
            !isName(end) || !text.evidence[end].roles.contains(.organizationHead)
        {
            return true
        }
        guard let match = Gazetteer.longestName(in: text.document.words, at: index, limit: tokens.end) else {
            return false
        }
        return match.nameClass == .noName && match.count == 1
    }

    /// The candidate for a range of tokens.
    func candidate(_ start: Int, _ end: Int, _ type: EntityType, _ rule: Rule, id: String = "") -> Candidate {
        Candidate(tokens: TokenRange(start: start, end: end), type: type, rule: rule, id: id)
    }
}

import Lexicons
import Model
import Numbers
import Text

/// A document as the rules of this room look at it: tokens by index, with their words, tags and lemmas.
///
/// A class, for each rule holds it and a copy of a document counts dozens of references.
final class ClaimText: Sendable {
    let document: Document
    let words: PackedWords
    let tokens: [Token]
    /// How numbers are written in the document's language.
    let decimalMark: DecimalMark
    private let tags: [PartOfSpeech]

    init(_ document: Document) {
        self.document = document
        words = document.words
        tokens = document.tokens
        decimalMark = DecimalMarkTable.mark(ofLanguage: document.language)
        tags = document.syntax.tags.count == document.tokens.count ? document.syntax.tags : []
    }

    /// The part of speech of token `index`; `other` outside the text or where nothing was tagged.
    func tag(_ index: Int) -> PartOfSpeech { tags.indices.contains(index) ? tags[index] : .other }

    /// The lower-case word of token `index`; empty outside the text.
    func word(_ index: Int) -> ArraySlice<UInt8> { tokens.indices.contains(index) ? words[index] : [] }

    /// Whether token `index` is a word; indices outside the text are none.
    func equals(_ index: Int, _ word: StaticString) -> Bool {
        tokens.indices.contains(index) && words.equals(index, word)
    }

    /// What token `index` is; nil outside the text.
    func kind(_ index: Int) -> TokenKind? { tokens.indices.contains(index) ? tokens[index].kind : nil }

    /// Which letters of token `index` are capitals; nil outside the text.
    func letterCase(_ index: Int) -> TokenCase? { tokens.indices.contains(index) ? tokens[index].letterCase : nil }

    /// The bytes of token `index` as they stand in the text; empty outside of it.
    func surface(_ index: Int) -> ArraySlice<UInt8> {
        tokens.indices.contains(index) ? document.text[tokens[index].bytes] : []
    }

    /// Whether token `index` stands right behind the one before it.
    func touches(_ index: Int) -> Bool { index > 0 && tokens.indices.contains(index) && !tokens[index].followsSpace }

    func isHyphen(_ index: Int) -> Bool {
        switch mark(index) {
        case "-", "\u{2010}", "\u{2011}": true
        default: false
        }
    }

    /// A hyphen or a dash, as between the ends of a range.
    func isDash(_ index: Int) -> Bool {
        switch mark(index) {
        case "-", "\u{2010}", "\u{2011}", "–", "—", "−": true
        default: false
        }
    }

    /// The character that token `index` consists of; nil where it is longer than a dash, or outside the text.
    private func mark(_ index: Int) -> Unicode.Scalar? {
        guard tokens.indices.contains(index) else { return nil }
        let range = words.range(at: index)
        guard range.count == 1 || range.count == 3 else { return nil }
        let (scalar, length) = words.bytes.scalar(at: range.lowerBound)
        return length == range.count ? scalar : nil
    }

    /// The form of the verb at `index`; `none` where it is none or nothing was tagged.
    func verbForm(_ index: Int) -> VerbForm {
        let forms = document.syntax.verbForms
        return forms.indices.contains(index) ? forms[index] : .none
    }

    /// The mark of a possessor: the "'s" of "Russia's".
    func isPossessiveMark(_ index: Int) -> Bool {
        tag(index) == .particle && (equals(index, "'s") || equals(index, "'"))
    }

    /// "its", "their" and the like.
    func isPossessive(_ index: Int) -> Bool { Self.possessives[word(index)] ?? false }

    private static let possessives = WordTable<Bool>(
        ["its", "their", "his", "her", "our", "my", "your"].map { ($0, true) })

    func isNoun(_ index: Int) -> Bool { tag(index) == .noun || tag(index) == .properNoun }

    /// Whether a common noun, perhaps behind adjectives, starts at `index` and before token `limit`.
    func isCounted(after index: Int, before limit: Int) -> Bool {
        var next = index
        while next < limit, tag(next) == .adjective { next += 1 }
        return next < limit && tag(next) == .noun
    }

    /// A form of a verb that stands before a noun as an adjective does, or after a count alone: "stationed", "killed".
    func isParticiple(_ index: Int) -> Bool {
        guard tag(index) == .verb || tag(index) == .adjective else { return false }
        let word = word(index)
        return word.hasSuffix("ed") || word.hasSuffix("en") || word.hasSuffix("ing") || word.hasSuffix("hurt")
    }

    func isCapitalized(_ index: Int) -> Bool {
        guard tokens.indices.contains(index) else { return false }
        return tokens[index].letterCase == .capitalized || tokens[index].letterCase == .upper
    }

    /// The lemma of token `index`, as a string for the record.
    func lemma(_ index: Int) -> String {
        let lemmas = document.syntax.lemmas
        return lemmas.indices.contains(index) ? lemmas.string(at: index) : words.string(at: index)
    }

    /// The bytes of the lemma of token `index`.
    func lemmaBytes(_ index: Int) -> ArraySlice<UInt8> {
        let lemmas = document.syntax.lemmas
        return lemmas.indices.contains(index) ? lemmas[index] : word(index)
    }

    /// Whether token `index` is part of an expression of time.
    func isInTime(_ index: Int) -> Bool { document.dates.cover(index) }

    /// The tokens of the noun chunk that ends before token `end`, found in logarithmic time.
    func chunk(endingAt end: Int) -> Range<Int>? {
        let chunks = document.syntax.chunks
        let index = chunks.partitioningIndex { $0.tokens.start >= end } - 1
        return index >= 0 && chunks[index].tokens.end == end ? chunks[index].tokens.indices : nil
    }

    /// The part before token `end` of the noun chunk whose last token `end` is, where that is read as a verb.
    func chunk(cutAt end: Int) -> Range<Int>? {
        chunk(endingAt: end + 1).flatMap { $0.lowerBound < end ? $0.lowerBound..<end : nil }
    }

    /// The tokens of the noun chunk that starts at token `start`, found in logarithmic time.
    func chunk(startingAt start: Int) -> Range<Int>? {
        let chunks = document.syntax.chunks
        let index = chunks.partitioningIndex { $0.tokens.start >= start }
        return index < chunks.count && chunks[index].tokens.start == start ? chunks[index].tokens.indices : nil
    }

    /// Whether token `index` lies in a noun chunk that goes on behind it.
    func isInsideChunk(_ index: Int) -> Bool {
        let chunks = document.syntax.chunks
        let found = chunks.partitioningIndex { $0.tokens.start > index } - 1
        return found >= 0 && chunks[found].tokens.end > index + 1
    }

    func bytes(_ range: Range<Int>) -> ByteRange {
        ByteRange(start: tokens[range.lowerBound].bytes.start, end: tokens[range.upperBound - 1].bytes.end)
    }
}

extension ArraySlice<UInt8> {
    func hasSuffix(_ suffix: StaticString) -> Bool {
        guard count >= suffix.utf8CodeUnitCount else { return false }
        return UnsafeBufferPointer(start: suffix.utf8Start, count: suffix.utf8CodeUnitCount)
            .elementsEqual(self.suffix(suffix.utf8CodeUnitCount))
    }
}

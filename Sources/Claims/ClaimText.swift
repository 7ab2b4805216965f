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

    /// The bytes of token `index` as they stand in the text.
    func surface(_ index: Int) -> ArraySlice<UInt8> { document.text[tokens[index].bytes] }

    /// Whether token `index` stands right behind the one before it.
    func touches(_ index: Int) -> Bool { index > 0 && tokens.indices.contains(index) && !tokens[index].followsSpace }

    func isHyphen(_ index: Int) -> Bool { Self.hyphens.contains { equals(index, $0) } }

    /// A hyphen or a dash, as between the ends of a range.
    func isDash(_ index: Int) -> Bool {
        isHyphen(index) || equals(index, "–") || equals(index, "—") || equals(index, "−")
    }

    private static let hyphens: [StaticString] = ["-", "\u{2010}", "\u{2011}"]

    func isNoun(_ index: Int) -> Bool { tag(index) == .noun || tag(index) == .properNoun }

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

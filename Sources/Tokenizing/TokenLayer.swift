import Model
import Text

/// What the tokenizer writes: tokens with their words, and sentences.
struct TokenLayer {
    var tokens: [Token] = []
    var words = PackedWords()
    var sentences: [Sentence] = []
    /// Where the tokens end because there are ``TextTokenizer/mostTokens``; nil where they cover all of the text.
    var cut: Int?

    /// Makes room for a text of `count` bytes.
    init(textBytes count: Int) {
        // English news has a token in five bytes, mark and space included.
        let expected = min(count / 4, TextTokenizer.mostTokens) + 16
        tokens.reserveCapacity(expected)
        words.reserveCapacity(words: expected, bytes: min(count, expected * 4) + 16)
        sentences.reserveCapacity(expected / 20 + 4)
    }

    mutating func append(_ bytes: [UInt8], _ range: Range<Int>, _ kind: TokenKind, followsSpace: Bool) {
        append(bytes[range], kind, followsSpace: followsSpace)
    }

    private mutating func append(_ word: ArraySlice<UInt8>, _ kind: TokenKind, followsSpace: Bool) {
        let letterCase = kind == .punctuation ? .none : LetterCase.of(word)
        tokens.append(
            Token(bytes: ByteRange(word.indices), kind: kind, letterCase: letterCase, followsSpace: followsSpace)
        )
        words.appendNormalized(word)
    }

    /// Appends a word, cut where it is two words written as one.
    mutating func appendWord(_ bytes: [UInt8], _ range: Range<Int>, followsSpace: Bool) {
        let word = bytes[range]
        var start = range.lowerBound
        for cut in Contractions.cuts(word) {
            append(word[start..<cut], .word, followsSpace: followsSpace && start == range.lowerBound)
            start = cut
        }
        append(word[start...], .word, followsSpace: followsSpace && start == range.lowerBound)
    }
}

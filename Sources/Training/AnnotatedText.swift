import Text

/// A text of a corpus with what its annotators say of it, in bytes of the text.
struct AnnotatedText {
    /// A name.
    struct Span {
        var bytes: ByteRange
        var type: String
    }

    private(set) var text = ""
    /// One range for each sentence.
    private(set) var sentences: [ByteRange] = []
    private(set) var spans: [Span] = []

    /// Appends a sentence, given by its tokens and their tags: `B-PERSON`, `I-PERSON`, `O`.
    mutating func appendSentence(_ tokens: [(word: String, tag: String)]) {
        if !text.isEmpty { text += " " }
        let base = text.utf8.count
        var joiner = WordJoiner()
        for (index, token) in tokens.enumerated() {
            let bytes = joiner.append(token.word, next: index + 1 < tokens.count ? tokens[index + 1].word : nil)
            let range = ByteRange(start: base + bytes.lowerBound, end: base + bytes.upperBound)
            mark(range, token.tag, followsName: index > 0 && tokens[index - 1].tag != "O")
        }
        text += joiner.text
        sentences.append(ByteRange(start: base, end: text.utf8.count))
    }

    /// Begins a span, or makes the last one longer.
    private mutating func mark(_ bytes: ByteRange, _ tag: String, followsName: Bool) {
        guard tag != "O" else { return }
        let type = String(tag.dropFirst(2))
        if followsName, tag.hasPrefix("I-"), let last = spans.last, last.type == type {
            spans[spans.count - 1].bytes = ByteRange(start: last.bytes.start, end: bytes.end)
        } else {
            spans.append(Span(bytes: bytes, type: type))
        }
    }
}

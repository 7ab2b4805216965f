import Text

/// A text of a corpus with what its annotators say of it, in bytes of the text.
struct AnnotatedText {
    /// A name.
    struct Span {
        var bytes: ByteRange
        var type: String
    }

    var text = ""
    /// One range for each sentence.
    var sentences: [ByteRange] = []
    var spans: [Span] = []
}

/// Words between a pair of quotation marks, in tokens.
struct QuotedSpan: Sendable, BitwiseCopyable {
    /// The opening mark.
    var open: Int
    /// The closing mark; where the quote goes on in the next paragraph, the index after this paragraph's last token.
    var close: Int
    /// Whether the next paragraph goes on with it.
    var continues: Bool
    var paragraph: Int

    /// The words, without the marks.
    var inner: Range<Int> { open + 1..<max(open + 1, close) }
    /// The index after the closing mark.
    var end: Int { continues ? close : close + 1 }
}

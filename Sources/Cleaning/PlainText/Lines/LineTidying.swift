import Model
import Text

extension ScrapedText {
    /// Lines longer than this many bytes are prose; their words are of no use to the rules.
    private static let longestLabel = 400
    /// On top, notices of several sentences stand.
    private static let longestNotice = 1000
    /// Lines that count as the top.
    private static let top = 20

    /// The lines of `text`, with wrapped ones joined and their white space tidied. Linear in the length of the text.
    init(_ text: TextBuffer, given: Metadata) {
        buffer = []
        buffer.reserveCapacity(text.count)
        lines = []
        metadata = given
        let raw = MailQuoting.unquoted(LineReader.lines(of: text), in: text)
        let joiner = LineJoiner(raw, in: text)
        let isMarkdown = MarkdownLine.isUsed(in: raw, of: text)
        var first = 0
        while first < raw.count {
            let start = buffer.count
            let last = joiner.append(from: first, to: &buffer)
            var mark: LineMark? = joiner.isRow(first) ? .row : nil
            if isMarkdown {
                // A copy: a slice would make the whole buffer be copied when its end is replaced.
                let line = MarkdownLine(Array(buffer[start...])[...])
                buffer.removeSubrange(start...)
                CleanWhitespace.append(line.bytes[...], to: &buffer)
                mark = line.mark ?? mark
            }
            if mark != .rule { appendLine(start, raw[first], through: raw[last].number, mark) }
            first = last + 1
        }
    }

    private mutating func appendLine(_ start: Int, _ first: RawLine, through last: Int, _ mark: LineMark?) {
        let range = start..<buffer.count
        guard !range.isEmpty else { return }
        var line = TextLine(
            bytes: range, numbers: first.number...last, followsBlank: first.followsBlank, mark: mark,
            shape: LineShape(of: buffer[range]))
        if range.count <= (lines.count < Self.top ? Self.longestNotice : Self.longestLabel) {
            line.words = appendWords(of: range)
        }
        lines.append(line)
    }

    private mutating func appendWords(of range: Range<Int>) -> Range<Int> {
        let first = words.count
        for word in LabelWords(buffer[range]) {
            words.appendNormalized(buffer[word])
            wordBytes.append(word)
        }
        return first..<words.count
    }
}

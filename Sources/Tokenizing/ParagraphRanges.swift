import Text

/// The stretches of a text that no sentence crosses. Together they hold every byte that is not white space.
enum ParagraphRanges {
    /// One stretch a line; lines end at a line feed or a carriage return.
    static func lines(of text: TextBuffer) -> [ByteRange] {
        var ranges: [ByteRange] = []
        var start = 0
        for (offset, byte) in text.bytes.enumerated() where byte == ASCII.lineFeed || byte == ASCII.carriageReturn {
            if offset > start { ranges.append(ByteRange(start: start, end: offset)) }
            start = offset + 1
        }
        if start < text.count { ranges.append(ByteRange(start: start, end: text.count)) }
        return ranges
    }

    /// The given paragraphs, which are in order, and what lies between them.
    static func covering(_ text: TextBuffer, _ paragraphs: [ByteRange]) -> [ByteRange] {
        var ranges: [ByteRange] = []
        var start = 0
        for paragraph in paragraphs where paragraph.start >= start && paragraph.end <= text.count {
            if paragraph.start > start { ranges.append(ByteRange(start: start, end: paragraph.start)) }
            ranges.append(paragraph)
            start = paragraph.end
        }
        if start < text.count { ranges.append(ByteRange(start: start, end: text.count)) }
        return ranges
    }
}

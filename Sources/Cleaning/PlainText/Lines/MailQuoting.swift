import Text

/// Takes the marks off a text that came quoted in a mail: "> The dam holds."
enum MailQuoting {
    private static let fewestQuoted = 3

    /// The lines without the marks where most of them have one; a mark alone is a blank line.
    static func unquoted(_ lines: [RawLine], in text: TextBuffer) -> [RawLine] {
        let quoted = lines.count { text.bytes[$0.bytes.lowerBound] == mark }
        guard quoted >= fewestQuoted, quoted * 2 >= lines.count else { return lines }
        var unquoted: [RawLine] = []
        var followsBlank = false
        for line in lines {
            let bytes = text.bytes[line.bytes]
            let start = bytes.firstIndex { $0 != mark && $0 != ASCII.space } ?? bytes.endIndex
            let rest = LineReader.line(
                in: text.bytes[...], start..<bytes.endIndex, number: line.number,
                followsBlank: line.followsBlank || followsBlank)
            followsBlank = rest == nil
            if let rest { unquoted.append(rest) }
        }
        return unquoted
    }

    private static let mark = UInt8(ascii: ">")
}

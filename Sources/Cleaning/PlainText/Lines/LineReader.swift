import Text

/// Cuts a text into its lines, whatever ends them, and drops what nobody sees.
enum LineReader {
    /// The lines that hold more than white space; linear in the length of the text.
    static func lines(of text: TextBuffer) -> [RawLine] {
        var lines: [RawLine] = []
        var followsBlank = true
        var start = 0
        var number = 1
        let bytes = text.bytes[...]
        while start < bytes.endIndex {
            let (end, next) = lineEnd(in: bytes, from: start)
            if let line = line(in: bytes, start..<end, number: number, followsBlank: followsBlank) {
                lines.append(line)
                followsBlank = false
            } else {
                followsBlank = true
            }
            start = next
            number += 1
        }
        return lines
    }

    /// Where the line that starts at `start` ends, and where the next one starts.
    private static func lineEnd(in bytes: ArraySlice<UInt8>, from start: Int) -> (end: Int, next: Int) {
        var index = start
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == ASCII.carriageReturn, index + 1 < bytes.endIndex, bytes[index + 1] == ASCII.lineFeed {
                return (index, index + 2)
            }
            // Line feed, vertical tab, form feed, carriage return.
            if byte &- 0x0A < 4 { return (index, index + 1) }
            if byte == 0xC2 || byte == 0xE2 {
                let (scalar, length) = bytes.scalar(at: index)
                if scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}" { return (index, index + length) }
            }
            index += 1
        }
        return (index, index)
    }

    /// The line in `range`, without the white space around it; nil where it holds nothing else.
    static func line(
        in bytes: ArraySlice<UInt8>, _ range: Range<Int>, number: Int, followsBlank: Bool
    ) -> RawLine? {
        var start = range.lowerBound
        var indentation = 0
        while start < range.upperBound {
            let (scalar, length) = bytes.scalar(at: start)
            guard scalar.isSpace || scalar.isUnseen else { break }
            indentation += scalar == "\t" ? 4 : scalar == "\u{3000}" ? 2 : scalar.isSpace ? 1 : 0
            start += length
        }
        var end = range.upperBound
        var endsInSoftHyphen = false
        while end > start {
            let (scalar, length) = bytes.scalar(before: end)
            guard scalar.isSpace || scalar.isUnseen else { break }
            if scalar == "\u{AD}" { endsInSoftHyphen = true }
            end -= length
        }
        guard start < end else { return nil }
        var line = RawLine(
            bytes: start..<end, number: number, indentation: indentation, followsBlank: followsBlank, length: 0,
            firstWordLength: 0, tabs: 0, strokes: 0, hasFigure: false, hasGap: false, endsInSoftHyphen: endsInSoftHyphen
        )
        measure(&line, in: bytes)
        return line
    }

    /// Spaces in a row that no justification leaves between words.
    private static let widestSpace = 5

    private static func measure(_ line: inout RawLine, in bytes: ArraySlice<UInt8>) {
        var firstWordLength: Int?
        var spaces = 0
        for index in line.bytes where !bytes[index].isUTF8Continuation {
            let byte = bytes[index]
            spaces = byte == ASCII.space ? spaces + 1 : 0
            if spaces == widestSpace { line.hasGap = true }
            if byte == ASCII.tab { line.tabs += 1 }
            if byte == UInt8(ascii: "|"), index > line.bytes.lowerBound, bytes[index - 1] == ASCII.space {
                line.strokes += 1
            }
            if byte.isASCIIDigit { line.hasFigure = true }
            if firstWordLength == nil, byte == ASCII.space || (isWide(byte) && line.length > 0) {
                firstWordLength = line.length
            }
            line.length += isWide(byte) ? 2 : 1
        }
        line.firstWordLength = firstWordLength ?? line.length
    }

    /// Whether a lead byte begins a letter of East Asia: U+3000 to U+DFFF.
    private static func isWide(_ lead: UInt8) -> Bool { (0xE3...0xED).contains(lead) }
}

extension Unicode.Scalar {
    /// White space inside a line.
    var isSpace: Bool {
        switch value {
        case 0x20, 0x09, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Controls, soft hyphens, byte-order marks and zero-width spaces: no reader ever sees them.
    var isUnseen: Bool {
        switch value {
        case 0x00...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xAD, 0x200B, 0x2060, 0xFEFF: true
        default: false
        }
    }
}

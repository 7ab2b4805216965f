import Text

/// Cuts a text into its lines, whatever ends them, and drops what nobody sees.
enum LineReader {
    /// The lines that hold more than white space; linear in the length of the text.
    static func lines(of text: TextBuffer) -> [RawLine] {
        var lines: [RawLine] = []
        var followsBlank = true
        var start = 0
        let bytes = text.bytes[...]
        while start < bytes.endIndex {
            let (end, next) = lineEnd(in: bytes, from: start)
            if let line = line(in: bytes, start..<end, followsBlank: followsBlank) {
                lines.append(line)
                followsBlank = false
            } else {
                followsBlank = true
            }
            start = next
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

    private static func line(in bytes: ArraySlice<UInt8>, _ range: Range<Int>, followsBlank: Bool) -> RawLine? {
        var start = range.lowerBound
        var indentation = 0
        while start < range.upperBound {
            let (scalar, length) = bytes.scalar(at: start)
            guard scalar.isSpace || scalar.isUnseen else { break }
            indentation += scalar == "\t" ? 4 : scalar.isSpace ? 1 : 0
            start += length
        }
        var end = range.upperBound
        while end > start {
            let (scalar, length) = bytes.scalar(before: end)
            guard scalar.isSpace || scalar.isUnseen else { break }
            end -= length
        }
        guard start < end else { return nil }
        return measured(bytes, start..<end, indentation: indentation, followsBlank: followsBlank)
    }

    private static func measured(
        _ bytes: ArraySlice<UInt8>, _ range: Range<Int>, indentation: Int, followsBlank: Bool
    ) -> RawLine {
        var length = 0
        var firstWordLength: Int?
        for index in range where !bytes[index].isUTF8Continuation {
            if firstWordLength == nil, bytes[index] == ASCII.space { firstWordLength = length }
            length += 1
        }
        return RawLine(
            bytes: range, indentation: indentation, followsBlank: followsBlank, length: length,
            firstWordLength: firstWordLength ?? length
        )
    }
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

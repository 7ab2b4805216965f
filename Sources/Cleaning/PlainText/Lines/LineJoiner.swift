import Text

/// Puts the lines of a wrapped paragraph, and the cells of a table's row, together.
struct LineJoiner {
    private let lines: [RawLine]
    private let text: TextBuffer
    private let wrapping: LineWrapping?
    private let hyphenation: LineHyphenation?

    init(_ lines: [RawLine], in text: TextBuffer) {
        self.lines = lines
        self.text = text
        wrapping = LineWrapping(lines, in: text)
        hyphenation = wrapping.map { _ in LineHyphenation(lines, in: text) }
    }

    /// Appends line `first`, tidied, with those that go on where it broke off. Returns the last of them.
    func append(from first: Int, to buffer: inout [UInt8]) -> Int {
        let start = buffer.count
        if isRow(first) {
            appendCells(of: text.bytes[lines[first].bytes], to: &buffer)
            return first
        }
        CleanWhitespace.append(text.bytes[lines[first].bytes], to: &buffer)
        var last = first
        while let wrapping, let hyphenation, last + 1 < lines.count, !isRow(last + 1),
            wrapping.joins(lines[last], lines[last + 1], in: text)
        {
            last += 1
            let next = text.bytes[lines[last].bytes]
            if lines[last - 1].endsInSoftHyphen {
                CleanWhitespace.append(next, to: &buffer)
            } else {
                append(next, behind: start, hyphenation, to: &buffer)
            }
        }
        return last
    }

    /// Whether a line has tabs inside, as many as one beside it, or strokes, and one of the two figures.
    func isRow(_ index: Int) -> Bool {
        let line = lines[index]
        guard line.tabs > 0 || line.strokes >= Self.fewestStrokes else { return false }
        return [index - 1, index + 1].contains { other in
            guard lines.indices.contains(other) else { return false }
            if line.tabs > 0 { return lines[other].tabs == line.tabs }
            return lines[other].strokes == line.strokes && (line.hasFigure || lines[other].hasFigure)
        }
    }

    /// With fewer strokes a line may be a title, or a date and an author.
    private static let fewestStrokes = 2

    private func appendCells(of line: ArraySlice<UInt8>, to buffer: inout [UInt8]) {
        var isFirst = true
        guard line.contains(ASCII.tab) else { return CleanWhitespace.append(line, to: &buffer) }
        for cell in line.split(separator: ASCII.tab) {
            if !isFirst { buffer.append(contentsOf: Self.cellBorder) }
            isFirst = false
            CleanWhitespace.append(cell, to: &buffer)
        }
    }

    private static let cellBorder = Array(" | ".utf8)

    /// Adds the next line of a wrapped paragraph that starts at `start`.
    private func append(
        _ next: ArraySlice<UInt8>, behind start: Int, _ hyphenation: LineHyphenation, to buffer: inout [UInt8]
    ) {
        if LineHyphenation.endsInHyphen(buffer[start...]) {
            // A compound that broke at its hyphen keeps it, and gets no space.
            if hyphenation.isSoft(between: buffer[start...], and: next) { buffer.removeLast() }
        } else if !Self.isUnspacedJoint(buffer, before: next) {
            buffer.append(ASCII.space)
        }
        CleanWhitespace.append(next, to: &buffer)
    }

    /// Whether the buffer ends, and `next` starts, in a script that puts no space between words.
    private static func isUnspacedJoint(_ buffer: [UInt8], before next: ArraySlice<UInt8>) -> Bool {
        guard let last = buffer.last, !last.isASCII, let first = next.first, !first.isASCII else { return false }
        let left = buffer.scalar(before: buffer.count).scalar
        let right = next.scalar(at: next.startIndex).scalar
        return Script(of: right)?.hasNoSpaces == true && (Script(of: left)?.hasNoSpaces == true || left.value >= 0x3000)
    }
}

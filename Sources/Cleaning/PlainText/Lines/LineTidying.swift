import Model
import Text

extension ScrapedText {
    /// Lines longer than this many bytes are prose; their words are of no use to the rules.
    private static let longestLabel = 400

    /// The lines of `text`, with wrapped ones joined and their white space tidied. Linear in the length of the text.
    init(_ text: TextBuffer, given: Metadata) {
        buffer = []
        buffer.reserveCapacity(text.count)
        lines = []
        metadata = given
        let raw = LineReader.lines(of: text)
        let wrapping = LineWrapping(raw, in: text)
        let hyphenation = wrapping.map { _ in LineHyphenation(raw, in: text) }
        var first = 0
        while first < raw.count {
            var last = first
            let start = buffer.count
            CleanWhitespace.append(text.bytes[raw[first].bytes], to: &buffer)
            while let wrapping, let hyphenation, last + 1 < raw.count,
                wrapping.joins(raw[last], raw[last + 1], in: text)
            {
                last += 1
                appendContinuation(text.bytes[raw[last].bytes], from: start, hyphenation)
            }
            appendLine(start..<buffer.count, followsBlank: raw[first].followsBlank)
            first = last + 1
        }
    }

    /// Adds the next line of a wrapped paragraph that starts at `start`.
    private mutating func appendContinuation(
        _ next: ArraySlice<UInt8>, from start: Int, _ hyphenation: LineHyphenation
    ) {
        if LineHyphenation.endsInHyphen(buffer[start...]) {
            // A compound that broke at its hyphen keeps it, and gets no space.
            if hyphenation.isSoft(between: buffer[start...], and: next) { buffer.removeLast() }
        } else if !isUnspacedJoint(before: next) {
            buffer.append(ASCII.space)
        }
        CleanWhitespace.append(next, to: &buffer)
    }

    /// Whether the buffer ends, and `next` starts, in a script that puts no space between words.
    private func isUnspacedJoint(before next: ArraySlice<UInt8>) -> Bool {
        guard let last = buffer.last, !last.isASCII, let first = next.first, !first.isASCII else { return false }
        let left = buffer.scalar(before: buffer.count).scalar
        let right = next.scalar(at: next.startIndex).scalar
        return Script(of: right)?.hasNoSpaces == true && (Script(of: left)?.hasNoSpaces == true || left.value >= 0x3000)
    }

    private mutating func appendLine(_ range: Range<Int>, followsBlank: Bool) {
        guard !range.isEmpty else { return }
        var line = TextLine(bytes: range, followsBlank: followsBlank, shape: LineShape(of: buffer[range]))
        if range.count <= Self.longestLabel { line.words = appendWords(of: range) }
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

import Text

/// Finds out whether a text was wrapped to a fixed width, and which of its lines belong together then.
///
/// A program that wraps a text puts every word on the line as long as it fits. So the first word of a line does not fit
/// on the line before it; where it does fit, the writer has ended that line.
struct LineWrapping {
    /// The width to which the text was wrapped, in code points.
    private let width: Int

    /// Widths that mail programs, teletypes, columns and terminals wrap to.
    private static let widths = 30...120
    /// Lines that are wrapped, of all that another one follows directly.
    private static let smallestShare = 0.75
    /// Wrapped lines that go on in lower case: in running text most do, in headlines and lists hardly any.
    private static let smallestLowerCaseShare = 0.4
    /// With fewer pairs of lines nothing can be told.
    private static let fewestPairs = 3
    /// Most of the text that may lie in lines beyond the width: addresses that could not be broken.
    private static let mostBeyond = 0.1
    /// What hyphenation and justification leave free at the end of a line.
    private static let slack = 3

    /// Nil where the lines of the text are paragraphs of their own.
    init?(_ lines: [RawLine], in text: TextBuffer) {
        let pairs = lines.indices.dropLast().filter { !lines[$0 + 1].followsBlank }
        guard pairs.count >= Self.fewestPairs else { return nil }
        let lengths = pairs.map { lines[$0].length }.sorted()
        width = lengths[(lengths.count - 1) * 9 / 10]
        guard Self.widths.contains(width), Self.share(of: lines, beyond: width + Self.slack * 2) <= Self.mostBeyond
        else {
            return nil
        }
        var wrapped = 0
        var continued = 0
        for index in pairs where overflows(lines[index], lines[index + 1]) {
            wrapped += 1
            if startsInLowerCase(lines[index + 1], in: text) { continued += 1 }
        }
        guard Double(wrapped) >= Self.smallestShare * Double(pairs.count),
            Double(continued) >= Self.smallestLowerCaseShare * Double(wrapped)
        else { return nil }
    }

    private static func share(of lines: [RawLine], beyond width: Int) -> Double {
        var total = 0
        var beyond = 0
        for line in lines {
            total += line.length
            if line.length > width { beyond += line.length }
        }
        return Double(beyond) / Double(max(total, 1))
    }

    /// Whether `second` goes on where `first` broke off.
    func joins(_ first: RawLine, _ second: RawLine, in text: TextBuffer) -> Bool {
        guard !second.followsBlank, second.indentation < first.indentation + 2 || second.indentation == 0 else {
            return false
        }
        if ListMarker(of: text.bytes[second.bytes]) != nil { return false }
        return overflows(first, second) || text.bytes.scalar(at: second.bytes.lowerBound).scalar.properties.isLowercase
    }

    private func overflows(_ first: RawLine, _ second: RawLine) -> Bool {
        first.length + 1 + second.firstWordLength > width - Self.slack
    }

    /// In scripts without capitals every line may go on.
    private func startsInLowerCase(_ line: RawLine, in text: TextBuffer) -> Bool {
        let first = text.bytes.scalar(at: line.bytes.lowerBound).scalar.properties
        return first.isLowercase || (first.isAlphabetic && !first.isCased)
    }
}

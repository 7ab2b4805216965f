import Text

/// Finds out whether a text was wrapped to a fixed width, and which of its lines belong together then.
///
/// A program that wraps a text puts every word on the line as long as it fits. So the first word of a line does not fit
/// on the line before it; where it does fit, the writer has ended that line.
struct LineWrapping {
    /// The width to which the text was wrapped, in columns.
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
    /// Columns by which the first line of a paragraph is set in.
    private static let opening = 2

    /// Nil where the lines of the text are paragraphs of their own.
    init?(_ lines: [RawLine], in text: TextBuffer) {
        let pairs = lines.indices.dropLast().filter { !Self.isBreak(lines[$0], lines[$0 + 1]) }
        guard pairs.count >= Self.fewestPairs else { return nil }
        let lengths = pairs.map { lines[$0].length }.sorted()
        width = lengths[(lengths.count - 1) * 9 / 10]
        guard Self.widths.contains(width), Self.share(of: lines, beyond: width + Self.slack * 2) <= Self.mostBeyond
        else {
            return nil
        }
        let runs = Self.runs(of: lines).map { run in
            let pairs = run.dropLast().filter { !Self.isBreak(lines[$0], lines[$0 + 1]) }
            let wrapped = pairs.filter { overflows(lines[$0], lines[$0 + 1]) }
            let continued = wrapped.count { startsInLowerCase(lines[$0 + 1], in: text) }
            return (pairs: pairs.count, wrapped: wrapped.count, continued: continued)
        }
        // The short lines of a header say nothing of how the text below is wrapped.
        let prose = runs.filter { $0.continued > 0 }
        let counted = prose.reduce(0) { $0 + $1.pairs }
        let wrapped = prose.reduce(0) { $0 + $1.wrapped }
        let continued = prose.reduce(0) { $0 + $1.continued }
        guard counted >= Self.fewestPairs, Double(wrapped) >= Self.smallestShare * Double(counted),
            Double(continued) >= Self.smallestLowerCaseShare * Double(wrapped)
        else { return nil }
    }

    /// The lines from one blank line to the next.
    private static func runs(of lines: [RawLine]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for index in lines.indices {
            if lines[index].followsBlank || runs.isEmpty {
                runs.append(index..<index + 1)
            } else {
                runs[runs.count - 1] = runs[runs.count - 1].lowerBound..<index + 1
            }
        }
        return runs
    }

    /// Whether a blank line or an indentation shows that the second line opens a paragraph.
    private static func isBreak(_ first: RawLine, _ second: RawLine) -> Bool {
        second.followsBlank || second.indentation >= first.indentation + opening
    }

    private static func share(of lines: [RawLine], beyond width: Int) -> Double {
        var total = 0
        var beyond = 0
        for line in lines where !line.hasGap {
            total += line.length
            if line.length > width { beyond += line.length }
        }
        return Double(beyond) / Double(max(total, 1))
    }

    /// Whether `second` goes on where `first` broke off.
    func joins(_ first: RawLine, _ second: RawLine, in text: TextBuffer) -> Bool {
        guard !Self.isBreak(first, second), !first.hasGap, !second.hasGap else { return false }
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

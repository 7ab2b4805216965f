import Model
import Text

/// The title line, what stands above it, and what stands between it and the date.
struct TitleRule: LineRule {
    /// Most words of a title.
    private static let longestTitle = 28
    /// Shorter lines are names of papers and sections, unless there is no other.
    private static let likelyWords = 4
    /// Lines that are looked at for a title that is known.
    private static let reach = 8
    /// Between title and date, fewer words are a section's or an outlet's name.
    private static let shortestStandfirst = 6

    func apply(to text: inout ScrapedText) {
        if let title = text.metadata.title {
            dropKnownTitle(title.value, from: &text)
        } else if let index = Self.title(of: text) {
            text.lines[index].role = .title
            text.metadata.title = Found(text.string(in: text.lines[index].bytes), .titleLine)
            for above in 0..<index where text.lines[above].shape.isHeadline { text.markClutter(above) }
            markStandfirst(below: index, of: &text)
        }
    }

    /// The first lines may repeat a title that came with the document.
    private func dropKnownTitle(_ title: String, from text: inout ScrapedText) {
        let wanted = Self.normalized(Array(title.utf8)[...])
        for index in text.lines.indices.prefix(Self.reach) where text.lines[index].role == .body {
            guard Self.normalized(text.bytes(of: text.lines[index])) == wanted else { continue }
            text.lines[index].role = .title
            return markStandfirst(below: index, of: &text)
        }
    }

    private static func normalized(_ bytes: ArraySlice<UInt8>) -> PackedWords {
        var words = PackedWords()
        for word in LabelWords(bytes) { words.appendNormalized(bytes[word]) }
        return words
    }

    /// The first line above the prose that reads as a headline; nil where the text has none, or nothing else.
    private static func title(of text: ScrapedText) -> Int? {
        guard let prose = text.prose else { return nil }
        if isQuestion(prose.lowerBound, of: text), prose.count > 1 { return prose.lowerBound }
        let candidates = (0..<prose.lowerBound).filter { index in
            let line = text.lines[index]
            return line.role == .body && line.shape.isHeadline && line.shape.wordCount <= longestTitle
                && ListMarker(of: text.bytes(of: line))?.isBullet != true
        }
        return candidates.first { text.lines[$0].shape.wordCount >= likelyWords }
            ?? candidates.first { text.lines[$0].shape.wordCount > 1 }
    }

    /// A title may be a question or a cry; it stands alone on top then.
    private static func isQuestion(_ index: Int, of text: ScrapedText) -> Bool {
        let line = text.lines[index]
        guard line.shape.wordCount <= longestTitle, let last = text.bytes(of: line).last,
            last == UInt8(ascii: "?") || last == UInt8(ascii: "!"), index + 1 < text.lines.count
        else { return false }
        let isAlone = text.lines[index + 1].followsBlank || text.lines[index + 1].role != .body
        return isAlone && !text.lines[..<index].contains { $0.role == .body && $0.shape.wordCount >= likelyWords }
    }

    /// Between the title and the date or the author stands the standfirst, or the name of a section.
    private func markStandfirst(below title: Int, of text: inout ScrapedText) {
        // Below the last prose they do not belong to the header any more.
        let reach = min(title + Self.reach, text.prose?.upperBound ?? title, text.lines.count)
        let marks = (title..<max(title, reach)).filter {
            text.lines[$0].role == .date || text.lines[$0].role == .byline
        }
        guard let end = marks.last else { return }
        for index in title + 1..<end where text.lines[index].role == .body {
            text.lines[index].role =
                text.lines[index].shape.wordCount >= Self.shortestStandfirst ? .standfirst : .clutter
        }
    }
}

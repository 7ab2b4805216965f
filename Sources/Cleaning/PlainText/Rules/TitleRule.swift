import Model
import Text

/// The title line, what stands above it, and what stands between it and the date.
struct TitleRule: LineRule {
    static let name = "title"

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
            let lines = Self.repeats(of: index, in: text)
            for line in lines { text.lines[line].role = .title }
            let shortest = lines.map { text.string(in: text.lines[$0].bytes) }.min { $0.utf8.count < $1.utf8.count }
            text.metadata.title = shortest.map { Found($0, .titleLine) }
            let last = lines.last ?? index
            for above in 0..<last where text.lines[above].shape.isHeadline { text.markClutter(above) }
            markSurroundings(of: last, in: &text)
        }
    }

    /// The first lines, and those above the text of a page with menus, may repeat a title that came with the document.
    private func dropKnownTitle(_ title: String, from text: inout ScrapedText) {
        let wanted = Self.normalized(Array(title.utf8)[...])
        let prose = text.prose?.lowerBound ?? 0
        let header = text.isPage(above: prose) ? text.header : text.lines.indices.prefix(Self.reach)
        let lines = header.filter { index in
            text.lines[index].role == .body && Self.normalized(text.bytes(of: text.lines[index])) == wanted
        }
        for line in lines { text.lines[line].role = .title }
        if let last = lines.last { markSurroundings(of: last, in: &text) }
    }

    /// The standfirst below the title, and the menus above it.
    private func markSurroundings(of title: Int, in text: inout ScrapedText) {
        if text.isPage(above: title) {
            for above in 0..<title { text.markClutter(above) }
        }
        markStandfirst(below: title, of: &text)
    }

    private static func normalized(_ bytes: ArraySlice<UInt8>) -> PackedWords {
        var words = PackedWords()
        for word in LabelWords(bytes) { words.appendNormalized(bytes[word]) }
        return words
    }

    /// The line marked as the title, else the first line above the prose that reads as a headline; nil where the text has
    /// none, or nothing else.
    private static func title(of text: ScrapedText) -> Int? {
        if let marked = marked(in: text) { return marked }
        guard let prose = text.prose else { return nil }
        if isQuestion(prose.lowerBound, of: text), prose.count > 1 { return prose.lowerBound }
        let outlet = text.copyrightHolder.map { ComparableText.of($0) }
        let candidates = (0..<prose.lowerBound).filter { index in
            isCandidate(index, of: text) && outlet != ComparableText.of(text.bytes(of: text.lines[index]))
        }
        if text.isPage(above: prose.lowerBound) {
            let score = TitleScore(of: text, above: prose.lowerBound)
            return best(candidates.suffix(TitleRule.headerReach).map { ($0, score($0)) })
        }
        let likely = candidates.filter { text.lines[$0].shape.wordCount >= likelyWords }
        // Above a menu stands what the site says of itself.
        let menu = (0..<prose.lowerBound).last { text.lines[$0].rule == MenuRule.name } ?? -1
        return likely.first { $0 > menu } ?? likely.first ?? candidates.first { text.lines[$0].shape.wordCount > 1 }
    }

    /// The last of the best; nil where nothing fits.
    private static func best(_ scored: [(index: Int, score: Double)]) -> Int? {
        let best = scored.reversed().max { $0.score < $1.score }
        return best.flatMap { $0.score > 0 ? $0.index : nil }
    }

    private static let headerReach = 60

    /// Whether a line is one of the points into which some papers divide their standfirst.
    private static func isPoint(_ index: Int, of text: ScrapedText) -> Bool {
        ListMarker(of: text.bytes(of: text.lines[index]))?.isBullet == true
    }

    private static func isCandidate(_ index: Int, of text: ScrapedText) -> Bool {
        let line = text.lines[index]
        return line.role == .body && line.shape.isHeadline && line.shape.wordCount <= longestTitle
            && !isPoint(index, of: text)
    }

    /// The one heading of the first level.
    private static func marked(in text: ScrapedText) -> Int? {
        let first = text.lines.indices.filter { text.lines[$0].mark == .heading(1) && text.lines[$0].role == .body }
        return first.count == 1 ? first[0] : nil
    }

    /// The title and the lines of the header that repeat it, perhaps with the name of the outlet behind.
    private static func repeats(of title: Int, in text: ScrapedText) -> [Int] {
        let parts = openings(title, of: text)
        let words = ComparableText.of(text.bytes(of: text.lines[title]))
        return text.header.filter { index in
            let line = text.lines[index]
            guard index != title else { return true }
            guard line.role == .body, line.shape.wordCount >= likelyWords, line.words.count <= longestRepeat else {
                return false
            }
            return parts.contains(ComparableText.of(text.bytes(of: line))) || openings(index, of: text).contains(words)
        }
    }

    /// Most words of a title with the name of its outlet.
    private static let longestRepeat = 36

    /// The line, and what of it stands before each separator.
    private static func openings(_ index: Int, of text: ScrapedText) -> Set<[UInt8]> {
        let bytes = Array(text.bytes(of: text.lines[index]))
        let ends = TitleSeparators.ranges(in: bytes).map(\.lowerBound) + [bytes.count]
        return Set(ends.map { ComparableText.of(bytes[..<$0]) })
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
        for index in title + 1..<end where text.lines[index].role == .body && !Self.isPoint(index, of: text) {
            text.lines[index].role =
                text.lines[index].shape.wordCount >= Self.shortestStandfirst ? .standfirst : .clutter
        }
    }
}

import Lexicons
import Text

/// Photo credits and the captions beside them, also where a scraper has glued one to the other or taken both twice.
struct CaptionRule: LineRule {
    static let name = "caption"

    /// Most words of a caption; a longer line is the article, whatever stands at its end.
    private static let longestCaption = 60
    /// A caption of whole sentences is known by its credit alone, so it must be shorter.
    private static let longestUnmarked = 40

    /// Shorter lines may repeat each other by chance, in bytes.
    private static let shortestRepeat = 20

    func apply(to text: inout ScrapedText) {
        for index in text.lines.indices where text.lines[index].role == .body { mark(index, of: &text) }
        for index in text.lines.indices where text.lines[index].role == .credit { markNeighbors(of: index, in: &text) }
        for index in text.lines.indices where text.lines[index].role == .caption { markNames(beside: index, in: &text) }
        for index in text.lines.indices where text.lines[index].role == .caption { markRepeats(of: index, in: &text) }
    }

    private func mark(_ index: Int, of text: inout ScrapedText) {
        let line = text.lines[index]
        guard !line.words.isEmpty, line.words.count <= Self.longestCaption else { return }
        if Self.isLabel(line, of: text) {
            text.lines[index].role = .credit
            setNext(index + 1, of: &text)
        } else if Self.isJapanese(text.bytes(of: line)) {
            setCaption(index, line.bytes, of: &text)
        } else if let tail = PictureTail(of: line, in: text) {
            text.captionDate = text.captionDate ?? tail.date
            setCaption(index, line.bytes.lowerBound..<tail.start, of: &text)
        } else if let credit = OpeningCredit(of: line, in: text) {
            setCaption(index, credit.caption, of: &text)
        }
    }

    /// "Image caption," alone: the caption is the next line.
    private static func isLabel(_ line: TextLine, of text: ScrapedText) -> Bool {
        guard let first = line.words.first,
            let match = CreditWords.table.longestMatch(in: text.words, at: first, limit: line.words.upperBound)
        else { return false }
        return match.value == .caption && match.count == line.words.count && match.count > 1
    }

    private func setNext(_ next: Int, of text: inout ScrapedText) {
        guard next < text.lines.count, !text.lines[next].followsBlank, text.lines[next].role == .body,
            text.lines[next].shape.wordCount <= Self.longestUnmarked
        else { return }
        setCaption(next, text.lines[next].bytes, of: &text)
    }

    /// Japanese papers end a caption in when, where and by whom the picture was taken: "…＝12日、佐久間悠撮影".
    private static func isJapanese(_ line: ArraySlice<UInt8>) -> Bool {
        endings.contains { line.reversed().starts(with: $0.reversed()) }
            && line.indices.contains { line[$0...].starts(with: equalsSign) }
    }

    private static let endings = ["撮影", "提供"].map { Array($0.utf8) }
    private static let equalsSign = Array("＝".utf8)

    /// "Jane Doe/Coast Pictures" in the block of a caption.
    private func markNames(beside caption: Int, in text: inout ScrapedText) {
        for other in [caption - 2, caption - 1, caption + 1, caption + 2] where text.lines.indices.contains(other) {
            let line = text.lines[other]
            let between = min(caption, other) + 1...max(caption, other)
            guard line.role == .body, !between.contains(where: { text.lines[$0].followsBlank }), line.shape.isHeadline,
                line.words.count <= Self.longestNames, line.shape.capitalizedCount == line.shape.wordCount,
                text.bytes(of: line).contains(UInt8(ascii: "/"))
            else { continue }
            text.lines[other].role = .credit
        }
    }

    private static let longestNames = 8

    /// Makes the line a caption with the words in `range`, or just a credit where there are none.
    private func setCaption(_ index: Int, _ range: Range<Int>, of text: inout ScrapedText) {
        let isEmpty = text.buffer[range].allSatisfy { $0 == ASCII.space }
        text.lines[index].role = isEmpty ? .credit : .caption
        text.lines[index].caption = isEmpty ? nil : range
    }

    /// The line that stands together with a credit says what is in the picture.
    private func markNeighbors(of credit: Int, in text: inout ScrapedText) {
        // Above the title there is no picture yet: what stands beside the credit there may be the title.
        guard text.hasHeadline(above: credit) else { return }
        let hasBefore = credit > 0 && !text.lines[credit].followsBlank
        let hasAfter = credit + 1 < text.lines.count && !text.lines[credit + 1].followsBlank
        if hasBefore, isCaption(credit - 1, isAlone: text.lines[credit - 1].followsBlank && !hasAfter, of: text),
            text.hasHeadline(above: credit - 1)
        {
            setCaption(credit - 1, text.lines[credit - 1].bytes, of: &text)
        } else if hasAfter, !hasBefore {
            let next = credit + 1
            let isAlone = next + 1 == text.lines.count || text.lines[next + 1].followsBlank
            if isCaption(next, isAlone: isAlone, of: text) { setCaption(next, text.lines[next].bytes, of: &text) }
        }
    }

    /// Whether line `index` is a caption, given that it stands beside a credit, perhaps with nothing else.
    private func isCaption(_ index: Int, isAlone: Bool, of text: ScrapedText) -> Bool {
        let line = text.lines[index]
        guard line.role == .body, line.shape.wordCount <= Self.longestUnmarked else { return false }
        return line.shape.isHeadline || isAlone
    }

    /// Scrapers take a caption twice, as the picture's alternative text and as what stands below it: one time with a
    /// credit before or behind it, the other without.
    private func markRepeats(of index: Int, in text: inout ScrapedText) {
        guard let caption = text.lines[index].caption, caption.count >= Self.shortestRepeat else { return }
        for other in [index - 2, index - 1, index + 1, index + 2] where text.lines.indices.contains(other) {
            let line = text.lines[other]
            if line.role == .body, Self.repeats(caption, line.bytes, in: text) {
                text.lines[other].role = .caption
            } else if let longer = line.caption, longer.count > caption.count, Self.repeats(caption, longer, in: text) {
                // A credit is glued to it in a way that only the repetition shows.
                text.lines[other].caption = nil
            }
        }
    }

    /// Whether `range` is the start of the caption, or ends with all of it.
    private static func repeats(_ caption: Range<Int>, _ range: Range<Int>, in text: ScrapedText) -> Bool {
        let words = text.buffer[caption].reversed().drop { $0 == ASCII.space }
        let line = text.buffer[range]
        guard line.count >= shortestRepeat else { return false }
        return text.buffer[caption].starts(with: line)
            || line.reversed().drop { $0 == ASCII.space }.starts(with: words)
    }
}

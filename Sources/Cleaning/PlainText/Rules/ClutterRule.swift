import Lexicons
import Text

/// Newsletter boxes, "Follow us on …", "Read also", log-in prompts, notices, slogans, tag lists: lines with a set phrase.
struct ClutterRule: LineRule {
    static let name = "phrase"

    func apply(to text: inout ScrapedText) {
        for index in text.lines.indices where text.lines[index].role == .body {
            guard let kind = Self.clutter(in: text.lines[index], of: text) else { continue }
            text.lines[index].role = .clutter
            text.lines[index].clutter = kind
        }
    }

    /// What a line announces to the site's visitors; nil where it is part of the article.
    private static func clutter(in line: TextLine, of text: ScrapedText) -> ClutterPhrase.Kind? {
        // What somebody says is never the site's.
        if line.words.isEmpty || (line.shape.isProse && line.shape.holdsQuotationMark) { return nil }
        var index = line.words.lowerBound
        while index < line.words.upperBound {
            guard
                let (count, phrase) = ClutterPhrase.table.longestMatch(
                    in: text.words, at: index, limit: line.words.upperBound
                )
            else {
                index += 1
                continue
            }
            if holds(line, phrase, index..<index + count, text) { return phrase.kind }
            index += count
        }
        return nil
    }

    private static func holds(
        _ line: TextLine, _ phrase: ClutterPhrase, _ words: Range<Int>, _ text: ScrapedText
    ) -> Bool {
        guard line.words.count <= phrase.longest else { return false }
        if phrase.form == .within { return true }
        let others = line.words.lowerBound..<words.lowerBound
        // A figure may stand before the phrase: "12 comments".
        guard others.allSatisfy({ isFigure(text.words[$0]) }) else { return false }
        let isColon = text.isFollowedByColon(words.upperBound - 1, in: line)
        switch phrase.form {
        case .within, .opening: return true
        case .whole: return (words.upperBound..<line.words.upperBound).allSatisfy { isFigure(text.words[$0]) }
        case .colon: return isColon
        case .heading: return isColon || words.upperBound == line.words.upperBound
        case .counted: return !others.isEmpty
        case .label: return isColon || !line.shape.endsSentence
        }
    }

    private static func isFigure(_ word: ArraySlice<UInt8>) -> Bool { word.allSatisfy(\.isASCIIDigit) }
}

extension ScrapedText {
    mutating func markClutter(_ index: Int) {
        if lines[index].role == .body { lines[index].role = .clutter }
    }

    /// Whether a colon stands directly behind a word.
    func isFollowedByColon(_ word: Int, in line: TextLine) -> Bool {
        var index = wordBytes[word].upperBound
        while index < line.bytes.upperBound, buffer[index] == ASCII.space { index += 1 }
        guard index < line.bytes.upperBound else { return false }
        let sign = buffer.scalar(at: index).scalar
        return sign == ":" || sign == "："
    }
}

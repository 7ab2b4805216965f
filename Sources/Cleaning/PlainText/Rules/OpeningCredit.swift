import Lexicons
import Text

/// A credit at the start of a line: "© Agency 2023 / Jane Doe", "Photo: Jane Doe", "Image caption".
struct OpeningCredit {
    /// The caption that follows it in the same line; empty where none does.
    let caption: Range<Int>

    /// The credit of `line`; nil where it opens with none.
    init?(of line: TextLine, in text: ScrapedText) {
        guard let first = line.words.first else { return nil }
        let match = CreditWords.table.longestMatch(in: text.words, at: first, limit: line.words.upperBound)
        let last = first + (match?.count ?? 1) - 1
        switch match?.value {
        case .caption:
            caption = text.afterMarks(behind: last, in: line)
            if match?.count == 1, !text.isFollowedByColon(last, in: line) { return nil }
        case .label:
            guard Self.isCredit(match?.count ?? 1, first, last, line, text) else { return nil }
            caption = Self.caption(behind: last, of: line, in: text)
        case .agency, nil:
            guard Self.isAgencyAlone(line, in: text) else { return nil }
            caption = line.bytes.upperBound..<line.bytes.upperBound
        }
    }

    /// "Photo" opens many a headline; a credit has a colon, a stroke, "by" or the sign behind or before it.
    private static func isCredit(_ count: Int, _ first: Int, _ last: Int, _ line: TextLine, _ text: ScrapedText) -> Bool
    {
        if text.words.equals(first, "©") { return text.wordBytes[first].lowerBound == line.bytes.lowerBound }
        if text.isFollowedByColon(last, in: line) { return true }
        // With a colon further on, the stroke joins two things of which something is said.
        if text.isBesideSlash(last, in: line) { return !text.bytes(of: line).contains(UInt8(ascii: ":")) }
        let isShort = line.words.count - count <= PictureTail.longestCredit && !line.shape.isProse
        return isShort && (count > 1 || text.buffer[line.bytes.lowerBound] == UInt8(ascii: "("))
    }

    /// What stands behind the name: glued to it, or a sentence of its own.
    private static func caption(behind label: Int, of line: TextLine, in text: ScrapedText) -> Range<Int> {
        let rest = text.afterMarks(behind: label, in: line)
        if let glue = GluedWords.firstJoint(in: text.buffer[rest]) { return glue..<line.bytes.upperBound }
        let isName = line.words.upperBound - label - 1 <= PictureTail.longestCredit && !line.shape.isProse
        return isName ? rest.upperBound..<rest.upperBound : rest
    }

    /// "Jane Doe/Getty Images", "REUTERS/Jane Doe": an agency and a name, and a stroke between.
    private static func isAgencyAlone(_ line: TextLine, in text: ScrapedText) -> Bool {
        guard line.shape.isHeadline, line.words.count <= 8, line.shape.capitalizedCount >= line.shape.wordCount - 1
        else {
            return false
        }
        return line.words.contains { index in
            let match = CreditWords.table.longestMatch(in: text.words, at: index, limit: line.words.upperBound)
            guard let match, match.value == .agency else { return false }
            let isLast = index + match.count == line.words.upperBound
            return (match.count > 1 && isLast) || text.isBesideSlash(index + match.count - 1, in: line)
        }
    }
}

/// Words between which a scraper lost the space: "Jane DoeThe dam", "JANE DOEThe dam", "2023Residents".
enum GluedWords {
    /// Where the second of two glued words starts; nil where no two are.
    static func firstJoint(in bytes: ArraySlice<UInt8>) -> Int? {
        var previous = (first: Unicode.Scalar(0x20 as UInt8), second: Unicode.Scalar(0x20 as UInt8))
        var wordStart = bytes.startIndex
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let (scalar, length) = bytes.scalar(at: index)
            if isJoint(previous, scalar, before: bytes[(index + length)...]),
                !prefixes.contains(bytes[wordStart..<index].map(\.asciiLowercased))
            {
                return index
            }
            index += length
            if scalar == " " || scalar == "-" || scalar == "/" { wordStart = index }
            previous = (previous.second, scalar)
        }
        return nil
    }

    private static func isJoint(
        _ previous: (first: Unicode.Scalar, second: Unicode.Scalar), _ scalar: Unicode.Scalar,
        before rest: ArraySlice<UInt8>
    ) -> Bool {
        guard scalar.properties.isUppercase, let next = rest.first.map({ _ in rest.scalar(at: rest.startIndex).scalar })
        else { return false }
        let opensWord = next.properties.isLowercase || next == " "
        if previous.second.properties.isLowercase || previous.second.isASCIIDigit || previous.second == ")" {
            return opensWord && previous.first != " "
        }
        return next.properties.isLowercase && previous.first.properties.isUppercase
            && previous.second.properties.isUppercase
    }

    /// Capitals stand inside names behind these.
    private static let prefixes: Set<[UInt8]> = Set(
        ["mc", "mac", "de", "di", "da", "la", "le", "du", "van", "von", "o'", "d'", "fitz"].map { Array($0.utf8) }
    )
}

extension ScrapedText {
    /// What stands behind a word of a line, without the colons, strokes and spaces between.
    func afterMarks(behind word: Int, in line: TextLine) -> Range<Int> {
        var index = wordBytes[word].upperBound
        while index < line.bytes.upperBound, " :/|,-)".utf8.contains(buffer[index]) { index += 1 }
        return index..<line.bytes.upperBound
    }
}

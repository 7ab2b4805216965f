import Lexicons
import Text

/// The credit that stands at the end of a caption, or alone: "(Photo by Jane Doe)", "- Outlet, 1920, 03.02.2022".
struct PictureTail {
    /// Where it starts in the bytes; what stands before is the caption.
    let start: Int
    /// The date that it gives; when the picture was put there, most often the day of the article.
    let date: PrintedDate?

    /// The tail of `line`; nil where it has none.
    init?(of line: TextLine, in text: ScrapedText) {
        guard
            let tail = Self.code(line, text) ?? Self.bracket(line, text) ?? Self.label(line, text)
                ?? Self.agency(line, text)
        else { return nil }
        self = tail
    }

    private init(start: Int, date: PrintedDate? = nil) {
        self.start = start
        self.date = date
    }

    /// "- Outlet International, 1920, 03.02.2022": the name of a site, the width of the picture, perhaps a date.
    private static func code(_ line: TextLine, _ text: ScrapedText) -> PictureTail? {
        let bytes = text.bytes(of: line)
        guard let dash = lastDash(in: bytes) else { return nil }
        let parts = bytes[(dash + 2)...].split(separator: UInt8(ascii: ",")).map { trimmed($0) }
        guard (2...3).contains(parts.count), let name = parts[0].first, name.isASCIIUppercase || !name.isASCII,
            (3...4).contains(parts[1].count), parts[1].allSatisfy(\.isASCIIDigit)
        else { return nil }
        if parts.count == 2 { return PictureTail(start: dash) }
        guard let line = DateLineParser.parse(parts[2]), line.leadingWords == 0 else { return nil }
        return PictureTail(start: dash, date: line.date)
    }

    /// Where the last hyphen stands that opens the line or has a space on either side.
    private static func lastDash(in bytes: ArraySlice<UInt8>) -> Int? {
        var index = bytes.endIndex - 2
        while index >= bytes.startIndex {
            if bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == ASCII.space,
                index == bytes.startIndex || bytes[index - 1] == ASCII.space
            {
                return index
            }
            index -= 1
        }
        return nil
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> { bytes.drop { $0 == ASCII.space } }

    /// "(Photo by Jane Doe)", "[Image: Agency]", "(AP Photo/Jane Doe)"
    private static func bracket(_ line: TextLine, _ text: ScrapedText) -> PictureTail? {
        let bytes = text.bytes(of: line)
        guard let last = bytes.last, last == UInt8(ascii: ")") || last == UInt8(ascii: "]"),
            let open = bytes.lastIndex(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") })
        else { return nil }
        let inside = line.words.drop { text.wordBytes[$0].lowerBound < open }
        guard let first = inside.first, isCredit(first..<inside.endIndex, text, line) else { return nil }
        return PictureTail(start: open)
    }

    /// Whether the words open as a credit does, or name an agency beside a slash.
    private static func isCredit(_ words: Range<Int>, _ text: ScrapedText, _ line: TextLine) -> Bool {
        guard words.count <= longestCredit else { return false }
        let match = CreditWords.table.longestMatch(in: text.words, at: words.lowerBound, limit: words.upperBound)
        if let match, match.value == .label {
            let last = words.lowerBound + match.count - 1
            return match.count > 1 || text.isFollowedByColon(last, in: line) || text.isBesideSlash(last, in: line)
        }
        return words.contains { index in
            let match = CreditWords.table.longestMatch(in: text.words, at: index, limit: words.upperBound)
            guard let match, match.value == .agency else { return false }
            return match.count > 1 || text.isBesideSlash(index, in: line)
        }
    }

    /// "The dam at dusk. Photo: Jane Doe", "The dam at dusk © Agency"
    private static func label(_ line: TextLine, _ text: ScrapedText) -> PictureTail? {
        for index in line.words.suffix(longestCredit).dropFirst() {
            let match = CreditWords.table.longestMatch(in: text.words, at: index, limit: line.words.upperBound)
            guard let match, match.value == .label else { continue }
            let start = text.wordBytes[index].lowerBound
            guard index > line.words.lowerBound else { return nil }
            let isSign = text.words.equals(index, "©")
            let isMarked = text.isFollowedByColon(index + match.count - 1, in: line) || isShortened(index, text)
            if isSign || (isMarked && text.opensPhrase(at: start, line)) {
                return PictureTail(start: text.beforeMarks(start, in: line))
            }
        }
        return nil
    }

    /// "fot." for "fotografia" needs no colon.
    private static func isShortened(_ word: Int, _ text: ScrapedText) -> Bool {
        let end = text.wordBytes[word].upperBound
        return text.words.equals(word, "fot") && end < text.buffer.count && text.buffer[end] == UInt8(ascii: ".")
    }

    /// "The dam at dusk. — AFP/File"
    private static func agency(_ line: TextLine, _ text: ScrapedText) -> PictureTail? {
        let bytes = text.bytes(of: line)
        guard let dash = ["— ", "– ", "- "].compactMap({ last(Array($0.utf8), in: bytes) }).max() else { return nil }
        let words = line.words.drop { text.wordBytes[$0].lowerBound < dash }
        guard let first = words.first, first > line.words.lowerBound, words.count <= longestCredit,
            words.contains(where: { isAgency($0, text) && text.isBesideSlash($0, in: line) })
        else { return nil }
        return PictureTail(start: text.beforeMarks(dash, in: line))
    }

    private static func isAgency(_ word: Int, _ text: ScrapedText) -> Bool {
        CreditWords.table.longestMatch(in: text.words, at: word, limit: word + 1)?.value == .agency
    }

    private static func last(_ mark: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        bytes.indices.dropLast(mark.count).last { bytes[$0...].starts(with: mark) }
    }

    /// Most words of a credit.
    static let longestCredit = 10
}

extension ScrapedText {
    /// The end of what stands before `offset`, without the strokes, dashes and spaces there.
    func beforeMarks(_ offset: Int, in line: TextLine) -> Int {
        var end = offset
        while end > line.bytes.lowerBound {
            let (scalar, length) = buffer.scalar(before: end)
            guard scalar == " " || scalar == "|" || scalar == "-" || scalar == "–" || scalar == "—" else { break }
            end -= length
        }
        return end
    }

    func isBesideSlash(_ word: Int, in line: TextLine) -> Bool {
        let bytes = bytes(of: line)
        let range = wordBytes[word]
        return [range.lowerBound - 1, range.lowerBound - 2, range.upperBound, range.upperBound + 1].contains {
            bytes.indices.contains($0) && (bytes[$0] == UInt8(ascii: "/") || bytes[$0] == UInt8(ascii: "|"))
        }
    }

    /// Whether a sentence or a part set off by a stroke ends before `offset`, or a capital stands there.
    func opensPhrase(at offset: Int, _ line: TextLine) -> Bool {
        guard offset - 2 >= line.bytes.lowerBound else { return true }
        let before = buffer[offset - 1] == ASCII.space ? buffer[offset - 2] : buffer[offset - 1]
        return ".|/)\"!?".utf8.contains(before) || !before.isASCII || buffer[offset].isASCIIUppercase
    }
}

import Text

/// A line of Markdown without its marks: what a reader would show.
struct MarkdownLine {
    private(set) var bytes: [UInt8] = []
    private(set) var mark: LineMark?

    private let source: ArraySlice<UInt8>
    private var index: Int
    private var linked = 0
    /// Bytes in links for each outside, in a line of links with bullets between.
    private static let fewestLinked = 8

    init(_ line: ArraySlice<UInt8>) {
        source = line
        index = line.startIndex
        if Self.isRule(line) {
            mark = .rule
            return
        }
        readOpening()
        read(until: source.endIndex)
        dropStrokes()
        let others = bytes.count(where: Self.isWordByte) - linked
        if mark == nil, linked > 0, others * Self.fewestLinked <= linked { mark = .links }
    }

    /// "* * *", "---", "|---|:--|", "[1]: https://…"
    private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
        let bare = line.filter { $0 != ASCII.space }
        if bare.count >= 3, bare.allSatisfy({ "*-_=|:".utf8.contains($0) }) { return true }
        guard bare.first == UInt8(ascii: "["), let end = bare.firstIndex(of: UInt8(ascii: "]")) else { return false }
        return bare[(end + 1)...].starts(with: Array(":http".utf8))
    }

    /// "## ", "> "
    private mutating func readOpening() {
        let level = source.prefix { $0 == UInt8(ascii: "#") }.count
        if (1...6).contains(level), source.dropFirst(level).first == ASCII.space {
            mark = .heading(level)
            index += level + 1
        } else if source.first == UInt8(ascii: ">") {
            mark = .quote
            index = source.firstIndex { $0 != UInt8(ascii: ">") && $0 != ASCII.space } ?? source.endIndex
        } else if source.first == UInt8(ascii: "|"), source.last == UInt8(ascii: "|"), source.count > 2 {
            mark = .row
        }
    }

    /// The strokes around a row, the signs behind a heading.
    private mutating func dropStrokes() {
        switch mark {
        case .row: bytes = Array(bytes.dropFirst().dropLast())
        case .heading: bytes.removeLast(bytes.reversed().prefix { $0 == UInt8(ascii: "#") || $0 == ASCII.space }.count)
        default: break
        }
    }

    // MARK: Inside the line

    private mutating func read(until end: Int) {
        while index < end {
            let byte = source[index]
            if byte == UInt8(ascii: "\\"), index + 1 < end, Self.isEscapable(source[index + 1]) {
                bytes.append(source[index + 1])
                index += 2
            } else if byte == UInt8(ascii: "!"), let image = link(at: index + 1) {
                index = image.end
            } else if byte == UInt8(ascii: "["), let link = link(at: index) {
                read(link, until: end)
            } else if Self.isEmphasis(byte) {
                readEmphasis(byte)
            } else {
                bytes.append(byte)
                index += 1
            }
        }
    }

    private mutating func read(_ link: (text: Range<Int>, end: Int), until end: Int) {
        let start = bytes.count
        index = link.text.lowerBound
        read(until: link.text.upperBound)
        linked += bytes[start...].count(where: Self.isWordByte)
        index = link.end
    }

    /// The text and the end of a link whose bracket opens at `start`: "[text](address)"; nil where there is none.
    private func link(at start: Int) -> (text: Range<Int>, end: Int)? {
        guard start < source.endIndex, source[start] == UInt8(ascii: "["),
            let close = match(UInt8(ascii: "["), UInt8(ascii: "]"), from: start), close + 1 < source.endIndex,
            source[close + 1] == UInt8(ascii: "("),
            let end = match(UInt8(ascii: "("), UInt8(ascii: ")"), from: close + 1)
        else { return nil }
        return (start + 1..<close, end + 1)
    }

    /// Bytes that are looked through for the end of a link.
    private static let reach = 2000
    /// Brackets inside brackets: an image that is a link, with brackets in its address.
    private static let deepest = 4

    private func match(_ open: UInt8, _ close: UInt8, from start: Int) -> Int? {
        var depth = 0
        for index in start..<min(source.endIndex, start + Self.reach) {
            if source[index] == open { depth += 1 }
            if source[index] == close { depth -= 1 }
            if depth == 0 { return index }
            if depth > Self.deepest { return nil }
        }
        return nil
    }

    private static func isEscapable(_ byte: UInt8) -> Bool { "\\`*_{}[]()#+-.!|>~".utf8.contains(byte) }

    private static func isEmphasis(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") }

    /// Drops a run of asterisks or strokes that stands at the edge of a word; between letters or spaces it stays.
    private mutating func readEmphasis(_ byte: UInt8) {
        let end = source[index...].firstIndex { $0 != byte } ?? source.endIndex
        let before = index > source.startIndex ? source[index - 1] : ASCII.space
        let after = end < source.endIndex ? source[end] : ASCII.space
        let isInside = Self.isWordByte(before) && Self.isWordByte(after)
        if isInside || (before == ASCII.space && after == ASCII.space) { bytes.append(contentsOf: source[index..<end]) }
        index = end
    }

    private static func isWordByte(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte.isASCIIDigit || !byte.isASCII }
}

extension MarkdownLine {
    private static let fewestSigns = 2

    /// Whether a text is written in Markdown: several of its lines hold marks that nobody writes else.
    static func isUsed(in lines: [RawLine], of text: TextBuffer) -> Bool {
        var signs = 0
        for line in lines where isSign(text.bytes[line.bytes]) {
            signs += 1
            if signs == fewestSigns { return true }
        }
        return false
    }

    /// "## Heading", "[text](https://…)", "**bold**"
    private static func isSign(_ line: ArraySlice<UInt8>) -> Bool {
        let level = line.prefix { $0 == UInt8(ascii: "#") }.count
        if (1...6).contains(level), line.dropFirst(level).first == ASCII.space { return true }
        var stars = 0
        var index = line.startIndex
        while index + 1 < line.endIndex {
            if line[index] == UInt8(ascii: "]"), line[index + 1] == UInt8(ascii: "(") {
                if addresses.contains(where: { line[(index + 2)...].starts(with: $0) }) { return true }
            } else if line[index] == UInt8(ascii: "*"), line[index + 1] == UInt8(ascii: "*") {
                stars += 1
                index += 1
            }
            index += 1
        }
        return stars >= 2
    }

    private static let addresses = ["http", "/", "mailto:", "#"].map { Array($0.utf8) }
}

import Lexicons
import Model
import Text

/// Page numbers, and the lines that stand on every page of a printed paper: "The Courier · 4 March 2025 · Page 3".
struct PageFurnitureRule: LineRule {
    static let name = "page"

    private static let longestHeader = 16

    func apply(to text: inout ScrapedText) {
        var headers: [[UInt8]: [Int]] = [:]
        for index in text.lines.indices where text.lines[index].role == .body {
            let line = text.lines[index]
            guard line.words.count <= Self.longestHeader, !line.words.isEmpty, !line.shape.isProse else { continue }
            if Self.isNumber(line, of: text) {
                text.markClutter(index)
            } else if Self.page(in: line, of: text) != nil {
                headers[Self.masked(text.bytes(of: line)), default: []].append(index)
            }
        }
        for (_, indices) in headers.sorted(by: { $0.value[0] < $1.value[0] }) where indices.count > 1 {
            Self.takeDate(of: indices[0], in: &text)
            for index in indices { text.markClutter(index) }
        }
    }

    /// "- 3 -", "Page 3", "Page 3 of 5"
    private static func isNumber(_ line: TextLine, of text: ScrapedText) -> Bool {
        let words = text.words(of: line)
        let figures = words.count { $0.allSatisfy(\.isASCIIDigit) }
        let bytes = text.bytes(of: line)
        if figures == 1, line.words.count == 1 {
            return [bytes.first, bytes.last] == [UInt8(ascii: "-"), UInt8(ascii: "-")]
        }
        guard page(in: line, of: text) == line.words.first, figures > 0 else { return false }
        return words.dropFirst().allSatisfy { $0.allSatisfy(\.isASCIIDigit) || joints[$0] != nil }
    }

    /// The word for a page in `line`, with a figure behind it.
    private static func page(in line: TextLine, of text: ScrapedText) -> Int? {
        line.words.dropLast().first {
            names[text.words[$0]] != nil && text.words[$0 + 1].allSatisfy(\.isASCIIDigit)
        }
    }

    private static func masked(_ line: ArraySlice<UInt8>) -> [UInt8] { line.filter { !$0.isASCIIDigit } }

    private static func takeDate(of header: Int, in text: inout ScrapedText) {
        let line = text.lines[header]
        guard text.metadata.publishedAt == nil, let page = page(in: line, of: text) else { return }
        let before = text.buffer[line.bytes.lowerBound..<text.wordBytes[page].lowerBound]
        guard let date = DateLineParser.parse(before)?.date else { return }
        text.metadata.publishedAt = .init(date.iso, .dateline)
    }

    private static let names = WordTable<Bool>(
        listing: "page seite pagina página pág strona str стр страница p pp sida side")
    private static let joints = WordTable<Bool>(listing: "of von de sur di z из av")
}

/// What else stands between the title and the text: buttons, the name of a section, how long it takes to read.
///
/// They stand together with the date or the author, and are known by that in every language.
struct HeaderRule: LineRule {
    static let name = "header"

    /// Most words of a button in the block of the date, and of one in a text without blank lines.
    private static let longestInBlock = 5
    private static let longest = 3

    func apply(to text: inout ScrapedText) {
        guard let title = text.lines.firstIndex(where: { $0.role == .title }), let prose = text.prose?.lowerBound,
            title < prose
        else { return }
        var start = title
        while start < prose {
            let block = text.block(from: start).clamped(to: start..<prose)
            // A block that goes on into the text may hold its first heading.
            let isOpen = block.upperBound == prose && !text.lines[prose].followsBlank
            if block.contains(where: { Self.isMark(text.lines[$0]) }) {
                mark(block, upTo: isOpen ? Self.longest : Self.longestInBlock, of: &text)
            }
            start = block.upperBound
        }
    }

    private func mark(_ block: Range<Int>, upTo longest: Int, of text: inout ScrapedText) {
        for index in block where !text.lines[index].shape.isProse && text.lines[index].shape.wordCount <= longest {
            text.markClutter(index)
        }
    }

    private static func isMark(_ line: TextLine) -> Bool {
        switch line.role {
        case .date, .byline, .clutter: true
        case .body, .standfirst, .heading, .list, .table, .quote, .title, .caption, .credit: false
        }
    }
}

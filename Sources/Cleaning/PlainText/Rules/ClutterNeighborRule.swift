/// The short lines that stand together with clutter are clutter too: the name of the newsletter, the other buttons.
///
/// Not above the article, where the title may be among them, and not what stands over prose as its cross heading.
struct ClutterNeighborRule: LineRule {
    static let name = "neighbor"

    func apply(to text: inout ScrapedText) {
        guard let prose = text.prose else { return }
        var start = text.lines.startIndex
        while start < text.lines.endIndex {
            let block = text.block(from: start)
            if block.lowerBound > prose.lowerBound, block.contains(where: { text.lines[$0].role == .clutter }) {
                if !block.contains(where: { text.isProse($0) }) {
                    for index in block where Self.isLabel(text.lines[index]) { text.markClutter(index) }
                } else {
                    spreadDown(in: block, of: &text)
                    closeGaps(in: block, of: &text)
                }
            }
            start = block.upperBound
        }
    }

    private static func isLabel(_ line: TextLine) -> Bool { line.shape.isHeadline && line.mark != .row }

    /// Most lines between two of a box, and most words of each.
    private static let widestGap = 3
    private static let longestInGap = 16

    /// The short sentences between two lines of one newsletter box, or of one offer to subscribers.
    private func closeGaps(in block: Range<Int>, of text: inout ScrapedText) {
        var last: Int?
        for index in block where text.lines[index].clutter?.isOffer == true {
            if let last, index - last - 1 <= Self.widestGap {
                let gap = last + 1..<index
                if gap.allSatisfy({ text.lines[$0].shape.wordCount <= Self.longestInGap }) {
                    for between in gap { text.markClutter(between) }
                }
            }
            last = index
        }
    }

    private func spreadDown(in block: Range<Int>, of text: inout ScrapedText) {
        var run = block.lowerBound..<block.lowerBound
        for index in block {
            if text.lines[index].role == .clutter {
                run = index + 1..<index + 1
            } else if run.upperBound == index, index > block.lowerBound, run.lowerBound > block.lowerBound,
                Self.isLabel(text.lines[index])
            {
                run = run.lowerBound..<index + 1
                if index + 1 == block.upperBound || !text.isProse(index + 1) { text.markClutter(index) }
            }
        }
    }
}

extension ScrapedText {
    /// The lines from `start` up to the next blank line.
    func block(from start: Int) -> Range<Int> {
        var end = start + 1
        while end < lines.count, !lines[end].followsBlank { end += 1 }
        return start..<end
    }
}

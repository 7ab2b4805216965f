import Model
import Text

/// Leaves out blocks that are not the article's, one rule after the other: furniture lines, the title, doubled
/// paragraphs, headings at the end, what follows a heading such as "Related", and the short lines above the title.
struct BlockFilter {
    private static let openings = PhraseMatcher(BoilerplatePhrases.openings)
    private static let wholeLines = PhraseMatcher(BoilerplatePhrases.wholeLines)
    private static let tailHeadings = PhraseMatcher(TailHeadings.openings)

    /// A line with an opening phrase is furniture up to this length; a sentence of the text may begin so too.
    private static let longestFurniture: UInt32 = 110
    /// Shorter blocks may stand twice in an article.
    private static let shortestDouble: UInt32 = 40
    /// A block that follows a heading such as "Related" goes with it when so much of it stands in links.
    private static let linkDensityOfTail = 0.5
    /// The first paragraph of this length ends the head of an article.
    private static let shortestProse: UInt32 = 100
    /// So many blocks end it too: a page of short lines has no head.
    private static let mostBlocksOfHead = 40
    /// A line above the title is the label of a section or a series up to this length.
    private static let longestLabel: UInt32 = 50

    let bytes: [UInt8]
    /// Of each block, in the form of ``ComparableText``.
    let lines: [[UInt8]]
    /// In the form of ``ComparableText``; empty where there is no title.
    let title: [UInt8]

    /// Decides about the blocks that no element around them has left out.
    func filter(_ blocks: inout [TextBlock]) {
        var kept: [Int] = []
        var seen: Set<ComparableLine> = []
        var head = Head()
        var isInTail = false
        for index in blocks.indices where blocks[index].fate == .kept {
            let block = blocks[index]
            let line = lines[index]
            if block.zone == .heading { isInTail = Self.tailHeadings.matchesOpening(line) && line.count < 60 }
            if isInTail, block.zone == .heading || isLinks(block) {
                blocks[index].fate = .tail
                continue
            }
            let isTitle = !title.isEmpty && line == title
            if head.isOpen, !head.isBelowTitle, isTitle {
                head.isBelowTitle = true
                for label in kept where isLabel(blocks[label]) { blocks[label].fate = .label }
                kept.removeAll { blocks[$0].fate == .label }
            }
            head.blocks += 1
            if head.blocks > Self.mostBlocksOfHead { head.isOpen = false }
            blocks[index].fate = fate(of: block, line, isTitle: isTitle, isInHead: head.isOpen)
            if blocks[index].fate == .kept, block.characters >= Self.shortestDouble,
                !seen.insert(ComparableLine(line)).inserted, isOrnament(block)
            {
                blocks[index].fate = .double
            }
            guard blocks[index].fate == .kept else { continue }
            kept.append(index)
            if block.characters >= Self.shortestProse { head.isOpen = false }
        }
        Self.dropLastHeadings(&blocks)
    }

    /// What stands above the first paragraph of some length.
    private struct Head {
        var isOpen = true
        var blocks = 0
        var isBelowTitle = false
    }

    private func fate(of block: TextBlock, _ line: [UInt8], isTitle: Bool, isInHead: Bool) -> BlockFate {
        if isTitle { return .title }
        return line.isEmpty || isFurniture(block, line, isInHead: isInHead) ? .line : .kept
    }

    /// Leaves out headings at the end, with nothing below them.
    static func dropLastHeadings(_ blocks: inout [TextBlock]) {
        for index in blocks.indices.reversed() where blocks[index].fate == .kept {
            guard blocks[index].zone == .heading else { return }
            blocks[index].fate = .lastHeading
        }
    }

    /// Whether a block may repeat another for show.
    private func isOrnament(_ block: TextBlock) -> Bool { block.zone == .quote || block.zone == .heading }

    private func isLinks(_ block: TextBlock) -> Bool {
        block.linkDensity >= Self.linkDensityOfTail
    }

    /// Whether a block, found above the title, is the label of a section or the like.
    private func isLabel(_ block: TextBlock) -> Bool {
        block.characters <= Self.longestLabel && block.zone != .standfirst
    }

    private func isFurniture(_ block: TextBlock, _ line: [UInt8], isInHead: Bool) -> Bool {
        if Self.wholeLines.matchesWhole(line) { return true }
        if block.zone != .table, block.zone != .list, block.characters <= Self.longestFurniture {
            let text = CleanWhitespace.cleaned(String(decoding: bytes[block.bytes], as: UTF8.self))
            if FurnitureLine.matches(text, line) || (isInHead && FurnitureLine.isByTheWay(text)) { return true }
        }
        // A line that is a link as a whole says "read more" longer than one of prose.
        let longest = isLinks(block) ? Self.longestFurniture * 2 : Self.longestFurniture
        return block.characters <= longest && Self.openings.matchesOpening(line)
    }
}

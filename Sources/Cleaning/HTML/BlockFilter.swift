import Model
import Text

/// Leaves out blocks that are not the article's, one rule after the other: furniture lines, the title, doubled
/// paragraphs, headings at the end, and what follows a heading such as "Related".
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
    private static let comparedBytes = 400

    let bytes: [UInt8]
    /// In the form of ``ComparableText``; empty where there is no title.
    let title: [UInt8]

    func filtered(_ blocks: [TextBlock]) -> [TextBlock] {
        var kept: [TextBlock] = []
        var seen: Set<[UInt8]> = []
        var isInTail = false
        for block in blocks {
            let line = ComparableText.of(bytes[block.bytes], limit: Self.comparedBytes)
            if block.zone == .heading { isInTail = Self.tailHeadings.matchesOpening(line) && line.count < 60 }
            if isInTail, block.zone == .heading || isLinks(block) { continue }
            if line.isEmpty || isFurniture(block, line) || isTitle(line) { continue }
            if block.characters >= Self.shortestDouble, !seen.insert(line).inserted, isOrnament(block) { continue }
            kept.append(block)
        }
        while kept.last?.zone == .heading { kept.removeLast() }
        return kept
    }

    /// Whether a block may repeat another for show.
    private func isOrnament(_ block: TextBlock) -> Bool { block.zone == .quote || block.zone == .heading }

    private func isLinks(_ block: TextBlock) -> Bool {
        Double(block.linkCharacters) >= Double(block.characters) * Self.linkDensityOfTail
    }

    private func isFurniture(_ block: TextBlock, _ line: [UInt8]) -> Bool {
        if Self.wholeLines.matchesWhole(line) { return true }
        if block.zone != .table, block.zone != .list, block.characters <= Self.longestFurniture {
            let text = CleanWhitespace.cleaned(String(decoding: bytes[block.bytes], as: UTF8.self))
            if FurnitureLine.matches(text, line) { return true }
        }
        // A line that is a link as a whole says "read more" longer than one of prose.
        let longest = isLinks(block) ? Self.longestFurniture * 2 : Self.longestFurniture
        return block.characters <= longest && Self.openings.matchesOpening(line)
    }

    private func isTitle(_ line: [UInt8]) -> Bool { !title.isEmpty && line == title }
}

import Lexicons
import Text

/// Share bars, menus, breadcrumbs and counts: lines made of nothing but the words of buttons.
struct FurnitureRule: LineRule {
    static let name = "furniture"

    /// One section name alone may be a cross heading; several are a menu.
    private static let fewestSections = 3
    private static let fewestSharingWords = 2
    /// A byline has a stroke or two; more are a menu.
    private static let fewestItems = 4

    func apply(to text: inout ScrapedText) {
        for index in text.lines.indices where text.lines[index].role == .body {
            let line = text.lines[index]
            guard line.shape.isHeadline, !line.words.isEmpty, line.mark != .row else { continue }
            if Self.isFurniture(line, of: text) || Self.isBreadcrumb(line, of: text) || Self.isMenu(line, of: text) {
                text.markClutter(index)
            }
        }
    }

    private static func isFurniture(_ line: TextLine, of text: ScrapedText) -> Bool {
        var counts = (sharing: 0, actions: 0, counted: 0, section: 0, figures: 0)
        for word in text.words(of: line) {
            if word.allSatisfy(\.isASCIIDigit) {
                counts.figures += 1
                continue
            }
            switch FurnitureWords.table[word] {
            case .sharing: counts.sharing += 1
            case .action: counts.actions += 1
            case .counted: counts.counted += 1
            case .section: counts.section += 1
            case .filler: break
            case nil: return false
            }
        }
        let sharing = counts.sharing + counts.actions
        if counts.figures > 0 { return counts.counted + sharing > 0 }
        return counts.actions == line.words.count || sharing >= fewestSharingWords
            || (counts.section >= fewestSections && sharing == 0)
    }

    /// "Baltics | World | Economy": many short items with a stroke between each.
    private static func isMenu(_ line: TextLine, of text: ScrapedText) -> Bool {
        let bytes = text.bytes(of: line)
        var items = 1
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let (scalar, length) = bytes.scalar(at: index)
            if scalar == "|" || scalar == "•" || scalar == "·" { items += 1 }
            index += length
        }
        // The rows of a table have figures, or a stroke at their start.
        let isRow = bytes.first == UInt8(ascii: "|") || bytes.contains(where: \.isASCIIDigit)
        return items >= fewestItems && line.words.count <= items * 2 && !isRow
    }

    /// "Home > World > Europe"
    private static func isBreadcrumb(_ line: TextLine, of text: ScrapedText) -> Bool {
        let bytes = text.bytes(of: line)
        var steps = 0
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let (scalar, length) = bytes.scalar(at: index)
            if scalar == ">" || scalar == "»" || scalar == "›" || scalar == "→" { steps += 1 }
            index += length
        }
        return steps >= 1 && line.words.first.map { FurnitureWords.table[text.words[$0]] == .section } == true
    }
}

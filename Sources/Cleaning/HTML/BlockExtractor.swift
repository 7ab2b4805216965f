import Markup
import Model
import Text

/// Turns the part of a page that survived pruning into blocks of text, in document order.
struct BlockExtractor {
    /// An element that is open where the walk stands.
    private struct Open {
        var end: Int
        var tag: Tag
        var zone: Zone
        var isDataTable: Bool
    }

    private let tree: MarkupTree
    private let features: PageFeatures
    private let pruned: [Bool]
    /// The text of all blocks, as it stands on the page.
    private(set) var bytes: [UInt8] = []
    private(set) var blocks: [TextBlock] = []

    private var open: [Open] = []
    private var blockStart = 0
    private var characters: UInt32 = 0
    private var linkCharacters: UInt32 = 0
    private var openLinks = 0
    private var lineBreaks = 0
    private var blockNode = 0

    init(tree: MarkupTree, features: PageFeatures, pruned: [Bool]) {
        self.tree = tree
        self.features = features
        self.pruned = pruned
    }

    /// Adds the blocks below a root.
    mutating func extract(_ root: Int) {
        open = [Open(end: tree.nodes[root].end, tag: .unknown, zone: .body, isDataTable: false)]
        blockNode = root
        var node = root
        while node < tree.nodes[root].end {
            closeElements(endingAt: node)
            if pruned[node] {
                if tree.nodes[node].tag.isBlock { flush() }
                if ElementKinds.lists.contains(tree.nodes[node].tag) { dropHeading() }
                node = tree.nodes[node].end
                continue
            }
            visit(node)
            node += 1
        }
        closeElements(endingAt: node)
        flush()
    }

    /// The heading of a list that is left out goes with it.
    private mutating func dropHeading() {
        if blocks.last?.zone == .heading { blocks.removeLast() }
    }

    private var zone: Zone { open.last?.zone ?? .body }

    private mutating func visit(_ node: Int) {
        let tag = tree.nodes[node].tag
        switch tag {
        case .text: return append(node)
        case .br: return breakLine()
        case .hr: return flush()
        default: break
        }
        let outer = open.last
        if tag.isBlock { start(tag, inDataTable: outer?.isDataTable ?? false, node) }
        if tag == .a { openLinks += 1 }
        let isDataTable = tag == .table ? DataTable.isData(tree, features, node) : outer?.isDataTable ?? false
        open.append(
            Open(
                end: tree.nodes[node].end, tag: tag, zone: zone(tag, inside: zone, isDataTable),
                isDataTable: isDataTable
            ))
    }

    private mutating func start(_ tag: Tag, inDataTable: Bool, _ node: Int) {
        if inDataTable, tag == .td || tag == .th {
            if characters > 0 { bytes.append(contentsOf: " | ".utf8) }
        } else if !inDataTable || tag == .tr {
            flush()
            blockNode = node
        } else {
            bytes.append(ASCII.space)
        }
    }

    private func zone(_ tag: Tag, inside outer: Zone, _ isDataTable: Bool) -> Zone {
        switch tag {
        case .blockquote: return .quote
        case .table: return isDataTable ? .table : outer
        case .li, .dd, .dt: return outer == .table ? .table : .list
        case _ where tag.isHeading: return .heading
        default: return outer
        }
    }

    private mutating func closeElements(endingAt node: Int) {
        while let last = open.last, last.end <= node, open.count > 1 {
            if last.tag == .a { openLinks -= 1 }
            if last.tag.isBlock { last.isDataTable && last.tag != .tr ? bytes.append(ASCII.space) : flush() }
            open.removeLast()
        }
    }

    private mutating func append(_ node: Int) {
        bytes.append(contentsOf: tree.text(of: node))
        let count = features.characters[node]
        characters += count
        if openLinks > 0 { linkCharacters += count }
        if count > 0 { lineBreaks = 0 }
    }

    /// One line break is white space, two in a row end a paragraph.
    private mutating func breakLine() {
        lineBreaks += 1
        if lineBreaks > 1, open.last?.isDataTable != true { flush() } else { bytes.append(ASCII.lineFeed) }
    }

    private mutating func flush() {
        if characters > 0 {
            blocks.append(
                TextBlock(
                    bytes: blockStart..<bytes.count, zone: zone, node: blockNode, characters: characters,
                    linkCharacters: linkCharacters))
        }
        blockStart = bytes.count
        characters = 0
        linkCharacters = 0
        lineBreaks = 0
    }
}

/// Tells tables of data from those that lay out a page.
enum DataTable {
    private static let longestCell: UInt32 = 200

    /// Whether no cell holds a long text or another table. Linear in the table's nodes; nested tables are layout, so
    /// that no node is asked twice.
    static func isData(_ tree: MarkupTree, _ features: PageFeatures, _ table: Int) -> Bool {
        for node in (table + 1)..<max(tree.nodes[table].end, table + 1) {
            switch tree.nodes[node].tag {
            case .table: return false
            case .td, .th: if features.characters[node] > longestCell { return false }
            default: break
            }
        }
        return true
    }
}

import Markup
import Model
import Text

/// Turns a page into blocks of text, in document order, each with what the marks of the elements around it say.
struct BlockExtractor {
    /// An element that is open where the walk stands.
    private struct Open {
        var end: Int
        var tag: Tag
        var zone: Zone
        var isDataTable: Bool
        var fate: BlockFate
    }

    private let tree: MarkupTree
    private let features: PageFeatures
    private let marks: [BlockFate]
    private let roots: [Int]
    private let standfirsts: [Int]
    /// The text of all blocks, as it stands on the page.
    private(set) var bytes: [UInt8] = []
    private(set) var blocks: [TextBlock] = []

    private var open: [Open] = []
    private var lineBreaks = 0
    private var openLinks = 0
    private var openEmphases = 0
    private var openBolds = 0
    /// The block that the walk is in.
    private var block = TextBlock(
        bytes: 0..<0, zone: .body, node: 0, characters: 0, linkCharacters: 0, emphasizedCharacters: 0,
        boldCharacters: 0, fate: .outside)

    /// - Parameters:
    ///   - marks: for each node, why it is left out.
    ///   - roots: the nodes that hold the article's body.
    ///   - standfirsts: nodes outside it that hold a standfirst.
    init(tree: MarkupTree, features: PageFeatures, marks: [BlockFate], roots: [Int], standfirsts: [Int]) {
        self.tree = tree
        self.features = features
        self.marks = marks
        self.roots = roots
        self.standfirsts = standfirsts
    }

    /// Reads the whole page.
    mutating func extract() {
        guard let page = tree.nodes.first else { return }
        let fate: BlockFate = roots.contains(0) ? .kept : .outside
        open = [Open(end: page.end, tag: .unknown, zone: .body, isDataTable: false, fate: fate)]
        var node = 1
        while node < page.end {
            closeElements(endingAt: node)
            if isLeftOut(node) {
                if tree.nodes[node].tag.isBlock { flush() }
                node = tree.nodes[node].end
            } else {
                if marks[node] == .links, ElementKinds.lists.contains(tree.nodes[node].tag) { dropHeading() }
                visit(node)
                node += 1
            }
        }
        closeElements(endingAt: node)
        flush()
    }

    /// Whether a node gives no block: what is never text, and what is marked inside a line.
    private func isLeftOut(_ node: Int) -> Bool {
        if features.isExcluded[node] { return true }
        return marks[node] != .kept && !tree.nodes[node].tag.isBlock
            && !(node..<tree.nodes[node].end).contains { tree.nodes[$0].tag.isBlock }
    }

    /// The heading of a list that is left out goes with it.
    private mutating func dropHeading() {
        flush()
        guard let last = blocks.last, last.zone == .heading, last.fate == .kept else { return }
        blocks[blocks.count - 1].fate = .links
    }

    private mutating func visit(_ node: Int) {
        let tag = tree.nodes[node].tag
        switch tag {
        case .text: return append(node)
        case .br: return breakLine()
        case .hr: return flush()
        default: break
        }
        guard let outer = open.last else { return }
        if tag.isBlock { start(tag, inDataTable: outer.isDataTable, node) }
        if tag == .a { openLinks += 1 }
        if ElementKinds.emphasis.contains(tag) { openEmphases += 1 }
        if ElementKinds.bold.contains(tag) { openBolds += 1 }
        let isDataTable = tag == .table ? DataTable.isData(tree, features, node) : outer.isDataTable
        open.append(
            Open(
                end: tree.nodes[node].end, tag: tag, zone: zone(of: node, inside: outer.zone, isDataTable),
                isDataTable: isDataTable, fate: fate(of: node, inside: outer.fate)))
    }

    private func fate(of node: Int, inside outer: BlockFate) -> BlockFate {
        if roots.contains(node) || standfirsts.contains(node) { return .kept }
        return marks[node] == .kept ? outer : marks[node]
    }

    private mutating func start(_ tag: Tag, inDataTable: Bool, _ node: Int) {
        if inDataTable, tag == .td || tag == .th {
            if block.characters > 0 { bytes.append(contentsOf: " | ".utf8) }
        } else if !inDataTable || tag == .tr {
            flush()
            block.node = node
        } else {
            bytes.append(ASCII.space)
        }
    }

    private func zone(of node: Int, inside outer: Zone, _ isDataTable: Bool) -> Zone {
        if standfirsts.contains(node) { return .standfirst }
        let tag = tree.nodes[node].tag
        switch tag {
        case .blockquote: return .quote
        case .table: return isDataTable ? .table : outer
        case .li, .dd, .dt: return outer == .table ? .table : .list
        case _ where features.isHeading(node, tree): return outer == .standfirst ? outer : .heading
        default: return outer
        }
    }

    private mutating func closeElements(endingAt node: Int) {
        while let last = open.last, last.end <= node, open.count > 1 {
            if last.tag == .a { openLinks -= 1 }
            if ElementKinds.emphasis.contains(last.tag) { openEmphases -= 1 }
            if ElementKinds.bold.contains(last.tag) { openBolds -= 1 }
            if last.tag.isBlock { last.isDataTable && last.tag != .tr ? bytes.append(ASCII.space) : flush() }
            open.removeLast()
        }
    }

    private mutating func append(_ node: Int) {
        bytes.append(contentsOf: tree.text(of: node))
        let count = features.characters[node]
        guard count > 0, let last = open.last else { return }
        if block.characters == 0 {
            block.zone = last.zone
            block.fate = last.fate
        }
        block.characters += count
        if openLinks > 0 { block.linkCharacters += count }
        if openEmphases > 0 { block.emphasizedCharacters += count }
        if openBolds > 0 { block.boldCharacters += count }
        lineBreaks = 0
    }

    /// One line break is white space, two in a row end a paragraph.
    private mutating func breakLine() {
        lineBreaks += 1
        if lineBreaks > 1, open.last?.isDataTable != true { flush() } else { bytes.append(ASCII.lineFeed) }
    }

    private mutating func flush() {
        if block.characters > 0 {
            block.bytes = block.bytes.lowerBound..<bytes.count
            blocks.append(block)
        }
        block.bytes = bytes.count..<bytes.count
        block.characters = 0
        block.linkCharacters = 0
        block.emphasizedCharacters = 0
        block.boldCharacters = 0
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

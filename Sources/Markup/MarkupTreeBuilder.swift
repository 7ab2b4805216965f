import CLibXML
import Text

/// Turns a page's ``MarkupSkeleton`` and what libxml2 reports of it into a ``MarkupTree``.
struct MarkupTreeBuilder {
    /// Why the parser was stopped before the end.
    enum Stop {
        case interrupted
        /// Too many open elements; the parser had read so many bytes.
        case tooDeep(consumed: Int)
    }

    /// The parser that calls, while it runs, and where in the skeleton its input begins.
    var context: htmlParserCtxtPtr?
    var offset = 0
    private let limits: MarkupLimits
    private let isInterrupted: () -> Bool
    private let parts: [MarkupSkeleton.Part]
    private var nextPart = 0
    private let tags = Tag.byName
    private var tree = MarkupTree()
    /// Open elements: their index in the tree, or `flattened`.
    private var open: [(tag: Tag, node: Int)] = []
    private var stop: Stop?
    private var startTags = 0
    /// Whether white space that comes now would stand at the edge of a block, where it means nothing.
    private var isAtBlockEdge = true

    private static let flattened = -1
    private static let checkInterval = 4096

    init(_ skeleton: consuming MarkupSkeleton, limits: MarkupLimits, isInterrupted: @escaping () -> Bool) {
        self.limits = limits
        self.isInterrupted = isInterrupted
        parts = skeleton.parts
        tree.bytes = skeleton.bytes
        tree.attributes = skeleton.attributes
        tree.nodes.reserveCapacity(min(skeleton.markup.count / 5, limits.nodes) + 16)
        tree.nodes.append(.init(parentIndex: 0, endIndex: 0, first: 0, last: 0, tag: .unknown))
        open.append((.unknown, 0))
    }

    /// Why the parser stopped, once.
    mutating func takeStop() -> Stop? {
        defer { stop = nil }
        return stop
    }

    /// Closes what is open and returns the tree.
    mutating func finish() -> MarkupTree {
        while let last = open.popLast() { close(last.node) }
        return tree
    }

    // MARK: Callbacks

    mutating func start(_ name: UnsafePointer<UInt8>) {
        guard stop == nil else { return }
        let tag = tags.value(name) ?? .unknown
        if tag == .html || tag == .body, open.contains(where: { $0.tag == tag }) { return }
        startTags += 1
        if startTags % Self.checkInterval == 0, isInterrupted() { return halt(.interrupted) }
        if tag.isBlock { isAtBlockEdge = true }
        if tree.nodes.count >= limits.nodes || open.count > limits.depth {
            flatten(tag)
        } else {
            add(tag)
        }
        haltWhenTooDeep()
    }

    /// The elements outside stay open for what the next parser reads.
    private mutating func haltWhenTooDeep() {
        guard let context, Int(context.pointee.nameNr) > limits.openElements, let input = context.pointee.input else {
            return
        }
        while open.count > limits.depth / 2, let last = open.popLast() { close(last.node) }
        halt(.tooDeep(consumed: input.pointee.cur - input.pointee.base))
    }

    mutating func end(_ name: UnsafePointer<UInt8>) {
        guard stop == nil else { return }
        let tag = tags.value(name) ?? .unknown
        guard tag != .html, tag != .body, let index = open.lastIndex(where: { $0.tag == tag }), index > 0 else {
            return
        }
        while open.count > index, let last = open.popLast() { close(last.node) }
        if tag.isBlock { isAtBlockEdge = true }
    }

    /// - Parameter isBlank: whether all of it is white space.
    mutating func text(isBlank: Bool) {
        guard stop == nil, !isBlank || !isAtBlockEdge, let text = part(.text) else { return }
        append(text.first..<text.last)
        isAtBlockEdge = false
    }

    mutating func code() {
        guard stop == nil, let code = part(.code) else { return }
        append(code.first..<code.last)
    }

    // MARK: Nodes

    /// The part of the skeleton at which the parser stands.
    private mutating func part(_ kind: MarkupSkeleton.Part.Kind) -> MarkupSkeleton.Part? {
        guard let input = context?.pointee.input else { return nil }
        let position = offset + (input.pointee.cur - input.pointee.base)
        while nextPart < parts.count, parts[nextPart].position < position { nextPart += 1 }
        // An element that libxml2 adds on its own stands where the one does that made it do so.
        guard nextPart < parts.count, parts[nextPart].position == position, parts[nextPart].kind == kind else {
            return nil
        }
        return parts[nextPart]
    }

    private mutating func add(_ tag: Tag) {
        let node = tree.nodes.count
        let attributes = part(.tag(tag))
        tree.nodes.append(
            .init(
                parentIndex: UInt32(parent), endIndex: UInt32(node + 1), first: attributes?.first ?? 0,
                last: attributes?.last ?? 0, tag: tag))
        open.append((tag, node))
    }

    /// Leaves an element out but keeps its place among the open ones, so that its end tag closes nothing else.
    private mutating func flatten(_ tag: Tag) {
        tree.isBounded = true
        if !TagKinds.void.contains(tag) { open.append((tag, Self.flattened)) }
        guard tag.isBlock, !endsLine else { return }
        let start = UInt32(tree.bytes.count)
        tree.bytes.append(ASCII.lineFeed)
        append(start..<start + 1)
    }

    /// Whether the text before ends with a line feed.
    private var endsLine: Bool {
        guard let last = tree.nodes.last, last.tag == .text, last.parent == parent else { return false }
        return tree.bytes[Int(last.last) - 1] == ASCII.lineFeed
    }

    private var parent: Int {
        if let last = open.last, last.node != Self.flattened { return last.node }
        return open.last { $0.node != Self.flattened }?.node ?? 0
    }

    private mutating func close(_ node: Int) {
        guard node != Self.flattened else { return }
        tree.nodes[node].endIndex = UInt32(tree.nodes.count)
    }

    /// Adds text, to the text before it where nothing stands between.
    private mutating func append(_ text: Range<UInt32>) {
        let parent = UInt32(parent)
        let last = tree.nodes.count - 1
        if tree.nodes[last].tag == .text, tree.nodes[last].parentIndex == parent {
            join(text, to: last)
        } else {
            tree.nodes.append(
                .init(
                    parentIndex: parent, endIndex: UInt32(last + 2), first: text.lowerBound, last: text.upperBound,
                    tag: .text))
        }
    }

    /// Text that lies apart is brought together at the end of the bytes, where more can follow.
    private mutating func join(_ text: Range<UInt32>, to node: Int) {
        if tree.nodes[node].last == text.lowerBound {
            tree.nodes[node].last = text.upperBound
            return
        }
        if tree.nodes[node].last != tree.bytes.count {
            let moved = tree.textRange(of: node)
            tree.nodes[node].first = UInt32(tree.bytes.count)
            repeatBytes(moved)
        }
        repeatBytes(Int(text.lowerBound)..<Int(text.upperBound))
        tree.nodes[node].last = UInt32(tree.bytes.count)
    }

    /// Appends some of the tree's bytes once more; a slice of them would make a copy of all.
    private mutating func repeatBytes(_ range: Range<Int>) { tree.bytes.append(contentsOf: Array(tree.bytes[range])) }

    private mutating func halt(_ reason: Stop) {
        if stop == nil { stop = reason }
        if let context { xmlStopParser(context) }
    }
}

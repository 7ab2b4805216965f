import CLibXML
import Text

/// Turns libxml2's callbacks into a ``MarkupTree``.
struct MarkupTreeBuilder {
    /// Why the parser was stopped before the end.
    enum Stop {
        case interrupted
        /// Too many open elements; the parser had read so many bytes.
        case tooDeep(consumed: Int)
    }

    /// The parser that calls, while it runs.
    var context: htmlParserCtxtPtr?
    private let limits: MarkupLimits
    private let isInterrupted: () -> Bool
    private var tree = MarkupTree()
    /// Open elements: their index in the tree, or `flattened`.
    private var open: [(tag: Tag, node: Int)] = []
    private var stop: Stop?
    private var startTags = 0
    /// Whether white space that comes now would stand at the edge of a block, where it means nothing.
    private var isAtBlockEdge = true
    /// Whether raw text is kept: in scripts of structured data only.
    private var keepsRawText = false

    private static let flattened = -1
    private static let checkInterval = 4096
    private static let tags = NameTable(
        Tag.allCases.filter { $0 != .text && $0 != .unknown }.map { ("\($0)", $0) })
    private static let attributeNames = NameTable(AttributeName.allCases.map { ($0.rawValue, $0) })

    init(limits: MarkupLimits, byteCount: Int, isInterrupted: @escaping () -> Bool) {
        self.limits = limits
        self.isInterrupted = isInterrupted
        tree.bytes.reserveCapacity(byteCount)
        tree.nodes.reserveCapacity(min(byteCount / 24, limits.nodes) + 16)
        tree.attributes.reserveCapacity(byteCount / 48)
        tree.nodes.append(.init(parentIndex: 0, endIndex: 0, first: 0, last: 0, tag: .unknown))
        open.append((.unknown, 0))
    }

    mutating func markBounded() { tree.isBounded = true }

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

    mutating func start(_ name: UnsafePointer<UInt8>, _ values: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
        guard stop == nil else { return }
        let tag = Self.tags.value(name.withCharacters) ?? .unknown
        if tag == .html || tag == .body, open.contains(where: { $0.tag == tag }) { return }
        startTags += 1
        if startTags % Self.checkInterval == 0, isInterrupted() { return halt(.interrupted) }
        if tag.isBlock { isAtBlockEdge = true }
        if tree.nodes.count >= limits.nodes || open.count > limits.depth {
            flatten(tag)
        } else {
            add(tag, values)
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
        let tag = Self.tags.value(name.withCharacters) ?? .unknown
        guard tag != .html, tag != .body, let index = open.lastIndex(where: { $0.tag == tag }), index > 0 else {
            return
        }
        while open.count > index, let last = open.popLast() { close(last.node) }
        if tag.isBlock { isAtBlockEdge = true }
        if tag == .script { keepsRawText = false }
    }

    mutating func text(_ content: UnsafeBufferPointer<UInt8>) {
        guard stop == nil, content.count > 0 else { return }
        if isAtBlockEdge, content.allSatisfy({ $0.isASCIIWhitespace }) { return }
        append(content)
        isAtBlockEdge = false
    }

    mutating func rawText(_ content: UnsafeBufferPointer<UInt8>) {
        guard stop == nil, keepsRawText else { return }
        append(content)
    }

    // MARK: Nodes

    private mutating func add(_ tag: Tag, _ values: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
        let node = tree.nodes.count
        let first = UInt32(tree.attributes.count)
        if let values { addAttributes(values) }
        tree.nodes.append(
            .init(
                parentIndex: UInt32(parent), endIndex: UInt32(node + 1), first: first,
                last: UInt32(tree.attributes.count), tag: tag))
        open.append((tag, node))
        if tag == .script {
            keepsRawText = tree.attribute(.type, of: node).map { $0.hasSuffix("ld+json") } ?? false
        }
    }

    /// Leaves an element out but keeps its place among the open ones, so that its end tag closes nothing else.
    private mutating func flatten(_ tag: Tag) {
        tree.isBounded = true
        if !TagKinds.void.contains(tag) { open.append((tag, Self.flattened)) }
        if tag.isBlock { appendByte(ASCII.lineFeed) }
    }

    private var parent: Int {
        if let last = open.last, last.node != Self.flattened { return last.node }
        return open.last { $0.node != Self.flattened }?.node ?? 0
    }

    private mutating func close(_ node: Int) {
        guard node != Self.flattened else { return }
        tree.nodes[node].endIndex = UInt32(tree.nodes.count)
    }

    private mutating func append(_ content: UnsafeBufferPointer<UInt8>) {
        let parent = parent
        let start = UInt32(tree.bytes.count)
        let last = tree.nodes.count - 1
        let continues =
            tree.nodes[last].tag == .text && tree.nodes[last].parent == parent
            && tree.nodes[last].last == start
        tree.bytes.append(contentsOf: content)
        if continues {
            tree.nodes[last].last = UInt32(tree.bytes.count)
        } else {
            tree.nodes.append(
                .init(
                    parentIndex: UInt32(parent), endIndex: UInt32(tree.nodes.count + 1), first: start,
                    last: UInt32(tree.bytes.count), tag: .text))
        }
    }

    private mutating func appendByte(_ byte: UInt8) {
        withUnsafePointer(to: byte) { append(UnsafeBufferPointer(start: $0, count: 1)) }
    }

    private mutating func addAttributes(_ values: UnsafeMutablePointer<UnsafePointer<UInt8>?>) {
        var index = 0
        while let name = values[index] {
            defer { index += 2 }
            guard let known = Self.attributeNames.value(name.withCharacters) else { continue }
            let start = tree.bytes.count
            if let value = values[index + 1] { tree.bytes.append(contentsOf: bounded(value)) }
            tree.attributes.append(.init(name: known, value: ByteRange(start: start, end: tree.bytes.count)))
        }
    }

    /// The bytes of a value up to the limit, cut before a character that would cross it.
    private func bounded(_ value: UnsafePointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var count = Int(xmlStrlen(value))
        if count > limits.attributeBytes {
            count = limits.attributeBytes
            while count > 0, value[count].isUTF8Continuation { count -= 1 }
        }
        return UnsafeBufferPointer(start: value, count: count)
    }

    private mutating func halt(_ reason: Stop) {
        if stop == nil { stop = reason }
        if let context { xmlStopParser(context) }
    }
}

extension UnsafePointer<UInt8> {
    fileprivate var withCharacters: UnsafePointer<CChar> {
        UnsafeRawPointer(self).assumingMemoryBound(to: CChar.self)
    }
}

extension ArraySlice<UInt8> {
    fileprivate func hasSuffix(_ suffix: StaticString) -> Bool {
        count >= suffix.utf8CodeUnitCount
            && self[(endIndex - suffix.utf8CodeUnitCount)...].elementsEqual(
                UnsafeBufferPointer(start: suffix.utf8Start, count: suffix.utf8CodeUnitCount))
    }
}

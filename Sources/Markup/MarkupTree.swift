public import Text

/// A flat tree of an HTML page: nodes in document order, in one array, over one buffer of bytes.
///
/// A node's subtree is the run of nodes from it up to its `end`, so that a walk over a subtree is a loop over indices
/// and children are found without pointers. Building takes no allocation per node.
public struct MarkupTree: Sendable {
    /// An element or a run of character data.
    public struct Node: Sendable, BitwiseCopyable {
        @usableFromInline var parentIndex: UInt32
        @usableFromInline var endIndex: UInt32
        /// Of a text node its bytes, of an element its attributes.
        @usableFromInline var first: UInt32
        @usableFromInline var last: UInt32
        /// What element it is, or `.text`.
        public let tag: Tag

        /// Index of the element around it; its own index for the root.
        @inlinable public var parent: Int { Int(parentIndex) }
        /// Index after the last node of its subtree; that of its next sibling where there is one.
        @inlinable public var end: Int { Int(endIndex) }
    }

    /// An attribute of an element; its value stands in the tree's bytes.
    public struct Attribute: Sendable, BitwiseCopyable {
        public let name: AttributeName
        @usableFromInline let range: ByteRange
    }

    /// Whether the page broke a bound of ``MarkupLimits``, so that its shape, never its text, was cut.
    public internal(set) var isBounded = false
    /// The nodes in document order; the first is the root, an element of tag `.unknown`.
    public internal(set) var nodes: [Node] = []
    /// The text and the attribute values, valid UTF-8, character references resolved.
    public internal(set) var bytes: [UInt8] = []
    @usableFromInline var attributes: [Attribute] = []

    @inlinable public var count: Int { nodes.count }

    /// Where the text of a text node stands in `bytes`; empty for an element.
    @inlinable public func textRange(of node: Int) -> Range<Int> {
        let node = nodes[node]
        return node.tag == .text ? Int(node.first)..<Int(node.last) : 0..<0
    }

    /// The text of a text node; empty for an element.
    @inlinable public func text(of node: Int) -> ArraySlice<UInt8> { bytes[textRange(of: node)] }

    /// The attributes of an element that are kept, each name once; none for text.
    @inlinable public func attributes(of node: Int) -> ArraySlice<Attribute> {
        let node = nodes[node]
        return node.tag == .text ? [] : attributes[Int(node.first)..<Int(node.last)]
    }

    @inlinable public func value(of attribute: Attribute) -> ArraySlice<UInt8> { bytes[attribute.range.indices] }

    /// The value of an element's attribute, or nil where it has none of that name.
    @inlinable public func attribute(_ name: AttributeName, of node: Int) -> ArraySlice<UInt8>? {
        let element = nodes[node]
        guard element.first < element.last, element.tag != .text else { return nil }
        for index in Int(element.first)..<Int(element.last) where attributes[index].name == name {
            return value(of: attributes[index])
        }
        return nil
    }

    /// Whether an element has any attribute that is kept; cheaper than asking for each.
    @inlinable public func hasAttributes(_ node: Int) -> Bool {
        let node = nodes[node]
        return node.tag != .text && node.first < node.last
    }

    /// An attribute's value as a string; allocates.
    public func string(_ name: AttributeName, of node: Int) -> String? {
        attribute(name, of: node).map { String(decoding: $0, as: UTF8.self) }
    }

    /// All character data below a node, joined as it stands; allocates.
    public func string(of node: Int) -> String {
        var joined: [UInt8] = []
        for index in node..<nodes[node].end { joined.append(contentsOf: text(of: index)) }
        return String(decoding: joined, as: UTF8.self)
    }

    /// The innermost block around a node; nil where there is none below the root.
    public func enclosingBlock(of node: Int) -> Int? {
        var node = nodes[node].parent
        while node > 0 {
            if nodes[node].tag.isBlock { return node }
            node = nodes[node].parent
        }
        return nil
    }

    /// The children of a node, first to last.
    @inlinable public func children(of node: Int) -> Children {
        Children(tree: self, next: node + 1, end: nodes[node].end)
    }

    /// The indices of the children of one node.
    public struct Children: Sequence, IteratorProtocol {
        @usableFromInline let tree: MarkupTree
        @usableFromInline var nextIndex: Int
        @usableFromInline let end: Int

        @inlinable init(tree: MarkupTree, next: Int, end: Int) {
            self.tree = tree
            self.nextIndex = next
            self.end = end
        }

        @inlinable public mutating func next() -> Int? {
            guard nextIndex < end else { return nil }
            defer { nextIndex = tree.nodes[nextIndex].end }
            return nextIndex
        }
    }
}

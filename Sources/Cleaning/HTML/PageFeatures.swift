import Markup
import Text

/// What is known of each node of a page, in arrays beside the tree's: filled in three passes, each linear.
struct PageFeatures: Sendable {
    /// What class, id, itemprop and role say.
    private(set) var traits: [NameTraits]
    /// Characters below the node that are not white space.
    private(set) var characters: [UInt32]
    /// Those of them that stand in links.
    private(set) var linkCharacters: [UInt32]
    /// Characters of good paragraphs below the node: long enough, few of them in links, in no furniture.
    private(set) var prose: [UInt32]
    /// Whether the node or an element around it is never text: scripts, navigation, what is hidden.
    private(set) var isExcluded: [Bool]

    /// Shorter blocks say nothing about whether they belong to an article.
    private static let shortestProse: UInt32 = 50

    init(_ tree: MarkupTree) {
        let count = tree.count
        traits = [NameTraits](repeating: [], count: count)
        characters = [UInt32](repeating: 0, count: count)
        linkCharacters = characters
        prose = characters
        isExcluded = [Bool](repeating: false, count: count)
        readNames(tree)
        countCharacters(tree)
        excludeWhatIsNoText(tree)
        sumCharacters(tree)
        countProse(tree)
    }

    /// The share of a node's characters that stand in links; 0 where it has none.
    func linkDensity(of node: Int) -> Double {
        characters[node] == 0 ? 0 : Double(linkCharacters[node]) / Double(characters[node])
    }

    private mutating func readNames(_ tree: MarkupTree) {
        var reader = NameReader()
        for node in 1..<max(tree.count, 1) {
            if isExcluded[tree.nodes[node].parent] || ElementKinds.neverText.contains(tree.nodes[node].tag) {
                isExcluded[node] = true
            } else if tree.hasAttributes(node) {
                traits[node] = AttributeTraits.read(tree, node, &reader)
            }
        }
    }

    private mutating func countCharacters(_ tree: MarkupTree) {
        for node in 1..<max(tree.count, 1) where !isExcluded[node] && tree.nodes[node].tag == .text {
            characters[node] = TextLength.visible(tree.text(of: node))
        }
        sumCharacters(tree)
    }

    /// Sums up what the text nodes have, and leaves out what is excluded.
    private mutating func sumCharacters(_ tree: MarkupTree) {
        for node in tree.nodes.indices where isExcluded[node] || tree.nodes[node].tag != .text {
            characters[node] = 0
            linkCharacters[node] = 0
        }
        for node in stride(from: tree.count - 1, to: 0, by: -1) where !isExcluded[node] {
            let element = tree.nodes[node]
            if element.tag == .a { linkCharacters[node] = characters[node] }
            characters[element.parent] += characters[node]
            linkCharacters[element.parent] += linkCharacters[node]
        }
    }

    /// Excludes what is hidden and what holds no text by its element. What holds half of the page's text is neither:
    /// a script shows it later, or a missing end tag made it so large.
    private mutating func excludeWhatIsNoText(_ tree: MarkupTree) {
        for node in 1..<max(tree.count, 1) where !isExcluded[node] {
            let element = tree.nodes[node]
            let isNoText =
                ElementKinds.seldomText.contains(element.tag)
                || (tree.hasAttributes(node) && !traits[node].contains(.disclosure)
                    && Concealment.isConcealed(tree, node))
            isExcluded[node] = isExcluded[element.parent] || (isNoText && !holdsHalf(node))
        }
    }

    /// Whether a node holds half of the page's text outside links.
    private func holdsHalf(_ node: Int) -> Bool {
        (characters[node] - linkCharacters[node]) * 2 > characters[0] - linkCharacters[0]
    }

    private mutating func countProse(_ tree: MarkupTree) {
        var isFurniture = [Bool](repeating: false, count: tree.count)
        var isAsked = isFurniture
        for node in 1..<max(tree.count, 1) {
            let element = tree.nodes[node]
            isFurniture[node] = isFurniture[element.parent] || self.isFurniture(node, element.tag)
            guard !isFurniture[node], !isExcluded[node], element.tag == .text, characters[node] > 0 else { continue }
            // The text of a paragraph may stand in several nodes; its block is asked once, at its first text.
            guard let block = enclosingBlock(of: node, tree), !isAsked[block] else { continue }
            isAsked[block] = true
            if isProse(block, tree) { prose[block] = characters[block] - linkCharacters[block] }
        }
        for node in stride(from: tree.count - 1, to: 0, by: -1) {
            prose[tree.nodes[node].parent] += prose[node]
        }
    }

    private func enclosingBlock(of text: Int, _ tree: MarkupTree) -> Int? {
        var node = tree.nodes[text].parent
        while node > 0 {
            if tree.nodes[node].tag.isBlock { return node }
            node = tree.nodes[node].parent
        }
        return nil
    }

    private func isProse(_ block: Int, _ tree: MarkupTree) -> Bool {
        ElementKinds.prose.contains(tree.nodes[block].tag) && characters[block] >= Self.shortestProse
            && linkCharacters[block] * 2 < characters[block] && !holdsBlocks(block, tree)
    }

    /// Whether a block has blocks right inside, so that its text is not one paragraph.
    private func holdsBlocks(_ block: Int, _ tree: MarkupTree) -> Bool {
        tree.children(of: block).contains { tree.nodes[$0].tag.isBlock }
    }

    /// Whether a node is furniture by element or name. What holds half of the page's text is not, whatever its name.
    func isFurniture(_ node: Int, _ tag: Tag) -> Bool {
        let isNamed = !traits[node].isDisjoint(with: .clutter) && tag != .body && tag != .main && tag != .article
        guard isNamed || ElementKinds.furniture.contains(tag) else { return false }
        return !holdsHalf(node)
    }
}

/// How long a text is.
enum TextLength {
    /// The number of characters (code points) that are not white space.
    static func visible(_ text: ArraySlice<UInt8>) -> UInt32 {
        text.withUnsafeBufferPointer { bytes in
            var count: UInt32 = 0
            for byte in bytes { count &+= byte > ASCII.space && byte & 0xC0 != 0x80 ? 1 : 0 }
            return count
        }
    }
}

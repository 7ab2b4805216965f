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
    /// Those of them that stand in no block inside the node.
    private(set) var ownProse: [UInt32]
    /// All prose below the node, also what stands in furniture: what the text would be if no name were believed.
    private(set) var anyProse: [UInt32]
    /// How many pictures and videos stand below the node.
    private(set) var pictures: [UInt32]
    /// Whether names say what is furniture on this page; not where that would leave too little.
    private(set) var areNamesTrusted = true
    /// Whether the node or an element around it is never text: scripts, navigation, what is hidden.
    private(set) var isExcluded: [Bool]

    /// Shorter blocks say nothing about whether they belong to an article.
    private static let shortestProse: UInt32 = 50
    /// Text beside other blocks says so only from this length: boxes have words of their own, too.
    private static let shortestLooseProse: UInt32 = 140
    private static let longestHeading: UInt32 = 400
    /// Where names leave less than this share of all prose they lie.
    private static let leastTrusted = 0.25

    /// Characters of a box in which one leaves an e-mail address.
    private static let largestForm: UInt32 = 300

    /// - Parameter names: reads what classes and ids say.
    init(_ tree: MarkupTree, _ names: inout NameReader) {
        let count = tree.count
        traits = [NameTraits](repeating: [], count: count)
        characters = [UInt32](repeating: 0, count: count)
        linkCharacters = characters
        prose = characters
        ownProse = characters
        anyProse = characters
        pictures = characters
        isExcluded = [Bool](repeating: false, count: count)
        readNames(tree, &names)
        countCharacters(tree)
        excludeWhatIsNoText(tree)
        sumCharacters(tree)
        markSubscriptionForms(tree)
        countProse(tree)
        countPictures(tree)
    }

    /// The share of a node's characters that stand in links; 0 where it has none.
    func linkDensity(of node: Int) -> Double {
        characters[node] == 0 ? 0 : Double(linkCharacters[node]) / Double(characters[node])
    }

    /// Whether a node is a heading, and holds no more than a heading says: an end tag may be missing, or the element be
    /// there for the size of its letters.
    func isHeading(_ node: Int, _ tree: MarkupTree) -> Bool {
        tree.nodes[node].tag.isHeading && characters[node] <= Self.longestHeading
    }

    private mutating func readNames(_ tree: MarkupTree, _ names: inout NameReader) {
        for node in 1..<max(tree.count, 1) {
            if isExcluded[tree.nodes[node].parent] || ElementKinds.neverText.contains(tree.nodes[node].tag) {
                isExcluded[node] = true
            } else if tree.hasAttributes(node) {
                traits[node] = AttributeTraits.read(tree, node, &names)
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

    /// Excludes what is hidden and what holds no text by its element. What holds the page's article is neither:
    /// a script shows it later, or a missing end tag made it so large.
    private mutating func excludeWhatIsNoText(_ tree: MarkupTree) {
        for node in 1..<max(tree.count, 1) where !isExcluded[node] {
            let element = tree.nodes[node]
            let isNoText =
                ElementKinds.seldomText.contains(element.tag)
                || (tree.hasAttributes(node) && !traits[node].contains(.disclosure)
                    && Concealment.isConcealed(tree, node))
            isExcluded[node] = isExcluded[element.parent] || (isNoText && !holdsArticle(node, tree))
        }
    }

    /// Whether a node holds half of the page's text, and what remains has no paragraphs to be an article of its own.
    private func holdsArticle(_ node: Int, _ tree: MarkupTree) -> Bool {
        guard holdsHalf(node) else { return false }
        var outside: UInt32 = 0
        for index in tree.nodes.indices where tree.nodes[index].tag == .p && !isExcluded[index] {
            let count = characters[index] - linkCharacters[index]
            let isOutside = index < node || index >= tree.nodes[node].end
            if isOutside, count >= Self.shortestProse { outside += count }
        }
        return outside * 2 <= characters[node] - linkCharacters[node]
    }

    /// Whether a node holds half of the page's text outside links.
    private func holdsHalf(_ node: Int) -> Bool {
        (characters[node] - linkCharacters[node]) * 2 > characters[0] - linkCharacters[0]
    }

    /// Names the box around a field for an e-mail address furniture: the widest element with little text.
    private mutating func markSubscriptionForms(_ tree: MarkupTree) {
        for node in tree.nodes.indices where tree.nodes[node].tag == .input {
            guard tree.attribute(.type, of: node)?.elementsEqual("email".utf8) == true else { continue }
            var box = node
            while box > 0, characters[tree.nodes[box].parent] <= Self.largestForm { box = tree.nodes[box].parent }
            if box != node, box > 0 { traits[box].insert(.furniture) }
        }
    }

    private mutating func countProse(_ tree: MarkupTree) {
        var all = proseOfBlocks(tree)
        var isInFurniture = furniture(tree)
        dropLooseProse(&all, isInFurniture, tree)
        anyProse = all
        addUp(&anyProse, tree)
        takeProse(all, isInFurniture, tree)
        guard Double(prose[0]) < Double(anyProse[0]) * Self.leastTrusted else { return }
        areNamesTrusted = false
        isInFurniture = furniture(tree)
        takeProse(all, isInFurniture, tree)
    }

    /// The prose of each block, without that of blocks inside it.
    private func proseOfBlocks(_ tree: MarkupTree) -> [UInt32] {
        var prose = [UInt32](repeating: 0, count: tree.count)
        var links = prose
        for node in 1..<max(tree.count, 1) where tree.nodes[node].tag == .text && characters[node] > 0 {
            guard !isExcluded[node], let block = tree.enclosingBlock(of: node) else { continue }
            prose[block] += characters[node]
            if isInLink(node, below: block, tree) { links[block] += characters[node] }
        }
        for block in prose.indices where prose[block] > 0 {
            prose[block] = isProse(block, prose[block], links: links[block], tree) ? prose[block] - links[block] : 0
        }
        return prose
    }

    /// Text beside other blocks counts where the page has more of it than of whole paragraphs.
    private func dropLooseProse(_ prose: inout [UInt32], _ isInFurniture: [Bool], _ tree: MarkupTree) {
        var loose: [Int] = []
        var (ofLoose, ofWhole) = (0, 0)
        for block in prose.indices where prose[block] > 0 {
            if holdsBlocks(block, tree) {
                loose.append(block)
                if !isInFurniture[block] { ofLoose += Int(prose[block]) }
            } else {
                ofWhole += Int(prose[block])
            }
        }
        guard ofLoose <= ofWhole else { return }
        for block in loose { prose[block] = 0 }
    }

    private func isInLink(_ node: Int, below block: Int, _ tree: MarkupTree) -> Bool {
        guard linkCharacters[block] > 0 else { return false }
        var ancestor = tree.nodes[node].parent
        while ancestor != block, ancestor > 0 {
            if tree.nodes[ancestor].tag == .a { return true }
            ancestor = tree.nodes[ancestor].parent
        }
        return false
    }

    private mutating func takeProse(_ all: [UInt32], _ isInFurniture: [Bool], _ tree: MarkupTree) {
        ownProse = all
        for node in ownProse.indices where isInFurniture[node] { ownProse[node] = 0 }
        prose = ownProse
        addUp(&prose, tree)
    }

    /// Whether each node is, or stands in, furniture.
    private func furniture(_ tree: MarkupTree) -> [Bool] {
        var isInFurniture = [Bool](repeating: false, count: tree.count)
        for node in 1..<max(tree.count, 1) {
            isInFurniture[node] = isInFurniture[tree.nodes[node].parent] || isFurniture(node, tree.nodes[node].tag)
        }
        return isInFurniture
    }

    private func addUp(_ counts: inout [UInt32], _ tree: MarkupTree) {
        for node in stride(from: tree.count - 1, to: 0, by: -1) where counts[node] > 0 {
            counts[tree.nodes[node].parent] += counts[node]
        }
    }

    private mutating func countPictures(_ tree: MarkupTree) {
        for node in tree.nodes.indices where ElementKinds.pictures.contains(tree.nodes[node].tag) { pictures[node] = 1 }
        addUp(&pictures, tree)
    }

    private func isProse(_ block: Int, _ count: UInt32, links: UInt32, _ tree: MarkupTree) -> Bool {
        guard links * 2 < count else { return false }
        return holdsBlocks(block, tree)
            ? ElementKinds.container.contains(tree.nodes[block].tag) && count >= Self.shortestLooseProse
            : ElementKinds.prose.contains(tree.nodes[block].tag) && count >= Self.shortestProse
    }

    /// Whether a block has blocks right inside, so that its own text is not one paragraph.
    private func holdsBlocks(_ block: Int, _ tree: MarkupTree) -> Bool {
        tree.children(of: block).contains { tree.nodes[$0].tag.isBlock }
    }

    /// Whether a node is furniture by element or name. What holds half of the page's text is not, whatever its name.
    func isFurniture(_ node: Int, _ tag: Tag) -> Bool {
        let isNamed =
            areNamesTrusted && !traits[node].isDisjoint(with: .clutter) && tag != .body && tag != .main
            && tag != .article
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

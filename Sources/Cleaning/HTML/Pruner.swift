import Markup
import Text

/// Marks what on a page is no part of the article: by element and name first, then by links.
struct Pruner {
    let tree: MarkupTree
    let features: PageFeatures
    /// Where less than this share of a candidate survives pruning by names, the names lie and it is undone.
    private static let leastSurvival = 1.0 / 7
    /// A lone link, or a list of links.
    private static let linkDensityOfLists = 0.75
    /// Short blocks of links.
    private static let linkDensityOfBlocks = 0.8
    private static let shortBlock: UInt32 = 300
    /// Furniture that holds a larger share of the article's prose is none.
    private static let largestFurniture = 0.35
    private static let largestComments = 0.9

    /// For each node the reason to leave it out with all that it holds; `kept` where there is none. Nodes that hold a
    /// root of the candidate are kept.
    func marks(_ candidate: BodyCandidate) -> [BlockFate] {
        let marks = marks(candidate, byNames: true)
        let total = candidate.roots.reduce(0) { $0 + features.characters[$1] }
        let survivors = candidate.roots.reduce(0) { $0 + characters(below: $1, notIn: marks) }
        return Double(survivors) < Double(total) * Self.leastSurvival ? self.marks(candidate, byNames: false) : marks
    }

    private func marks(_ candidate: BodyCandidate, byNames: Bool) -> [BlockFate] {
        var marks = [BlockFate](repeating: .kept, count: tree.count)
        if byNames { CardFinder(tree: tree, features: features).mark(candidate, &marks) }
        let total = candidate.roots.reduce(0) { $0 + features.anyProse[$1] }
        var node = 1
        var endOfData = 0
        while node < tree.count {
            if features.isExcluded[node] {
                node = tree.nodes[node].end
                continue
            }
            if tree.nodes[node].tag == .table, DataTable.isData(tree, features, node) {
                endOfData = tree.nodes[node].end
            }
            // A table of data stays whole where some of its cells are links.
            let isInData = node < endOfData && tree.nodes[node].tag != .table
            if marks[node] == .kept, !isInData, !holdsRoot(node, candidate) {
                marks[node] = fate(of: node, total, byNames)
            }
            node = marks[node] == .kept ? node + 1 : tree.nodes[node].end
        }
        return marks
    }

    private func holdsRoot(_ node: Int, _ candidate: BodyCandidate) -> Bool {
        candidate.roots.contains { node <= $0 && $0 < tree.nodes[node].end }
    }

    /// How many characters below a root are not left out.
    private func characters(below root: Int, notIn marks: [BlockFate]) -> UInt32 {
        var survivors: UInt32 = 0
        var node = root
        while node < tree.nodes[root].end {
            if features.isExcluded[node] || marks[node] != .kept {
                node = tree.nodes[node].end
            } else {
                if tree.nodes[node].tag == .text { survivors += features.characters[node] }
                node += 1
            }
        }
        return survivors
    }

    /// - Parameter total: the article's prose, in characters.
    private func fate(of node: Int, _ total: UInt32, _ byNames: Bool) -> BlockFate {
        let tag = tree.nodes[node].tag
        if tag == .text { return .kept }
        let isFurniture = features.isFurniture(node, tag) && !isLargePart(node, of: total)
        if ElementKinds.furniture.contains(tag) {
            return isFurniture ? .element : isLinkBlock(node) ? .links : .kept
        }
        if byNames {
            if tag == .figcaption { return .caption }
            if isFurniture { return BlockFate(features.traits[node]) ?? .furniture }
            if (tag == .figure && !holdsText(figure: node)) || PictureDivision.matches(tree, features, node) {
                return .picture
            }
        }
        return isLinkBlock(node) ? .links : .kept
    }

    /// Whether so much of the article would go with a node that its name must be wrong, or an end tag is missing.
    private func isLargePart(_ node: Int, of total: UInt32) -> Bool {
        let share = features.traits[node].contains(.comments) ? Self.largestComments : Self.largestFurniture
        return Double(features.anyProse[node]) > Double(total) * share
    }

    /// Whether a figure is a table, a quote or code rather than a picture.
    private func holdsText(figure: Int) -> Bool {
        (figure..<tree.nodes[figure].end).contains {
            let tag = tree.nodes[$0].tag
            return tag == .table || tag == .blockquote || tag == .pre
        }
    }

    private func isLinkBlock(_ node: Int) -> Bool {
        let tag = tree.nodes[node].tag
        guard features.linkCharacters[node] > 0, ElementKinds.linkBlocks.contains(tag) else { return false }
        let density = features.linkDensity(of: node)
        if ElementKinds.lists.contains(tag) { return density >= Self.linkDensityOfLists }
        return density >= Self.linkDensityOfBlocks && features.characters[node] < Self.shortBlock
    }
}

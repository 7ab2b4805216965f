import Markup
import Text

/// Marks what is left out of a candidate: by element and name first, then by links.
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
    /// A card that advertises something is short, and ends with a link of its own. More cards, with a larger share of
    /// the text, are a list, and the article's.
    private static let longestCard: UInt32 = 200
    private static let fewCards = 2
    private static let largestCards = 0.06

    /// For each node, whether it is left out with all that it holds.
    func pruned(_ candidate: BodyCandidate) -> [Bool] {
        var byName = [Bool](repeating: false, count: tree.count)
        let cards = candidate.roots.flatMap { ($0..<tree.nodes[$0].end).filter(isCard) }
        if areClutter(cards, candidate) { for card in cards { byName[card] = true } }
        var survivors: UInt32 = 0
        var total: UInt32 = 0
        for root in candidate.roots {
            total += features.characters[root]
            survivors += prune(root, candidate, byNames: true, &byName)
        }
        if Double(survivors) < Double(total) * Self.leastSurvival {
            byName = [Bool](repeating: false, count: tree.count)
            for root in candidate.roots { _ = prune(root, candidate, byNames: false, &byName) }
        }
        return byName
    }

    /// Marks nodes below a root; returns how many characters survive.
    private func prune(_ root: Int, _ candidate: BodyCandidate, byNames: Bool, _ pruned: inout [Bool]) -> UInt32 {
        var survivors: UInt32 = 0
        var node = root + 1
        while node < tree.nodes[root].end {
            if pruned[node] || features.isExcluded[node] || isClutter(node, candidate, byNames: byNames)
                || isLinkBlock(node)
            {
                pruned[node] = true
                node = tree.nodes[node].end
            } else {
                if tree.nodes[node].tag == .text { survivors += features.characters[node] }
                node += 1
            }
        }
        return survivors
    }

    private func isClutter(_ node: Int, _ candidate: BodyCandidate, byNames: Bool) -> Bool {
        let tag = tree.nodes[node].tag
        if ElementKinds.furniture.contains(tag) {
            return features.isFurniture(node, tag) && !isLargePart(node, of: candidate)
        }
        guard byNames else { return false }
        return tag == .figure && !holdsText(figure: node) || tag == .figcaption
            || (features.isFurniture(node, tag) && !isLargePart(node, of: candidate)) || isPicture(node)
    }

    /// Whether so much of the article would go with a node that its name must be wrong, or an end tag is missing.
    private func isLargePart(_ node: Int, of candidate: BodyCandidate) -> Bool {
        let share = features.traits[node].contains(.comments) ? Self.largestComments : Self.largestFurniture
        let total = candidate.roots.reduce(0) { $0 + features.anyProse[$1] }
        return Double(features.anyProse[node]) > Double(total) * share
    }

    private func isPicture(_ node: Int) -> Bool { PictureDivision.matches(tree, features, node) }

    /// Whether a figure is a table, a quote or code rather than a picture.
    private func holdsText(figure: Int) -> Bool {
        (figure..<tree.nodes[figure].end).contains {
            let tag = tree.nodes[$0].tag
            return tag == .table || tag == .blockquote || tag == .pre
        }
    }

    /// Whether a division is a heading, a line and, as a line of its own, the link to what they praise: "From the shop".
    private func isCard(_ node: Int) -> Bool {
        let tag = tree.nodes[node].tag
        guard tag == .div || tag == .section, features.linkCharacters[node] > 0,
            features.characters[node] <= Self.longestCard
        else { return false }
        var children: [Int] = []
        for child in tree.children(of: node) where features.characters[child] > 0 { children.append(child) }
        guard children.count > 1, let first = children.first, let last = children.last else { return false }
        return tree.nodes[first].tag.isHeading && features.linkCharacters[last] == features.characters[last]
            && !tree.nodes[last].tag.isHeading
    }

    private func areClutter(_ cards: [Int], _ candidate: BodyCandidate) -> Bool {
        let inCards = cards.reduce(0) { $0 + Double(features.characters[$1]) }
        let inAll = candidate.roots.reduce(0) { $0 + Double(features.characters[$1]) }
        return cards.count <= Self.fewCards || inCards <= inAll * Self.largestCards
    }

    private func isLinkBlock(_ node: Int) -> Bool {
        let tag = tree.nodes[node].tag
        guard ElementKinds.linkBlocks.contains(tag), features.linkCharacters[node] > 0 else { return false }
        let density = features.linkDensity(of: node)
        if ElementKinds.lists.contains(tag) { return density >= Self.linkDensityOfLists }
        return density >= Self.linkDensityOfBlocks && features.characters[node] < Self.shortBlock
    }
}

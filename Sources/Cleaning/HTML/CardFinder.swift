import Markup

/// Finds cards: short boxes with a heading, a line and, as a line of its own, the link to what they praise.
struct CardFinder {
    let tree: MarkupTree
    let features: PageFeatures
    /// A card that advertises something is short, and ends with a link of its own. More cards, with a larger share of
    /// the text, are a list, and the article's.
    private static let longestCard: UInt32 = 200
    private static let fewCards = 2
    private static let largestCards = 0.06

    /// Marks the cards of a candidate that are clutter.
    func mark(_ candidate: BodyCandidate, _ marks: inout [BlockFate]) {
        let cards = candidate.roots.flatMap { ($0..<tree.nodes[$0].end).filter(isCard) }
        guard areClutter(cards, candidate) else { return }
        for card in cards { marks[card] = .card }
    }

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
}

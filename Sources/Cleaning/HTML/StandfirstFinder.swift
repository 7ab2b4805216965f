import Markup
import Model
import Text

/// Finds the standfirst where it stands outside the body: between the title and the text, named as one or equal to
/// the description that the page gives of itself.
struct StandfirstFinder {
    let tree: MarkupTree
    let features: PageFeatures
    /// The page's description in the form of ``ComparableText``.
    let description: [UInt8]

    private static let characters: ClosedRange<UInt32> = 30...700
    /// A block is the description when so much of it is the same from the start; both may be cut off.
    private static let comparedBytes = 60

    /// The elements that hold it, in document order; none where the body has it.
    func find(before body: BodyCandidate) -> [Int] {
        guard let start = body.roots.first, let title = title(before: start) else { return [] }
        var found: [Int] = []
        var node = tree.nodes[title].end
        while node < start {
            if isSkipped(node, start) {
                node = tree.nodes[node].end
            } else if isStandfirst(node, start) {
                found.append(node)
                node = tree.nodes[node].end
            } else {
                node += 1
            }
        }
        return found
    }

    /// Gives the zone of a standfirst to the blocks at the head of the text whose names say that they are one.
    static func markZones(_ blocks: inout [TextBlock], _ features: [BlockFeatures?]) {
        for index in blocks.indices where blocks[index].fate == .kept && blocks[index].zone != .standfirst {
            guard features[index]?[.isNamedStandfirst] == 1, characters.contains(blocks[index].characters) else {
                return
            }
            blocks[index].zone = .standfirst
        }
    }

    /// The last heading of the highest level before the text.
    private func title(before start: Int) -> Int? {
        var title: Int?
        for node in 1..<max(start, 1) where tree.nodes[node].tag == .h1 && !features.isExcluded[node] { title = node }
        return title
    }

    private func isSkipped(_ node: Int, _ start: Int) -> Bool {
        if tree.nodes[node].end > start { return false }
        let clutter = NameTraits.clutter.subtracting(features.traits[node].contains(.standfirst) ? .byline : [])
        return features.isExcluded[node] || !features.traits[node].isDisjoint(with: clutter)
            || ElementKinds.furniture.contains(tree.nodes[node].tag) || tree.nodes[node].tag == .figure
    }

    private func isStandfirst(_ node: Int, _ start: Int) -> Bool {
        let element = tree.nodes[node]
        guard element.tag != .text, element.end <= start, Self.characters.contains(features.characters[node]),
            features.linkDensity(of: node) < 0.5
        else { return false }
        return features.traits[node].contains(.standfirst) || isDescription(node)
    }

    private func isDescription(_ node: Int) -> Bool {
        guard description.count >= Self.comparedBytes else { return false }
        let line = ComparableText.of(Array(tree.string(of: node).utf8)[...], limit: Self.comparedBytes * 2)
        return line.count >= Self.comparedBytes
            && line.prefix(Self.comparedBytes) == description.prefix(Self.comparedBytes)
    }
}

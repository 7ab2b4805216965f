import Markup

/// Collects the captions of pictures and videos in and around the article.
struct CaptionCollector {
    let tree: MarkupTree
    let features: PageFeatures
    private static let fewestCharacters: UInt32 = 8
    private static let mostCharacters: UInt32 = 1000
    /// A division without a telling name has a caption where its text is a sentence of this length.
    private static let fewestOfSentence: UInt32 = 25

    /// Each caption once, in document order.
    ///
    /// - Parameter scope: the part of the page to look in.
    func captions(in scope: Range<Int>) -> [String] {
        var captions: [String] = []
        var seen: Set<String> = []
        var node = scope.lowerBound
        while node < scope.upperBound {
            guard isCaption(node) || isPicture(node) else {
                node +=
                    features.isExcluded[node] || features.isFurniture(node, tree.nodes[node].tag) ? skipped(node) : 1
                continue
            }
            let caption = NodeText.line(tree, node)
            // A byline has a picture too: its writer's.
            let isByline =
                FurnitureLine.matches(caption, ComparableText.of(caption)) || FurnitureLine.isByTheWay(caption)
            if !isByline, seen.insert(caption).inserted { captions.append(caption) }
            node = tree.nodes[node].end
        }
        return captions
    }

    /// Furniture holds pictures of other articles; a caption may hide in it, as the name of both may say "credit".
    private func skipped(_ node: Int) -> Int {
        features.traits[node].contains(.caption) ? 1 : tree.nodes[node].end - node
    }

    /// Whether a division is a picture and its caption, with no caption marked as such inside.
    private func isPicture(_ node: Int) -> Bool {
        guard features.characters[node] >= Self.fewestOfSentence, features.linkDensity(of: node) < 0.5,
            !features.isExcluded[node], !features.isFurniture(node, tree.nodes[node].tag),
            PictureDivision.matches(tree, features, node)
        else { return false }
        return !(node..<tree.nodes[node].end).contains { isCaption($0) }
    }

    private func isCaption(_ node: Int) -> Bool {
        let tag = tree.nodes[node].tag
        guard tag == .figcaption || features.traits[node].contains(.caption), !features.isExcluded[node] else {
            return false
        }
        return features.characters[node] >= Self.fewestCharacters && features.characters[node] <= Self.mostCharacters
    }
}

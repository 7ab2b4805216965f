import Markup

/// Collects the captions of pictures and videos in and around the article.
struct CaptionCollector {
    let tree: MarkupTree
    let features: PageFeatures
    private static let fewestCharacters: UInt32 = 8
    private static let mostCharacters: UInt32 = 1000

    /// Each caption once, in document order.
    ///
    /// - Parameter scope: the part of the page to look in.
    func captions(in scope: Range<Int>) -> [String] {
        var captions: [String] = []
        var seen: Set<String> = []
        var node = scope.lowerBound
        while node < scope.upperBound {
            guard isCaption(node) else {
                node += 1
                continue
            }
            let caption = NodeText.line(tree, node)
            if seen.insert(caption).inserted { captions.append(caption) }
            node = tree.nodes[node].end
        }
        return captions
    }

    private func isCaption(_ node: Int) -> Bool {
        let tag = tree.nodes[node].tag
        guard tag == .figcaption || features.traits[node].contains(.caption), !features.isExcluded[node] else {
            return false
        }
        return features.characters[node] >= Self.fewestCharacters && features.characters[node] <= Self.mostCharacters
    }
}

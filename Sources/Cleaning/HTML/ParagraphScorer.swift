import Markup

/// Finds the body bottom-up, from its paragraphs: each gives its length to the elements around it, less to those
/// farther out, and the element with the most is the body. After Readability's scoring (Mozilla, Apache-2.0).
struct ParagraphScorer {
    let tree: MarkupTree
    let features: PageFeatures
    /// How many elements around a paragraph profit from it.
    private static let reach = 4
    /// An element around the winner takes its place when it has so much more prose.
    private static let gainToClimb = 1.2
    private static let mostLinks = 0.4

    func best() -> BodyCandidate? {
        let scores = scores()
        guard var winner = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[winner] > 0 else { return nil }
        var node = winner
        while node > 0, tree.nodes[node].tag != .body {
            node = tree.nodes[node].parent
            let gain = Double(features.prose[node]) / Double(features.prose[winner])
            if gain >= Self.gainToClimb, features.linkDensity(of: node) < Self.mostLinks { winner = node }
        }
        return BodyCandidate(method: .paragraphs, roots: [winner], prose: features.prose[winner])
    }

    private func scores() -> [Double] {
        var scores = [Double](repeating: 0, count: tree.count)
        for node in 1..<max(tree.count, 1) where features.ownProse[node] > 0 {
            var ancestor = tree.nodes[node].parent
            var share = Double(features.ownProse[node])
            for _ in 0..<Self.reach where ancestor > 0 {
                scores[ancestor] += share
                share /= 2
                ancestor = tree.nodes[ancestor].parent
            }
        }
        return scores
    }
}

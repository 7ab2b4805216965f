import Markup

/// A part of the page that may be the article's body.
struct BodyCandidate: Sendable {
    /// What proposed it.
    enum Method: String, Sendable, CaseIterable {
        /// An element whose name says that it is an article's body.
        case articleBody = "article-body"
        /// An `article` element, or one that is named like one.
        case article
        /// The paragraphs' common ancestor with the highest score.
        case paragraphs
        /// The main column of the page.
        case mainColumn = "main"
        case page
    }

    var method: Method
    /// Subtrees that do not overlap, in document order.
    var roots: [Int]
    /// Characters of good paragraphs in them.
    var prose: UInt32

    /// Whether a node is one of the roots or below one.
    func holds(_ node: Int, _ tree: MarkupTree) -> Bool {
        roots.contains { $0 <= node && node < tree.nodes[$0].end }
    }
}

import Markup

/// Proposes candidates for the article's body and chooses one by rules.
///
/// A named body wins over an `article` element, that over the paragraphs' common ancestor, that over the main column:
/// the more a name says, the less clutter it holds. Each must have a good share of the prose that a later one has,
/// because names lie: a "post-content" may be a teaser box.
struct BodyChooser {
    let tree: MarkupTree
    let features: PageFeatures
    /// A named body must hold this share of the prose of the best rival.
    private static let leastShare = 0.5

    /// All that are proposed, the ones that say most first; the page as a whole is the last.
    func candidates() -> [BodyCandidate] {
        [
            articleBodies(), best(.article, isArticle), ParagraphScorer(tree: tree, features: features).best(),
            best(.mainColumn, isMainColumn), page,
        ].compactMap { $0 }
    }

    /// The candidate that the rules prefer.
    ///
    /// - Parameter candidates: those of ``candidates()``.
    func choose(among candidates: [BodyCandidate]) -> BodyCandidate {
        let rivals = candidates.filter { $0.method == .article || $0.method == .paragraphs }
        let most = Double(rivals.map(\.prose).max() ?? 0)
        let named = candidates.filter { $0.method == .articleBody } + rivals
        return named.first { $0.prose > 0 && Double($0.prose) >= most * Self.leastShare }
            ?? candidates.first { $0.method == .mainColumn } ?? page
    }

    private var page: BodyCandidate { BodyCandidate(method: .page, roots: [0], prose: features.prose[0]) }

    private func isArticle(_ node: Int) -> Bool {
        tree.nodes[node].tag == .article
            || (features.traits[node].contains(.article) && ElementKinds.container.contains(tree.nodes[node].tag))
    }

    private func isMainColumn(_ node: Int) -> Bool {
        tree.nodes[node].tag == .main || features.traits[node].contains(.mainColumn)
    }

    /// The node with the most prose among those that satisfy `condition`; of equals the innermost.
    private func best(_ method: BodyCandidate.Method, _ condition: (Int) -> Bool) -> BodyCandidate? {
        var best: Int?
        for node in 1..<max(tree.count, 1) where features.prose[node] > 0 && condition(node) {
            if features.prose[node] >= best.map({ features.prose[$0] }) ?? 0 { best = node }
        }
        return best.map { BodyCandidate(method: method, roots: [$0], prose: features.prose[$0]) }
    }

    /// The named bodies that belong together, because one article holds them all: the group with the most prose.
    private func articleBodies() -> BodyCandidate? {
        var groups: [(holder: Int, candidate: BodyCandidate)] = []
        var node = 1
        while node < tree.count {
            guard isArticleBody(node) else {
                node += 1
                continue
            }
            let holder = holder(of: node)
            let found = BodyCandidate(method: .articleBody, roots: [node], prose: features.prose[node])
            if let last = groups.last, last.holder == holder {
                groups[groups.count - 1].candidate.roots.append(node)
                groups[groups.count - 1].candidate.prose += found.prose
            } else {
                groups.append((holder, found))
            }
            node = tree.nodes[node].end
        }
        return groups.map(\.candidate).max { $0.prose < $1.prose }
    }

    private func isArticleBody(_ node: Int) -> Bool {
        features.traits[node].contains(.articleBody) && features.prose[node] > 0
            && ElementKinds.container.contains(tree.nodes[node].tag)
    }

    /// The article around a body; where there is none, its parent.
    private func holder(of node: Int) -> Int {
        var ancestor = tree.nodes[node].parent
        while ancestor > 0 {
            if tree.nodes[ancestor].tag == .article { return ancestor }
            ancestor = tree.nodes[ancestor].parent
        }
        return tree.nodes[node].parent
    }
}

import Markup
import Text

/// Tells what around an article's title belongs to the article and what to another one, to readers or to the site.
struct Surroundings {
    let tree: MarkupTree
    let features: PageFeatures
    /// The heading that is the title, where one was found.
    let title: Int?
    /// For each node, and for the end, how many headings stand before it.
    private let headingsBefore: [UInt32]

    init(tree: MarkupTree, features: PageFeatures, title: Int?) {
        (self.tree, self.features, self.title) = (tree, features, title)
        var counts: [UInt32] = [0]
        counts.reserveCapacity(tree.count + 1)
        for node in tree.nodes.indices { counts.append(counts[node] + (features.isHeading(node, tree) ? 1 : 0)) }
        headingsBefore = counts
    }

    /// Nodes before and behind the title among which its byline stands.
    private static let nodesBefore = 60
    private static let nodesBehind = 200
    /// Characters of a box that can be a byline but no list.
    private static let largestBox: UInt32 = 200
    /// Characters of a form that readers fill in; some sites wrap the whole page in one.
    private static let largestForm: UInt32 = 500
    /// Characters of a box that shows another article.
    private static let largestTeaser: UInt32 = 600

    /// The nodes among which the byline of the article stands.
    var header: Range<Int> {
        guard let title else { return 1..<max(1, min(tree.count, Self.nodesBehind)) }
        return max(1, title - Self.nodesBefore)..<min(tree.count, title + Self.nodesBehind)
    }

    /// How far from the title a node stands; one before it counts twice.
    func distance(of node: Int) -> Int {
        guard let title else { return node }
        return node > title ? node - title : (title - node) * 2
    }

    /// Whether a node stands in a link to another page, in comments, in navigation, or in a box of another article.
    func isElsewhere(_ node: Int) -> Bool {
        if features.isExcluded[node] { return true }
        var ancestor = tree.nodes[node].parent
        while ancestor > 0 {
            if features.traits[ancestor].contains(.comments) { return true }
            switch tree.nodes[ancestor].tag {
            case .nav: return true
            case .form: if features.characters[ancestor] < Self.largestForm { return true }
            case .a: if !holdsOnly(node, ancestor) { return true }
            case .aside, .footer: if features.characters[ancestor] > Self.largestBox { return true }
            case .article: if isOtherArticle(ancestor) { return true }
            case .body, .main: return false
            default:
                if isFurniture(ancestor), !holdsTitle(ancestor) { return true }
            }
            ancestor = tree.nodes[ancestor].parent
        }
        return false
    }

    func isInComments(_ node: Int) -> Bool {
        var ancestor = node
        while ancestor > 0 {
            if features.traits[ancestor].contains(.comments) { return true }
            ancestor = tree.nodes[ancestor].parent
        }
        return features.isExcluded[node]
    }

    private func holdsTitle(_ node: Int) -> Bool { title.map { (node..<tree.nodes[node].end).contains($0) } ?? true }

    /// Whether a box is too large for a byline and named as furniture. A standfirst is often named a teaser, and a
    /// byline has names of its looks and of the author's card.
    private func isFurniture(_ node: Int) -> Bool {
        let traits = features.traits[node]
        return features.areNamesTrusted && traits.contains(.furniture)
            && traits.isDisjoint(with: [.standfirst, .byline]) && features.characters[node] > Self.largestBox
    }

    /// Whether an `article` element shows another article: it is small, the title stands outside, and it has one of its
    /// own or is mostly a link.
    private func isOtherArticle(_ node: Int) -> Bool {
        guard title != nil, !holdsTitle(node), features.characters[node] < Self.largestTeaser else { return false }
        return features.linkCharacters[node] * 2 > features.characters[node]
            || headingsBefore[node] < headingsBefore[tree.nodes[node].end]
    }

    /// Whether a link holds little besides a node: a date that leads to the article itself.
    private func holdsOnly(_ node: Int, _ link: Int) -> Bool { features.characters[link] <= features.characters[node] }
}

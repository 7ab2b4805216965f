import Markup
import Model
import Text

/// The persons who wrote the article.
struct AuthorFinder {
    let tree: MarkupTree
    let features: PageFeatures
    let tags: MetaTags
    let data: StructuredData
    let outlet: String?
    let site: SiteName
    let surroundings: Surroundings

    private static let longestByline: UInt32 = 120
    private static let longestOpening: UInt32 = 60
    private static let mostAuthors = 12
    private static let longestLabel: UInt32 = 12
    private static let nodesBehindLabel = 6
    private static let nodesBack = 8
    private static let longestJob: UInt32 = 30
    private static let longestConjunction: UInt32 = 4
    /// Nodes between the names of two authors of one article.
    private static let nodesBetween = 40

    /// The first place that names persons wins: JSON-LD, meta elements, bylines near the title, others. A single word,
    /// which may be a user's name, gives way to a full name that the page shows.
    func find() -> Found<[String]>? {
        var single: Found<[String]>?
        for found in declared() {
            if found.value.contains(where: PersonName.hasSeveralWords) { return found }
            single = single ?? found
        }
        if let names = shown() { return Found(names, .byline) }
        return single
    }

    private func declared() -> [Found<[String]>] {
        let structured = persons(data.authors).map { Found($0, .jsonLD) }
        let declared = MetadataNames.authors.lazy.compactMap { persons(tags.all($0)).map { Found($0, .meta) } }
        return [structured].compactMap { $0 } + declared
    }

    private func persons(_ values: [String]) -> [String]? {
        var names: [String] = []
        for value in values.prefix(Self.mostAuthors) {
            for name in PersonName.names(in: value, outlet: outlet) where !names.contains(name) && !isSite(name) {
                names.append(name)
            }
        }
        return names.isEmpty ? nil : names
    }

    /// Whether a single word is the site's name by its address.
    private func isSite(_ name: String) -> Bool { !PersonName.hasSeveralWords(name) && site.isHost(name) }

    // MARK: What readers see

    private func shown() -> [String]? {
        let nodes = tags.bylines.filter { isAuthor($0) && !isReviewer($0) && !surroundings.isElsewhere($0) }
        let near = nodes.filter(surroundings.header.contains)
        return named(near.filter(isAuthorLink)) ?? named(near) ?? labeled() ?? named(addressed()) ?? named(nodes)
            ?? onlyName() ?? signed()
    }

    /// The one person whom all bylines of the page name, wherever they stand.
    private func onlyName() -> [String]? {
        var only: [String]?
        for node in tags.bylines where isAuthor(node) && !surroundings.isInComments(node) {
            guard let names = fullNames(NodeText.separatedLine(tree, node)) else { continue }
            guard names.count == 1, only == nil || only == names else { return nil }
            only = names
        }
        return only
    }

    /// Whether an element is named as a byline and short enough, or links to an author.
    private func isAuthor(_ node: Int) -> Bool {
        guard (1...Self.longestByline).contains(features.characters[node]) else { return false }
        return features.traits[node].contains(.byline) || isAuthorLink(node)
    }

    private func isAuthorLink(_ node: Int) -> Bool {
        guard let relation = tree.attribute(.rel, of: node) else { return false }
        return relation.split(separator: ASCII.space).contains { $0.elementsEqual("author".utf8) }
    }

    /// Links near the title whose address says that they lead to an author.
    private func addressed() -> [Int] {
        surroundings.header.filter { node in
            tree.nodes[node].tag == .a && leadsToAuthor(node) && !surroundings.isElsewhere(node)
        }
    }

    private func leadsToAuthor(_ node: Int) -> Bool {
        (1...Self.longestByline).contains(features.characters[node])
            && tree.attribute(.href, of: node).map(AuthorAddress.isAuthors) == true
    }

    /// The names in the first element that has some, and in those of its kind close behind it.
    private func named(_ nodes: [Int]) -> [String]? {
        var names: [String] = []
        var last: Int?
        var isBehindLink = false
        for node in nodes {
            if let last, node > last + Self.nodesBetween { break }
            let line = NodeText.separatedLine(tree, node)
            guard let found = fullNames(line) ?? (isAuthorLink(node) ? givenName(line) : nil) else { continue }
            let isLink = leadsToAuthor(node)
            let isNext = isLink && isBehindLink && last.map { isList(from: $0, to: node) } == true
            if last == nil || isAuthorLink(node) || isNext {
                for name in found where !names.contains(name) { names.append(name) }
            }
            if last == nil { isBehindLink = isLink }
            last = last == nil || isNext ? tree.nodes[node].end : last
        }
        return names.isEmpty ? nil : names
    }

    /// Whether no more than a comma or an "and" stands between two names, so that no job does: "Reviewed by".
    private func isList(from end: Int, to node: Int) -> Bool {
        guard end <= node else { return false }
        let between = (end..<node).filter { tree.nodes[$0].tag == .text }
        return between.reduce(0) { $0 + features.characters[$1] } <= Self.longestConjunction
    }

    private func fullNames(_ line: String) -> [String]? {
        guard let names = persons([line]), names.allSatisfy(PersonName.isFullName) else { return nil }
        return names
    }

    /// A single word that is a given name: authors of blogs often give no other.
    private func givenName(_ line: String) -> [String]? {
        guard let names = persons([line]), names.allSatisfy(PersonName.hasGivenName) else { return nil }
        return names
    }

    /// The names behind "By" in a line near the title.
    private func labeled() -> [String]? { named(behind: AuthorWords.openings, in: surroundings.header) }

    /// The names behind "Written by" or "Text:", wherever that stands; "By" alone may open the line of a teaser.
    private func signed() -> [String]? {
        let start = surroundings.header.upperBound
        return named(behind: AuthorWords.signatures, in: start..<max(start, tree.count))
    }

    private func named(behind labels: Set<String>, in nodes: Range<Int>) -> [String]? {
        for node in nodes where tree.nodes[node].tag == .text {
            guard (2...Self.longestOpening).contains(features.characters[node]), opens(node, with: labels),
                !surroundings.isElsewhere(node)
            else { continue }
            if let names = namesBehindLabel(node) { return names }
            // Beside the name the line may hold a date and more, so that the text alone says it best.
            if opensLine(node), let names = names(inByline: line(node)) { return names }
            let block = tree.enclosingBlock(of: node) ?? 0
            guard features.characters[block] <= Self.longestByline else { continue }
            if let names = names(inByline: NodeText.separatedLine(tree, block)) { return names }
        }
        return nil
    }

    private func line(_ node: Int) -> String {
        CleanWhitespace.cleaned(String(decoding: tree.text(of: node), as: UTF8.self))
    }

    /// Whether a text is the first of its block, or of a line of it.
    private func opensLine(_ node: Int) -> Bool {
        guard let previous = textBefore(node) else { return true }
        return tree.enclosingBlock(of: previous) != tree.enclosingBlock(of: node)
            || (previous..<node).contains { tree.nodes[$0].tag == .br }
    }

    /// The text with letters or figures before a node, among the few nodes there.
    private func textBefore(_ node: Int) -> Int? {
        stride(from: node - 1, to: max(0, node - Self.nodesBack), by: -1).first {
            tree.nodes[$0].tag == .text && features.characters[$0] > 0
        }
    }

    /// Whether the words before a name make it that of one who checked or illustrated the text.
    private func isReviewer(_ node: Int) -> Bool {
        guard let label = textBefore(node), features.characters[label] <= Self.longestJob,
            tree.enclosingBlock(of: label) == tree.enclosingBlock(of: node)
        else { return false }
        let words = line(label).lowercased().split { !$0.isLetter && $0 != "-" }
        return words.contains { AuthorWords.otherJobs.contains(String($0)) }
    }

    private func names(inByline line: String) -> [String]? { Byline(line).flatMap { persons($0.authors) } }

    /// The persons whom the next text names, where a text is nothing but a label: "<b>Author:</b> Ann Lee".
    private func namesBehindLabel(_ node: Int) -> [String]? {
        guard features.characters[node] <= Self.longestLabel else { return nil }
        let end = min(tree.count, node + Self.nodesBehindLabel)
        for next in node + 1..<max(node + 1, end) where tree.nodes[next].tag == .text && features.characters[next] > 0 {
            guard features.characters[next] <= Self.longestOpening else { return nil }
            let names = fullNames(line(next))
            return names.flatMap { $0.allSatisfy(PersonName.hasGivenName) ? $0 : nil }
        }
        return nil
    }

    private func opens(_ node: Int, with labels: Set<String>) -> Bool {
        let word = tree.text(of: node).drop { $0.isASCIIWhitespace }.prefix {
            $0 > ASCII.space && $0 != UInt8(ascii: ":")
        }
        guard (2...12).contains(word.count) else { return false }
        return labels.contains(String(decoding: word, as: UTF8.self).lowercased())
    }
}

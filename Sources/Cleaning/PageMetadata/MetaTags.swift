import Markup

/// The `meta` and `link` elements of a page, and its other places of metadata, collected in one pass.
struct MetaTags: Sendable {
    /// For each name or property, lower-cased, its values in document order.
    private var values: [String: [String]] = [:]
    private(set) var canonicalURL: String?
    private(set) var title: String?
    private(set) var language: String?
    private(set) var structuredData: [ArraySlice<UInt8>] = []
    /// Visible headings of the first level; only so many, as are the other lists of nodes.
    private(set) var headings: [Int] = []
    /// Visible headings of lower levels, and what is named a headline.
    private(set) var lowerHeadings: [Int] = []
    private(set) var times: [Int] = []
    /// Elements with a property of schema.org that says when, in microdata or RDFa.
    private(set) var properties: [Int] = []
    /// Elements that say, by name or property, who wrote or when.
    private(set) var bylines: [Int] = []

    /// More values of one name say nothing new.
    private static let mostValues = 32
    private static let mostHeadings = 48
    /// The times and bylines of an article stand near its title, before those of hundreds of comments.
    private static let mostMarks = 512

    init(_ tree: MarkupTree, _ features: PageFeatures) {
        for node in 1..<max(tree.count, 1) {
            switch tree.nodes[node].tag {
            case .meta: readMeta(tree, node)
            case .link: readLink(tree, node)
            case .title: if title == nil { title = NodeText.line(tree, node) }
            case .html: language = tree.string(.lang, of: node) ?? tree.string(.xmlLang, of: node)
            case .script: if tree.nodes[node].end > node + 1 { structuredData.append(tree.text(of: node + 1)) }
            case .h1: if !features.isExcluded[node], headings.count < Self.mostHeadings { headings.append(node) }
            case .text: break
            case let tag: readElement(tree, features, node, tag)
            }
        }
    }

    /// The first value of the first of `names` that has one.
    func first(_ names: [String]) -> String? {
        for name in names { if let value = values[name]?.first { return value } }
        return nil
    }

    func all(_ name: String) -> [String] { values[name] ?? [] }

    private mutating func readElement(_ tree: MarkupTree, _ features: PageFeatures, _ node: Int, _ tag: Tag) {
        if tag == .time, times.count < Self.mostMarks { times.append(node) }
        let isHeadline = tag == .h2 || tag == .h3 || features.traits[node].contains(.headline)
        if isHeadline, !features.isExcluded[node], lowerHeadings.count < Self.mostHeadings {
            lowerHeadings.append(node)
        }
        guard tree.hasAttributes(node) else { return }
        if tag != .time, bylines.count < Self.mostMarks, isByline(tree, features, node) { bylines.append(node) }
        guard properties.count < Self.mostMarks else { return }
        if isDate(tree.attribute(.itemprop, of: node)) || isDate(tree.attribute(.property, of: node)) {
            properties.append(node)
        }
    }

    /// Whether a property is "datePublished", "dateModified" or one of them behind a prefix.
    private func isDate(_ property: ArraySlice<UInt8>?) -> Bool {
        guard let property else { return false }
        return property.hasSuffix("datePublished") || property.hasSuffix("dateModified")
    }

    private func isByline(_ tree: MarkupTree, _ features: PageFeatures, _ node: Int) -> Bool {
        !features.isExcluded[node]
            && (features.traits[node].contains(.byline) || tree.attribute(.rel, of: node) != nil)
    }

    private mutating func readMeta(_ tree: MarkupTree, _ node: Int) {
        guard let content = tree.string(.content, of: node) else { return }
        let value = CleanWhitespace.cleaned(content)
        guard !value.isEmpty else { return }
        for attribute in [AttributeName.property, .name, .itemprop, .httpEquiv] {
            guard let name = tree.string(attribute, of: node)?.lowercased() else { continue }
            if values[name, default: []].count < Self.mostValues { values[name, default: []].append(value) }
        }
    }

    private mutating func readLink(_ tree: MarkupTree, _ node: Int) {
        guard canonicalURL == nil, let relation = tree.string(.rel, of: node), relation.lowercased() == "canonical"
        else { return }
        canonicalURL = tree.string(.href, of: node)
    }
}

extension ArraySlice<UInt8> {
    fileprivate func hasSuffix(_ text: StaticString) -> Bool {
        count >= text.utf8CodeUnitCount
            && suffix(text.utf8CodeUnitCount).elementsEqual(
                UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}

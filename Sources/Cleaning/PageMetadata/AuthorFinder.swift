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

    private static let longestByline: UInt32 = 120
    private static let mostAuthors = 12

    /// The first place that names a person wins: JSON-LD, meta elements, links to authors, bylines.
    func find() -> Found<[String]>? {
        if let names = persons(data.authors) { return Found(names, .jsonLD) }
        for name in MetadataNames.authors {
            if let names = persons(tags.all(name)) { return Found(names, .meta) }
        }
        if let names = persons(linked()) { return Found(names, .byline) }
        if let names = bylined() { return Found(names, .byline) }
        return nil
    }

    private func persons(_ values: [String]) -> [String]? {
        var names: [String] = []
        for value in values.prefix(Self.mostAuthors) {
            for name in PersonName.names(in: value, outlet: outlet) where !names.contains(name) { names.append(name) }
        }
        return names.isEmpty ? nil : names
    }

    private func linked() -> [String] {
        tags.bylines.filter { tree.attribute(.rel, of: $0)?.elementsEqual("author".utf8) == true }
            .prefix(Self.mostAuthors).map { NodeText.separatedLine(tree, $0) }
    }

    /// The first byline that names a person.
    private func bylined() -> [String]? {
        for node in tags.bylines where features.traits[node].contains(.byline) {
            guard features.characters[node] > 0, features.characters[node] <= Self.longestByline else { continue }
            if let names = persons([NodeText.separatedLine(tree, node)]), names.allSatisfy(PersonName.isFullName) {
                return names
            }
        }
        return nil
    }
}

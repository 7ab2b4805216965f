import Markup
import Model
import Text

/// The article's title, without the site's name and without the kicker above it.
///
/// A visible heading that the page's own data confirms is the title as readers see it; else the only heading of the first
/// level; else what the data says.
struct TitleFinder {
    let tree: MarkupTree
    let features: PageFeatures
    let tags: MetaTags
    let data: StructuredData
    let site: SiteName

    /// A title that nothing confirms has as many words.
    private static let fewestWords = 3
    private static let mostWordsOfTail = 4

    /// The title, and the heading that shows it.
    func find() -> (title: Found<String>?, node: Int?) {
        let named = namedTitles()
        let heads = named.flatMap { cuts($0.value) }.filter { !$0.isEmpty }
        let headings = tags.headings.map { HeadingText(tree, features, $0) }.filter { !$0.whole.isEmpty }
        let placed = headings.filter { !isOutOfPlace($0.node) }
        if let found = exact(placed, heads) ?? loose(placed, named) { return found }
        let lower = tags.lowerHeadings.map { HeadingText(tree, features, $0) }.filter { !$0.whole.isEmpty }
        if let found = exact(lower, heads) ?? exact(headings, heads) ?? loose(headings, named) { return found }
        if let found = only(placed, heads) { return found }
        if let first = named.first { return (Found(first.value, first.source), line(heads)) }
        return headings.first.map { (Found(text($0), .element), $0.node) } ?? (nil, nil)
    }

    private typealias Named = (value: String, source: MetadataSource)

    /// What the page's data and its `title` element call the article, each value once.
    private func namedTitles() -> [Named] {
        var given: [Named] = []
        if let headline = data.headline { given.append((headline, .jsonLD)) }
        for name in MetadataNames.title {
            if let title = tags.first([name]) { given.append((title, name == "og:title" ? .openGraph : .meta)) }
        }
        if let title = tags.title { given.append((title, .element)) }
        var named: [Named] = []
        for (index, title) in given.enumerated() where !given[..<index].contains(where: { $0.value == title.value }) {
            let whole = withoutSite(ShortText.plain(title.value))
            let value = title.source == .jsonLD ? whole : withoutTail(whole)
            if !value.isEmpty { named.append((value, title.source)) }
        }
        return named
    }

    /// A title, and what stands before each of its separators.
    private func cuts(_ title: String) -> [[UInt8]] {
        let bytes = Array(title.utf8)
        return ([bytes[...]] + TitleSeparators.ranges(in: bytes).map { bytes[..<$0.lowerBound] })
            .map { ComparableText.of($0) }
    }

    /// The first heading that says just what a title says.
    private func exact(_ headings: [HeadingText], _ titles: [[UInt8]]) -> (title: Found<String>?, node: Int?)? {
        for heading in headings {
            let forms = heading.hasKicker ? [heading.rest] : [heading.whole, heading.rest]
            for form in forms.compactMap({ $0 }) where titles.contains(ComparableText.of(form)) {
                return (Found(form, .element), heading.node)
            }
        }
        return nil
    }

    /// The first heading that says most of what a title says.
    private func loose(_ headings: [HeadingText], _ named: [Named]) -> (title: Found<String>?, node: Int?)? {
        headings.first { heading in named.contains { agree(text(heading), $0.value) } }
            .map { (Found(text($0), .element), $0.node) }
    }

    /// The only heading of the first level, where it is neither the site's name nor a single word that nothing confirms.
    private func only(_ headings: [HeadingText], _ titles: [[UInt8]]) -> (title: Found<String>?, node: Int?)? {
        let texts = Set(headings.map { ComparableText.of(text($0)) })
        guard texts.count == 1, let heading = headings.first, !site.isNamed(Array(text(heading).utf8)[...]) else {
            return nil
        }
        guard titles.isEmpty || text(heading).split(separator: " ").count >= Self.fewestWords else { return nil }
        return (Found(text(heading), .element), heading.node)
    }

    /// The first text in no heading that says just what a title says.
    private func line(_ titles: [[UInt8]]) -> Int? {
        let lengths = titles.map(\.count)
        guard let shortest = lengths.min(), let longest = lengths.max() else { return nil }
        let body = tree.nodes.firstIndex { $0.tag == .body } ?? 0
        for node in body..<tree.count where tree.nodes[node].tag == .text && !features.isExcluded[node] {
            let text = tree.text(of: node)
            guard text.count >= shortest, features.characters[node] <= longest else { continue }
            if titles.contains(ComparableText.of(text)) { return node }
        }
        return nil
    }

    private func text(_ heading: HeadingText) -> String {
        heading.hasKicker ? heading.rest ?? heading.whole : heading.whole
    }

    /// Whether a heading stands in a list or in navigation: the last step of a breadcrumb trail.
    private func isOutOfPlace(_ node: Int) -> Bool {
        var ancestor = tree.nodes[node].parent
        for _ in 0..<4 where ancestor > 0 {
            if tree.nodes[ancestor].tag == .li || tree.nodes[ancestor].tag == .nav { return true }
            ancestor = tree.nodes[ancestor].parent
        }
        return false
    }

    /// Whether one is the other, or most of it.
    private func agree(_ heading: String, _ title: String) -> Bool {
        let first = ComparableText.of(heading)
        let second = ComparableText.of(title)
        guard !first.isEmpty, !second.isEmpty else { return false }
        if first == second { return true }
        let (short, long) = first.count < second.count ? (first, second) : (second, first)
        return short.count * 2 >= long.count && (long.starts(with: short) || long.suffix(short.count) == short[...])
    }

    /// Cuts off a clean title the part behind, or before, a separator where it is the outlet's name or the tail of all pages' titles.
    func withoutSite(_ title: String) -> String {
        var bytes = Array(title.utf8)
        var ranges = TitleSeparators.ranges(in: bytes)
        while let cut = ranges.last(where: { site.isNamed(bytes[$0.upperBound...]) }) {
            bytes.removeSubrange(cut.lowerBound...)
            ranges = ranges.filter { $0.upperBound <= cut.lowerBound }
        }
        if let cut = ranges.first(where: { site.isNamed(bytes[..<$0.lowerBound]) }) {
            bytes.removeSubrange(..<cut.upperBound)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Cuts the short parts behind upright strokes: sections and sites that nothing else names.
    private func withoutTail(_ title: String) -> String {
        guard title.utf8.contains(UInt8(ascii: "|")), let range = title.ranges(of: " | ").last else { return title }
        let head = String(title[..<range.lowerBound])
        guard head.split(separator: " ").count >= Self.fewestWords,
            title[range.upperBound...].split(separator: " ").count <= Self.mostWordsOfTail
        else { return title }
        return withoutTail(head)
    }
}

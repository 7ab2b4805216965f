import Markup
import Model
import Text

/// The article's title, without the site's name.
struct TitleFinder {
    let tree: MarkupTree
    let tags: MetaTags
    let data: StructuredData
    let site: SiteName

    /// What stands between a title and the site's name.
    static let separators = [" | ", " - ", " – ", " — ", " · ", " :: ", " » ", " • ", " // ", " ‹ ", " / "]

    /// A visible heading that the page's own data confirms is the title as readers see it; else the data's.
    func find() -> Found<String>? {
        let headings = tags.headings.map { NodeText.line(tree, $0) }.filter { !$0.isEmpty }
        let named = [(data.headline, MetadataSource.jsonLD), (tags.first(MetadataNames.title), .openGraph)]
            .compactMap { value, source in value.map { (withoutSite(HTMLText.plain($0)), source) } }
        if let heading = headings.first(where: { heading in
            named.contains { agree(heading, $0.0) } || tags.title.map { agree(heading, withoutSite($0)) } == true
        }) {
            return Found(heading, .element)
        }
        if let (value, source) = named.first(where: { !$0.0.isEmpty }) { return Found(value, source) }
        if headings.count == 1 { return Found(headings[0], .element) }
        if let title = tags.title, !title.isEmpty { return Found(withoutSite(title), .element) }
        return headings.first.map { Found($0, .element) }
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

    /// Cuts the part behind, or before, a separator where it is the outlet's name or the tail of all pages' titles.
    func withoutSite(_ title: String) -> String {
        let title = CleanWhitespace.cleaned(title)
        for separator in Self.separators {
            guard let range = title.ranges(of: separator).last else { continue }
            let head = String(title[..<range.lowerBound])
            let tail = String(title[range.upperBound...])
            if site.isNamed(tail) { return withoutSite(head) }
            if site.isNamed(head) { return tail }
        }
        return title
    }
}

/// What a page says that it is, by which its own article is told from others in its data.
struct PageIdentity {
    /// Its addresses: the one that it came from, and those that it names as its own.
    let urls: [String]
    /// Its titles, without the site's name where a separator stands before that, in the form of ``ComparableText``.
    let titles: [[UInt8]]

    init(urls: [String], titles: [String]) {
        self.urls = urls.map(Self.plain)
        self.titles = titles.map { ComparableText.of(HTMLText.plain($0)) }.filter { !$0.isEmpty }
    }

    func isAddress(_ url: String) -> Bool { urls.contains(Self.plain(url)) }

    /// Whether a headline is, or begins, one of the page's titles.
    func isTitle(_ headline: String) -> Bool {
        let headline = ComparableText.of(HTMLText.plain(headline))
        return !headline.isEmpty && titles.contains { $0.starts(with: headline) || headline.starts(with: $0) }
    }

    /// An address without its scheme, its query and what else does not tell pages apart.
    private static func plain(_ url: String) -> String {
        var rest = url[...]
        if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
        if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
        rest = rest.prefix { $0 != "#" && $0 != "?" }
        while rest.last == "/" { rest.removeLast() }
        return rest.lowercased()
    }
}

import Markup
import Model
import Text

/// Reads what a page says of its article. What came with the document wins over what the page says.
struct PageMetadataReader {
    let tree: MarkupTree
    let features: PageFeatures

    func read(given: Metadata) -> PageFacts {
        let tags = MetaTags(tree, features)
        let data = StructuredData(tags.structuredData, page: identity(tags, given))
        var metadata = given
        metadata.canonicalURL = given.canonicalURL ?? canonicalURL(tags, data)
        let url = metadata.url?.value ?? metadata.canonicalURL?.value
        let site = SiteName(
            tree: tree, features: features, given: [given.outlet?.value, data.publisher].compactMap { $0 },
            tags: tags, url: url)
        metadata.outlet = given.outlet ?? outlet(tags, data) ?? site.besideTitle().map { Found($0, .element) }
        metadata.language = given.language ?? language(tags, data)
        let heading = TitleFinder(tree: tree, features: features, tags: tags, data: data, site: site).find()
        metadata.title = given.title ?? heading.title
        let surroundings = Surroundings(tree: tree, features: features, title: heading.node ?? tags.headings.first)
        // A site that only its title names may be its author's own: the name says nothing against the author.
        let outlet = metadata.outlet.flatMap { $0.source == .element ? nil : $0.value }
        let authors = AuthorFinder(
            tree: tree, features: features, tags: tags, data: data, outlet: outlet, site: site,
            surroundings: surroundings)
        metadata.authors = given.authors ?? authors.find()
        let dates = DateFinder(
            tree: tree, features: features, tags: tags, data: data, url: url,
            order: DayOrder(language: metadata.language?.value, url: url), surroundings: surroundings
        ).find()
        metadata.publishedAt = given.publishedAt ?? dates.published
        metadata.modifiedAt = given.modifiedAt ?? dates.modified
        let topics = TopicFinder(tags: tags, data: data)
        metadata.section = given.section ?? topics.section()
        metadata.tags = given.tags ?? topics.keywords()
        return PageFacts(
            metadata: metadata, description: data.description ?? tags.first(MetadataNames.description),
            articleBody: data.articleBody, titleNode: tags.headings.first,
            signs: signs(tags, data), warnings: warnings(metadata))
    }

    private func signs(_ tags: MetaTags, _ data: StructuredData) -> PageSigns {
        let titles = [tags.title] + tags.headings.prefix(1).map { NodeText.line(tree, $0) }
        return PageSigns(
            types: data.types, openGraphType: tags.first(["og:type"])?.lowercased() ?? "", isFree: data.isFree,
            titles: titles.compactMap { $0.map { ComparableText.of($0) } }, hasArticle: data.hasArticle)
    }

    /// What tells the page's own article from others in its data.
    private func identity(_ tags: MetaTags, _ given: Metadata) -> PageIdentity {
        let urls = [given.url?.value, tags.canonicalURL, tags.first(MetadataNames.url)].compactMap { $0 }
        let titles = [tags.first(MetadataNames.title), tags.title].compactMap { $0 }
        return PageIdentity(urls: urls, titles: titles + tags.headings.prefix(4).map { NodeText.line(tree, $0) })
    }

    private func outlet(_ tags: MetaTags, _ data: StructuredData) -> Found<String>? {
        if let name = tags.first(["og:site_name"]) { return Found(name, .openGraph) }
        if let name = data.publisher { return Found(CleanWhitespace.cleaned(name), .jsonLD) }
        return tags.first(MetadataNames.outlet).map { Found($0, .meta) }
    }

    private func canonicalURL(_ tags: MetaTags, _ data: StructuredData) -> Found<String>? {
        if let url = tags.canonicalURL, isAddress(url) { return Found(url, .meta) }
        if let url = tags.first(MetadataNames.url), isAddress(url) { return Found(url, .openGraph) }
        return data.url.flatMap { isAddress($0) ? Found($0, .jsonLD) : nil }
    }

    private func isAddress(_ url: String) -> Bool { url.hasPrefix("http://") || url.hasPrefix("https://") }

    private func language(_ tags: MetaTags, _ data: StructuredData) -> Found<String>? {
        if let tag = tags.language.flatMap(LanguageTag.normalized) { return Found(tag, .element) }
        if let tag = data.language.flatMap(LanguageTag.normalized) { return Found(tag, .jsonLD) }
        return tags.first(MetadataNames.language).flatMap(LanguageTag.normalized).map { Found($0, .meta) }
    }

    private func warnings(_ metadata: Metadata) -> [Warning] {
        switch metadata.publishedAt?.source {
        case .timeElement, .url, .dateline:
            [Warning(code: "weak-date", message: "the publication date is from a weak place of the page")]
        default: []
        }
    }
}

/// Language tags as pages write them, brought into the form of BCP 47.
enum LanguageTag {
    /// "en_US" and "EN-us" as "en-US"; nil where it is no tag.
    static func normalized(_ value: String) -> String? {
        let parts = value.split { $0 == "-" || $0 == "_" || $0 == "," || $0 == " " || $0 == "@" }
        guard let language = parts.first, (2...3).contains(language.utf8.count),
            language.utf8.allSatisfy(\.isASCIILetter)
        else { return nil }
        guard parts.count > 1, parts[1].utf8.count == 2, parts[1].utf8.allSatisfy(\.isASCIILetter) else {
            return language.lowercased()
        }
        return "\(language.lowercased())-\(parts[1].uppercased())"
    }
}

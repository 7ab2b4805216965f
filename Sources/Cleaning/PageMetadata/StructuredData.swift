import JSON

/// What the JSON-LD of a page says of its article. schema.org's Article and its kin are looked for in graphs, arrays
/// and members of other things.
struct StructuredData: Sendable {
    private(set) var headline: String?
    private(set) var description: String?
    private(set) var articleBody: String?
    private(set) var authors: [String] = []
    private(set) var published: String?
    private(set) var modified: String?
    private(set) var publisher: String?
    private(set) var language: String?
    private(set) var url: String?

    /// Types of schema.org that are, or describe, one article.
    private static let articleTypes: Set<String> = [
        "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
        "BackgroundNewsArticle", "AskPublicNewsArticle", "ReviewNewsArticle", "BlogPosting", "LiveBlogPosting",
        "SocialMediaPosting", "DiscussionForumPosting", "TechArticle", "ScholarlyArticle", "Report", "Review",
        "SatiricalArticle", "AdvertiserContentArticle", "Recipe", "HowTo",
    ]
    private static let pageTypes: Set<String> = ["WebPage", "ItemPage", "AboutPage", "FAQPage", "MedicalWebPage"]
    private static let outletTypes: Set<String> = ["NewsMediaOrganization", "Organization", "WebSite", "Corporation"]
    private static let mostObjects = 2000

    init(_ scripts: [ArraySlice<UInt8>]) {
        var objects: [JSONValue] = []
        for script in scripts {
            guard let value = try? JSONReader.read(script, tolerance: .tolerant) else { continue }
            Self.collect(value, into: &objects)
        }
        // Pages come after articles, so that they fill only what an article left open.
        for object in objects where Self.isA(object, Self.articleTypes) { take(object, among: objects) }
        for object in objects where Self.isA(object, Self.pageTypes) { take(object, among: objects) }
        if publisher == nil {
            publisher = objects.first { Self.isA($0, Self.outletTypes) && $0["name"]?.string != nil }?["name"]?.string
        }
    }

    private static func collect(_ value: JSONValue, into objects: inout [JSONValue]) {
        guard objects.count < mostObjects else { return }
        switch value {
        case .array(let values): for value in values { collect(value, into: &objects) }
        case .object(let members):
            objects.append(value)
            for member in members where member.key != "author" && member.key != "publisher" {
                if member.value.members != nil || member.value.array != nil { collect(member.value, into: &objects) }
            }
        default: break
        }
    }

    private static func isA(_ object: JSONValue, _ types: Set<String>) -> Bool {
        names(object["@type"]).contains { types.contains($0.split(separator: "/").last.map(String.init) ?? $0) }
    }

    private static func names(_ value: JSONValue?) -> [String] {
        value?.string.map { [$0] } ?? value?.array?.compactMap(\.string) ?? []
    }

    /// Fills what is still open.
    private mutating func take(_ object: JSONValue, among objects: [JSONValue]) {
        func text(_ key: String) -> String? {
            guard let value = object[key]?.string ?? object[key]?[0]?.string else { return nil }
            let clean = CleanWhitespace.cleaned(HTMLText.plain(value))
            return clean.isEmpty ? nil : clean
        }
        let hasHeadline = headline == nil
        headline = headline ?? text("headline") ?? (Self.isA(object, Self.pageTypes) ? nil : text("name"))
        description = description ?? text("description")
        if articleBody == nil { articleBody = object["articleBody"]?.string }
        // A later object without the first one's headline may be a related article.
        guard hasHeadline || authors.isEmpty || published == nil else { return }
        if authors.isEmpty { authors = Self.people(object["author"] ?? object["creator"], among: objects) }
        published = published ?? text("datePublished") ?? text("dateCreated")
        modified = modified ?? text("dateModified")
        language = language ?? text("inLanguage")
        url = url ?? text("url")
        publisher = publisher ?? Self.resolved(object["publisher"], among: objects)?["name"]?.string
    }

    private static func people(_ value: JSONValue?, among objects: [JSONValue]) -> [String] {
        guard let value else { return [] }
        if let name = value.string { return [name] }
        if let values = value.array { return values.flatMap { people($0, among: objects) } }
        let object = resolved(value, among: objects) ?? value
        if isA(object, outletTypes) { return [] }
        return names(object["name"]).map(HTMLText.plain)
    }

    /// The object itself, or the one that it names by `@id` alone.
    private static func resolved(_ value: JSONValue?, among objects: [JSONValue]) -> JSONValue? {
        guard let value else { return nil }
        if let first = value[0] { return resolved(first, among: objects) }
        guard value["name"] == nil, let id = value["@id"]?.string else { return value }
        return objects.first { $0["@id"]?.string == id && $0["name"] != nil } ?? value
    }
}

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
    private(set) var section: String?
    private(set) var keywords: [String] = []
    /// Types of the page's own objects.
    private(set) var types: Set<String> = []
    private(set) var hasArticle = false
    /// Whether all may read the article; nil where it does not say so.
    private(set) var isFree: Bool?

    init(_ scripts: [ArraySlice<UInt8>], page: PageIdentity) {
        let objects = StructuredObjects(scripts)
        let articles = objects.articles(of: page)
        hasArticle = !articles.isEmpty
        types = objects.types
        isFree = articles.lazy.compactMap { Self.flag($0["isAccessibleForFree"]) }.first
        for article in articles { take(article, among: objects) }
        // Pages come after articles, so that they fill only what an article left open.
        for object in objects.pages { take(object, among: objects, isPage: true) }
        publisher = publisher ?? objects.outletName
    }

    /// Fills what is still open.
    private mutating func take(_ object: JSONValue, among objects: StructuredObjects, isPage: Bool = false) {
        func text(_ key: String, _ bounded: (String) -> String? = ShortText.head) -> String? {
            guard let value = (object[key]?.string ?? object[key]?[0]?.string).flatMap(bounded) else { return nil }
            let clean = CleanWhitespace.cleaned(HTMLText.plain(value))
            return clean.isEmpty ? nil : clean
        }
        headline = headline ?? text("headline") ?? (isPage ? nil : text("name"))
        description = description ?? text("description")
        if articleBody == nil { articleBody = object["articleBody"]?.string }
        if authors.isEmpty { authors = objects.people(object["author"] ?? object["creator"]) }
        published = published ?? text("datePublished") ?? text("dateCreated")
        modified = modified ?? text("dateModified")
        language = language ?? text("inLanguage")
        url = url ?? text("url", ShortText.address)
        publisher = publisher ?? objects.resolved(object["publisher"])?["name"]?.string.map(ShortText.head)
        section = section ?? text("articleSection")
        if keywords.isEmpty { keywords = Self.strings(object["keywords"]) }
    }

    /// A truth value, or its name.
    private static func flag(_ value: JSONValue?) -> Bool? {
        switch value {
        case .boolean(let flag): flag
        case .string(let name): ["true": true, "false": false][name.lowercased()]
        default: nil
        }
    }

    /// The strings of a value, of its elements, and the names of terms.
    private static func strings(_ value: JSONValue?) -> [String] {
        if let string = value?.string { return [string] }
        return value?.array?.compactMap { $0.string ?? $0["name"]?.string } ?? []
    }
}

import JSON

/// The objects of a page's JSON-LD, those of its own article first.
struct StructuredObjects {
    private var objects: [Object] = []
    /// By `@id`, the first object of each that has a name.
    private var named: [String: JSONValue] = [:]

    private struct Object {
        var value: JSONValue
        /// Whether it stands inside a list, a part or a comment of another object.
        var isPart: Bool
    }

    /// Types of schema.org that are, or describe, one article.
    private static let articleTypes: Set<String> = [
        "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
        "BackgroundNewsArticle", "AskPublicNewsArticle", "ReviewNewsArticle", "BlogPosting", "LiveBlogPosting",
        "SocialMediaPosting", "DiscussionForumPosting", "TechArticle", "ScholarlyArticle", "MedicalScholarlyArticle",
        "Report", "Review", "SatiricalArticle", "AdvertiserContentArticle", "Recipe", "HowTo",
    ]
    private static let pageTypes: Set<String> = ["WebPage", "ItemPage", "AboutPage", "FAQPage", "MedicalWebPage"]
    /// Types that are no persons.
    private static let outletTypes: Set<String> = [
        "NewsMediaOrganization", "Organization", "WebSite", "Corporation", "LocalBusiness", "NGO", "Brand",
        "GovernmentOrganization", "EducationalOrganization", "CollegeOrUniversity", "OnlineBusiness",
    ]
    /// Members whose objects are the page's own; those of all others belong to something else.
    private static let ownMembers: Set<String> = ["@graph", "mainEntity", "mainEntityOfPage", "isPartOf"]
    private static let mostObjects = 2000

    init(_ scripts: [ArraySlice<UInt8>]) {
        for script in scripts {
            guard let value = try? JSONReader.read(script, tolerance: .tolerant) else { continue }
            collect(value, isPart: false)
        }
    }

    private mutating func collect(_ value: JSONValue, isPart: Bool) {
        guard objects.count < Self.mostObjects else { return }
        switch value {
        case .array(let values): for value in values { collect(value, isPart: isPart) }
        case .object(let members):
            objects.append(Object(value: value, isPart: isPart))
            if let id = value["@id"]?.string, named[id] == nil, value["name"] != nil { named[id] = value }
            for member in members where member.key != "author" && member.key != "publisher" {
                guard member.value.members != nil || member.value.array != nil else { continue }
                collect(member.value, isPart: isPart || !Self.ownMembers.contains(member.key))
            }
        default: break
        }
    }

    /// The types of the page's own objects, without the vocabulary's address.
    var types: Set<String> { Set(objects.lazy.filter { !$0.isPart }.flatMap { Self.types(of: $0.value) }) }

    // MARK: Choosing

    /// What describes the page's own article, the surest first; objects of other articles are left out.
    func articles(of page: PageIdentity) -> [JSONValue] {
        let articles = objects.filter { Self.isA($0.value, Self.articleTypes) }
        let ranked = articles.map { (value: $0.value, rank: rank($0, page)) }.filter { $0.rank > 0 }
        guard let best = ranked.max(by: { $0.rank < $1.rank }) else { return [] }
        // Others say more of it only where they have its headline or address.
        let first = ranked.first { $0.rank == best.rank } ?? best
        return [first.value] + ranked.map(\.value).filter { $0 != first.value && isSame($0, first.value) }
    }

    private func rank(_ object: Object, _ page: PageIdentity) -> Int {
        let isNamed = headline(object.value).map(page.isTitle) == true
        let isAddressed = addresses(object.value).contains(where: page.isAddress)
        var rank = (isNamed ? 4 : 0) + (isAddressed ? 4 : 0) + (object.isPart ? 0 : 2)
        if rank > 0, object.value["datePublished"] != nil { rank += 1 }
        return rank
    }

    private func isSame(_ value: JSONValue, _ other: JSONValue) -> Bool {
        if let headline = headline(value), headline == self.headline(other) { return true }
        let addresses = Set(addresses(other))
        return self.addresses(value).contains(where: addresses.contains)
    }

    private func headline(_ value: JSONValue) -> String? {
        (value["headline"]?.string ?? value["name"]?.string).map(ShortText.head)
    }

    private func addresses(_ value: JSONValue) -> [String] {
        let page = value["mainEntityOfPage"]
        return [value["url"]?.string, value["@id"]?.string, page?.string, page?["@id"]?.string, page?["url"]?.string]
            .compactMap { $0.flatMap(ShortText.address) }
    }

    var pages: [JSONValue] { objects.filter { !$0.isPart && Self.isA($0.value, Self.pageTypes) }.map(\.value) }

    /// The name of the first object that is an organization or a site.
    var outletName: String? {
        objects.lazy.filter { Self.isA($0.value, Self.outletTypes) }.compactMap { $0.value["name"]?.string }.first
            .map(ShortText.head)
    }

    // MARK: Persons

    /// The names of the persons that a value holds or points to.
    func people(_ value: JSONValue?) -> [String] {
        guard let value else { return [] }
        if let name = value.string { return [name] }
        if let values = value.array { return values.flatMap(people) }
        let object = resolved(value) ?? value
        if Self.isA(object, Self.outletTypes) { return [] }
        return Self.names(object["name"]).map(ShortText.plain)
    }

    /// The object itself, or the one that it names by `@id` alone.
    func resolved(_ value: JSONValue?) -> JSONValue? {
        guard let value else { return nil }
        if let first = value[0] { return resolved(first) }
        guard value["name"] == nil, let id = value["@id"]?.string else { return value }
        return named[id] ?? value
    }

    private static func isA(_ object: JSONValue, _ types: Set<String>) -> Bool {
        Self.types(of: object).contains(where: types.contains)
    }

    private static func types(of object: JSONValue) -> [String] {
        names(object["@type"]).map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    }

    private static func names(_ value: JSONValue?) -> [String] {
        value?.string.map { [$0] } ?? value?.array?.compactMap(\.string) ?? []
    }
}

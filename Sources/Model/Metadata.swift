/// Where a piece of metadata was found.
public enum MetadataSource: String, Sendable, CaseIterable {
    /// Came with the document: a key of its JSON line, the address of its record in an archive.
    case given
    case jsonLD = "json-ld"
    case openGraph = "open-graph"
    case meta
    case timeElement = "time-element"
    case element
    case url
    case byline
    case dateline
    case titleLine = "title-line"
    case caption
    case detected
}

/// A value and the place where it was found.
public struct Found<Value: Hashable & Sendable>: Hashable, Sendable {
    public var value: Value
    public var source: MetadataSource

    public init(_ value: Value, _ source: MetadataSource) {
        self.value = value
        self.source = source
    }
}

/// What is known of an article besides its text; nil or empty where nothing is.
public struct Metadata: Hashable, Sendable {
    public var url: Found<String>?
    public var canonicalURL: Found<String>?
    public var outlet: Found<String>?
    public var title: Found<String>?
    public var authors: Found<[String]>?
    /// ISO 8601: a date, or a date and time with its zone where one is given.
    public var publishedAt: Found<String>?
    /// ISO 8601, as `publishedAt`.
    public var modifiedAt: Found<String>?
    /// The section of the outlet in which it stands: "Politics".
    public var section: Found<String>?
    /// What the outlet says that it is about, in the page's order.
    public var tags: Found<[String]>?
    /// BCP 47, such as "en" or "pt-BR".
    public var language: Found<String>?

    public init() {}
}

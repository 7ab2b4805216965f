import Model

extension RecordRenderer {
    mutating func writeMetadata() {
        let metadata = document.bestMetadata
        member("url", metadata.url?.value)
        member("canonical_url", metadata.canonicalURL?.value)
        found("outlet", metadata.outlet)
        found("title", metadata.title)
        strings("authors", metadata.authors?.value ?? [])
        member("authors_source", metadata.authors?.source.rawValue)
        found("published_at", metadata.publishedAt)
        found("modified_at", metadata.modifiedAt)
        found("section", metadata.section)
        strings("tags", metadata.tags?.value ?? [])
        member("tags_source", metadata.tags?.source.rawValue)
        let language = document.layers.contains(.language) ? document.language : metadata.language?.value ?? ""
        member("language", language.isEmpty ? nil : language)
    }

    /// A value, and where it was found.
    private mutating func found(_ key: String, _ value: Found<String>?) {
        member(key, value?.value)
        member("\(key)_source", value?.source.rawValue)
    }
}

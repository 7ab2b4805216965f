import Model
import Text

/// The section and the tags that the outlet gives the article.
struct TopicFinder {
    let tags: MetaTags
    let data: StructuredData

    private static let mostTags = 32
    private static let longestTag = 80
    /// Of one list; some are no tags, or are there twice.
    private static let mostParts = 256
    private static let separators: [Character] = [",", ";", "、", "，", "،"]

    /// What meta elements or JSON-LD call the section.
    func section() -> Found<String>? {
        for name in MetadataNames.section {
            if let section = tags.first([name]).flatMap(topic) { return Found(section, .meta) }
        }
        return data.section.flatMap(topic).map { Found($0, .jsonLD) }
    }

    /// The first place that has tags: JSON-LD, `article:tag`, keywords.
    func keywords() -> Found<[String]>? {
        if let found = topics(data.keywords) { return Found(found, .jsonLD) }
        for name in MetadataNames.tags {
            if let found = topics(tags.all(name)) { return Found(found, .meta) }
        }
        return nil
    }

    /// Values, or lists of values in one string, each once.
    private func topics(_ values: [String]) -> [String]? {
        var topics: [String] = []
        for value in values.prefix(Self.mostTags) {
            let parts = value.split(maxSplits: Self.mostParts, whereSeparator: Self.separators.contains)
            for part in parts.prefix(Self.mostParts) where topics.count < Self.mostTags {
                guard let topic = topic(String(part)), !topics.contains(topic) else { continue }
                topics.append(topic)
            }
        }
        return topics.isEmpty ? nil : topics
    }

    /// A value without markup and white space around it; nil for addresses and keys of content systems ("type:article").
    private func topic(_ value: String) -> String? {
        let topic = ShortText.plain(value)
        guard !topic.isEmpty, topic.utf8.count <= Self.longestTag, !topic.contains("://") else { return nil }
        guard let colon = topic.firstIndex(of: ":") else { return topic }
        return topic[topic.index(after: colon)...].first == " " ? topic : nil
    }
}

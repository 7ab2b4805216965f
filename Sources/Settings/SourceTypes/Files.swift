import Pipeline
import Reading

/// `type: files`.
struct Files: SourceType {
    static let signature = FileSource.signature
    static let summary = "Reads files, folders and globs: HTML, plain text, JSON Lines and WARC, packed or not."
    static let example = #"articles: { type: files, include: ["input/**/*.{html,htm,txt,jsonl,warc}{,.gz}"] }"#
    static let options = [includeOption.description, excludeOption.description, followLinksOption.description]

    private static let includeOption = Option(
        "include", .globs, standard: #"["input/**/*.{html,htm,txt,jsonl,warc}{,.gz}"]"#,
        "Files, folders and globs to read, relative to the configuration's folder."
    )
    private static let excludeOption = Option(
        "exclude", .globsOrNone, standard: "[]", "Files, folders and globs to leave out of what include matches."
    )
    private static let followLinksOption = Option<FileSource.LinkPolicy>(
        "follow_links", .choice, standard: FileSource.LinkPolicy.inside.rawValue,
        "Symbolic links to follow: those that stay inside the folder that is read, or all."
    )

    var include: [String]
    var exclude: [String]
    var links: FileSource.LinkPolicy
    /// Where `include` and `exclude` are looked up, where that is not the configuration's folder.
    var root: String?

    init(_ values: OptionValues) {
        include = values[Self.includeOption]
        exclude = values[Self.excludeOption]
        links = values[Self.followLinksOption]
    }

    func makeSource(_ surroundings: Surroundings) -> any DocumentSource {
        FileSource(
            include: include, exclude: exclude, root: root ?? surroundings.folder, links: links,
            outputs: surroundings.outputs, documentBytes: surroundings.limits.documentBytes)
    }
}

/// What the columns of tables are for, where a comparison must know it. All others hold what is said.
enum ColumnRoles {
    /// Places in the text.
    static func isOffset(_ column: String) -> Bool {
        ["start", "end", "content"].contains(column) || column.hasSuffix("_start") || column.hasSuffix("_end")
    }

    /// Numbers of rows, and columns that name numbered rows.
    static let references: Set<String> = ["id", "claims", "attribution_quote", "sentence"]

    /// Columns of `articles` that count what the layers hold, and the sentence beside a claim, which is a part of the text.
    static let derived: Set<String> = ["entities", "dates", "quotes", "claims", "sentence_text"]

    /// Columns that hold one of a few words: changes between the same two words have one cause.
    static let words: Set<String> = [
        "kind", "comparator", "vague", "unit", "unit_code", "currency", "per", "change_direction", "change_role",
        "polarity", "modality", "attribution_form", "rule", "type", "mod", "form", "zone", "language", "page_kind",
        "extraction_method", "outlet_source", "title_source", "authors_source", "published_at_source",
        "modified_at_source", "section_source", "tags_source", "source_charset", "code", "warnings", "tag", "status",
    ]

    /// Columns that name a row to a person, the best first.
    static let names = ["phrase_text", "text", "name", "outlet", "title", "concept", "code", "value", "timex"]

    /// Facts about the input itself, not about what was found in it.
    static let input: Set<String> = ["source_bytes", "source_sha256"]

    /// Columns that tell one thing together.
    struct Group {
        var name: String
        var members: Set<String>
        /// The first of these that changed is told.
        var shown: [String]
    }

    static let groups = [
        Group(name: "words", members: ["text", "phrase_text"], shown: ["phrase_text", "text"]),
        Group(
            name: "speaker", members: ["speaker_name", "speaker_text", "speaker_entity_id"],
            shown: ["speaker_name", "speaker_text", "speaker_entity_id"]),
        Group(
            name: "attribution",
            members: ["attribution_form", "attribution_source", "attribution_source_entity", "attribution_cue"],
            shown: ["attribution_source", "attribution_source_entity"]),
        Group(
            name: "attribution_via", members: ["attribution_via", "attribution_via_entity"],
            shown: ["attribution_via", "attribution_via_entity"]),
    ]

    /// Columns that repeat the id or the name of an entity of the article.
    static let entityReferences: Set<String> = [
        "speaker_name", "speaker_entity_id", "attribution_source_entity", "attribution_via_entity",
    ]

    static func isContent(_ column: String) -> Bool {
        !isOffset(column) && !references.contains(column) && !derived.contains(column)
    }
}

// Every table of product.md, column by column: what `schema tables` prints, and what the rows are written by.
extension Table {
    static let articles = Table(
        name: "articles", summary: "an article that was read",
        columns: [
            .required("article_id", .code, "the article's `id`"),
            .optional("url", .code, "address that it came from"),
            .optional("canonical_url", .code, "address that it names as its own"),
            .optional("outlet", .text, "who published it"),
            .optional("title", .text, "headline"),
            .optional("authors", .list, "names of the authors"),
            .optional("published_at", .time, "when it was published"),
            .optional("published_at_source", .code, "where that was found"),
            .optional("modified_at", .time, "when it was last changed"),
            .optional("section", .text, "section of the outlet"),
            .optional("tags", .list, "what the outlet says that it is about"),
            .optional("language", .code, "BCP 47"),
            .required("words", .integer, "tokens that are words or numbers"),
            .required("sentences", .integer, "sentences of the text"),
            .required("paragraphs", .integer, "paragraphs of the text"),
            .required("entities", .integer, "mentions of named entities"),
            .required("dates", .integer, "expressions of time"),
            .required("quotes", .integer, "quotes"),
            .required("claims", .integer, "numeric claims"),
            .optional("warnings", .list, "codes of the warnings"),
            .required("source_path", .code, "file that it was read from"),
            .optional("source_member", .code, "member of that file"),
            .required("source_bytes", .integer, "size as read, in bytes"),
            .required("source_sha256", .code, "SHA-256 of those bytes"),
            .required("source_charset", .code, "charset that it was read in"),
        ])

    static let entities = Table(
        name: "entities", summary: "a mention of a named entity",
        columns: span + [
            .required("type", .code, "OntoNotes type"),
            .required("entity_id", .code, "who or what it is, the same across a run"),
            .required("name", .text, "the fullest form of the name in the article"),
            .required("rule", .code, "what found it"),
            .required("confidence", .decimal, "from 0 to 1"),
        ])

    static let dates = Table(
        name: "dates", summary: "an expression of time",
        columns: span + [
            .required("type", .code, "TIMEX3 type"),
            .required("timex", .code, "TIMEX3 value"),
            .optional("mod", .code, "TIMEX3 modifier"),
            .optional("from", .time, "start of the interval"),
            .optional("to", .time, "end of the interval, exclusive"),
            .optional("alternatives", .list, "TIMEX3 values of other readings"),
            .required("rule", .code, "what found it"),
        ])

    static let quotes = Table(
        name: "quotes", summary: "something said or written by somebody",
        columns: [
            .required("id", .code, "name of the row in its article"),
            .required("form", .code, "direct, mixed or indirect"),
            .required("content", .list, "`start-end` of each part, in code points"),
            .required("text", .text, "what was said"),
            .optional("speaker_start", .integer, "first code point of the speaker's words"),
            .optional("speaker_end", .integer, "code point after them"),
            .optional("speaker_text", .text, "the speaker's words in the text"),
            .optional("speaker_entity_id", .code, "who that is"),
            .optional("speaker_name", .text, "the fullest form of the name"),
            .optional("cue_start", .integer, "first code point of the cue"),
            .optional("cue_end", .integer, "code point after it"),
            .optional("cue_text", .text, "the words that say that something is said"),
            .optional("claims", .list, "claims inside the quote"),
            .required("rule", .code, "what found it"),
        ])

    static let claims = Table(
        name: "claims", summary: "a numeric claim",
        columns: span + [
            .required("phrase_start", .integer, "first code point with modifier and what is counted"),
            .required("phrase_end", .integer, "code point after it"),
            .required("phrase_text", .text, "those words"),
            .required("kind", .code, "what sort of number it is"),
            .optional("value", .decimal, "the figure as written, scaled"),
            .optional("min", .decimal, "lower bound"),
            .optional("max", .decimal, "upper bound"),
            .required("comparator", .code, "how the true figure relates to the one written"),
            .optional("modifier", .text, "the words that say so"),
            .required("vague", .boolean, "whether it is an amount such as dozens"),
            .optional("unit", .text, "singular name of the unit, or of what is counted"),
            .optional("unit_code", .code, "UCUM"),
            .optional("currency", .code, "ISO 4217"),
            .optional("per", .text, "second half of a rate"),
            .optional("concept", .text, "what the number is about"),
            .optional("holder", .text, "whose it is"),
            .optional("change_direction", .code, "up, down or none"),
            .optional("change_role", .code, "by, from, to or level"),
            .optional("change_of", .text, "the whole that a share is taken of"),
            .required("polarity", .code, "asserted, negated, denied or questioned"),
            .required("modality", .code, "whether it is, or may be"),
            .optional("as_of", .time, "the time that the figure is for"),
            .optional("place", .text, "the place that it is for"),
            .optional("attribution_form", .code, "how the source's words are given"),
            .optional("attribution_source", .text, "who said it"),
            .optional("attribution_source_entity", .code, "`entity_id` of the source"),
            .optional("attribution_via", .text, "through whom the words came: \"citing Interfax\", \"told AFP\""),
            .optional("attribution_via_entity", .code, "`entity_id` of who they came through"),
            .optional("attribution_cue", .text, "the words that say so"),
            .optional("attribution_quote", .code, "quote that it stands in"),
            .required("sentence", .integer, "index of its sentence, from 0"),
            .required("sentence_text", .text, "the sentence; of one over 1000 bytes what stands around the claim"),
            .required("rule", .code, "what found it"),
            .optional("warnings", .list, "what is odd about it"),
        ])

    static let entityTotals = Table(
        name: "entity_totals", summary: "a person, place or organization of the run",
        columns: [
            .required("entity_id", .code, "who or what it is"),
            .required("name", .text, "the form of the name that most articles have"),
            .required("type", .code, "OntoNotes type"),
            .required("mentions", .integer, "times that it is named"),
            .required("articles", .integer, "articles that name it"),
            .required("outlets", .integer, "outlets that name it"),
            .optional("first_published", .time, "publication of the first article that names it"),
            .optional("last_published", .time, "publication of the last one"),
        ])

    static let claimTotals = Table(
        name: "claim_totals", summary: "a kind of figure of the run",
        columns: [
            .required("kind", .code, "what sort of number it is"),
            .optional("unit", .text, "singular name of the unit, or of what is counted"),
            .optional("currency", .code, "ISO 4217"),
            .optional("concept", .text, "what the numbers are about, in lower case"),
            .required("claims", .integer, "claims of that sort"),
            .required("articles", .integer, "articles that make one"),
            .required("outlets", .integer, "outlets that make one"),
            .optional("min", .decimal, "the lowest figure"),
            .optional("max", .decimal, "the highest figure"),
        ])

    static let outlets = Table(
        name: "outlets", summary: "an outlet of the run; the last row, without a name, is for those not known",
        columns: [
            .optional("outlet", .text, "its name"),
            .required("articles", .integer, "articles that were read"),
            .required("failed", .integer, "documents that gave nothing"),
            .required("words", .integer, "tokens that are words or numbers"),
            .required("entities", .integer, "mentions of named entities"),
            .required("claims", .integer, "numeric claims"),
            .required("quotes", .integer, "quotes"),
            .required("speakers", .integer, "different speakers of those quotes"),
        ])

    static let failures = Table(
        name: "failures", summary: "a document that gave nothing",
        columns: [
            .required("source_path", .code, "file that it was to be read from"),
            .optional("member", .code, "member of that file"),
            .required("stage", .code, "source or stage where it failed"),
            .required("kind", .code, "sort of failure"),
            .required("message", .text, "what happened"),
        ])

    /// All tables of a report, in the order of product.md.
    public static let all = ofRows + [entityTotals, claimTotals, outlets, failures]

    /// The tables that hold the rows of all articles, in the order of ``ArticleRows``.
    static let ofRows = [
        articles, entities.ofAllArticles, claims.ofAllArticles, quotes.ofAllArticles, dates.ofAllArticles,
    ]

    private static let span: [Column] = [
        .required("id", .code, "name of the row in its article"),
        .required("start", .integer, "first code point"),
        .required("end", .integer, "code point after the last"),
        .required("text", .text, "the words"),
    ]
}

extension Column {
    fileprivate static func required(_ name: String, _ kind: Kind, _ summary: String) -> Column {
        Column(name: name, kind: kind, isOptional: false, summary: summary)
    }

    fileprivate static func optional(_ name: String, _ kind: Kind, _ summary: String) -> Column {
        Column(name: name, kind: kind, isOptional: true, summary: summary)
    }
}

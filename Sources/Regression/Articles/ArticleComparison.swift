/// Finds what changed in one article, from the content of two outputs.
struct ArticleComparison {
    private(set) var changes: [Change] = []
    /// Whether the article was made of another input.
    private(set) var hasOtherInput = false
    /// Whether rows are numbered or ordered otherwise though they say the same.
    private(set) var isRenumbered = false

    /// Passages of a text that are told one by one.
    private static let mostPassages = 50
    /// Facts that follow from the id.
    private static let identity: Set<String> = ["id", "article_id", "source_path", "source_member"]

    init(_ old: ArticleContent, _ new: ArticleContent) {
        hasOtherInput = !old["source_sha256"].isEmpty && old["source_sha256"] != new["source_sha256"]
        addFacts(old, new)
        let alignment = old.text.flatMap { old in new.text.map { TextAlignment(old, $0) } }
        if let alignment, let oldText = old.text, let newText = new.text {
            addPassages(alignment, oldText, newText)
        } else {
            addSentences(old, new)
        }
        addLayers(old, new, alignment)
    }

    /// Entities first: what became of them explains changes elsewhere.
    private mutating func addLayers(_ old: ArticleContent, _ new: ArticleContent, _ alignment: TextAlignment?) {
        var renames: Set<[String]> = []
        let entities = old.layers.filter { $0.name == "entities" }
        for layer in entities + old.layers.filter({ $0.name != "entities" }) {
            guard let other = new.layer(layer.name) else { continue }
            let comparison = LayerComparison(layer, other, alignment, renames: renames)
            changes += comparison.changes
            isRenumbered = isRenumbered || comparison.isRenumbered
            if layer.name == "entities" { renames = comparison.renames }
        }
    }

    private mutating func addFacts(_ old: ArticleContent, _ new: ArticleContent) {
        // Counts of words and sentences say nothing that the text does not.
        let counted: Set<String> = old.text == nil || new.text == nil ? [] : ["words", "sentences", "paragraphs"]
        let unsaid = Self.identity.union(ColumnRoles.input).union(ColumnRoles.derived).union(counted)
        // A fact that one output never tells is a change of its columns.
        let known = Set(new.facts.map(\.name)).subtracting(unsaid)
        let names = old.facts.map(\.name).filter(known.contains)
        for name in names where old[name] != new[name] {
            let cells = CellChanges([name], [old[name]], [new[name]])
            changes.append(
                Change(
                    effect: .changed, subject: name, cause: cells.cause.dropping("other \(name)"), title: "",
                    detail: "\(name) changed: \(cells.detail.dropFirst(name.count + 1))", transition: cells.detail))
        }
    }

    private mutating func addPassages(
        _ alignment: TextAlignment, _ old: [Unicode.Scalar], _ new: [Unicode.Scalar]
    ) {
        for passage in alignment.regions.prefix(Self.mostPassages) {
            addPassage("text changed: \(Excerpt.of(passage, in: old, new))")
        }
        let others = alignment.regions.count - Self.mostPassages
        if others > 0 { addPassage("text changed in \(Noun.counted(others, "other place"))") }
    }

    /// Where the text itself is not at hand, the sentences beside the claims are what is known of it.
    private mutating func addSentences(_ old: ArticleContent, _ new: ArticleContent) {
        let (before, after) = (Self.sentences(of: old), Self.sentences(of: new))
        let (lost, added) = (before.filter { !after.contains($0) }, after.filter { !before.contains($0) })
        for (old, new) in zip(lost, added) { addPassage("text changed: \(Excerpt.ofDifference(old, new))") }
    }

    private static func sentences(of content: ArticleContent) -> [String] {
        guard let claims = content.layer("claims"), let column = claims.index(of: "sentence_text") else { return [] }
        return claims.rows.map { $0[column] }.uniqued
    }

    private mutating func addPassage(_ sentence: String) {
        changes.append(Change(effect: .changed, subject: "text", cause: "", title: "", detail: sentence))
    }
}

extension String {
    /// Nothing where it is just `text`.
    fileprivate func dropping(_ text: String) -> String { self == text ? "" : self }
}

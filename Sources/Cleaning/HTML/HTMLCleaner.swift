import Markup
import Model
import Pipeline
import Text

/// Cleans an HTML page. The cascade:
///
/// 1. ``MarkupParser`` makes the flat tree, ``PageFeatures`` says of each node what its names mean and how much text,
///    link text and prose it holds.
/// 2. ``PageMetadataReader`` reads the metadata; the title and the description help with the text.
/// 3. ``BodyChooser`` proposes candidates for the body and chooses one.
/// 4. ``Pruner`` marks what is clutter by element, name and links, and takes back what would leave too little.
/// 5. ``BlockExtractor`` turns the page into blocks, ``StandfirstFinder`` finds the standfirst outside the body, and
///    ``BlockFilter`` marks lines that are furniture, doubled, the title, or headings of nothing.
/// 6. ``BlockJudge`` asks a trained model about each block that the rules may have got wrong.
/// 7. ``CaptionCollector`` brings back the captions.
///
/// ``PageAnalysis`` holds steps 3 to 6.
struct HTMLCleaner {
    private var names = NameReader()

    /// - Throws: ``DocumentError`` of kind `noText`, `timeout` or `library`.
    mutating func clean(
        _ page: TextBuffer, given: Metadata, _ context: StageContext
    ) throws(DocumentError) -> CleanArticle {
        let analysis = try analyze(page, given: given, context)
        let (tree, facts) = (analysis.tree, analysis.facts)
        var (text, paragraphs) = text(of: analysis)
        var extraction = analysis.extraction
        var warnings = facts.warnings
        if let structured = StructuredText.replacing(text, facts.articleBody) {
            (text, paragraphs) = structured
            extraction.alternatives.insert(extraction.chosen, at: 0)
            extraction.chosen = .init(method: "structured-data")
            warnings.append(
                Warning(code: "text-from-metadata", message: "the page shows no text; its structured data has it"))
        }
        guard !paragraphs.isEmpty else { throw DocumentError(.noText, "the page has no article's text") }
        if tree.isBounded {
            warnings.append(Warning(code: "markup-bounded", message: "the page's markup is too deep or too large"))
        }
        let kind = PageKindFinder(
            signs: facts.signs, tree: tree, features: analysis.features,
            characters: TextLength.visible(text.bytes[...]), isLive: analysis.isLive
        ).find()
        if kind != .article {
            warnings.append(.notAnArticle(kind))
        }
        let collector = CaptionCollector(tree: tree, features: analysis.features)
        return CleanArticle(
            text: text, paragraphs: paragraphs,
            captions: collector.captions(in: scope(of: analysis.body, tree, below: facts.titleNode)),
            metadata: withLanguage(facts.metadata, of: text), pageKind: kind,
            extraction: extraction, warnings: warnings)
    }

    /// Takes a page apart.
    ///
    /// - Throws: ``DocumentError`` of kind `timeout` or `library`.
    mutating func analyze(
        _ page: TextBuffer, given: Metadata, _ context: StageContext
    ) throws(DocumentError) -> PageAnalysis {
        let tree = try parse(page, context)
        let features = PageFeatures(tree, &names)
        try context.checkDeadline()
        let facts = PageMetadataReader(tree: tree, features: features).read(given: given)
        try context.checkDeadline()
        return PageAnalysis.of(tree, features, facts)
    }

    /// The metadata with a language that the text tells, where the page tells none.
    private func withLanguage(_ metadata: Metadata, of text: TextBuffer) -> Metadata {
        var metadata = metadata
        guard metadata.language == nil else { return metadata }
        let language = LanguageDetector.language(of: text)
        if !language.isEmpty { metadata.language = Found(language, .detected) }
        return metadata
    }

    private func parse(_ page: TextBuffer, _ context: StageContext) throws(DocumentError) -> MarkupTree {
        let failure: MarkupError
        do throws(MarkupError) {
            return try MarkupParser().parse(page) {
                do { try context.checkDeadline() } catch { return true }
                return false
            }
        } catch { failure = error }
        try context.checkDeadline()
        throw DocumentError(.library, "libxml2 gave no tree: \(failure)")
    }

    private func text(of analysis: PageAnalysis) -> (text: TextBuffer, paragraphs: [Paragraph]) {
        var builder = ArticleTextBuilder()
        builder.reserveCapacity(analysis.bytes.count)
        for block in analysis.blocks where block.fate == .kept {
            builder.append(analysis.bytes[block.bytes], zone: block.zone)
        }
        return builder.finish()
    }

    /// The article around the body, or the body itself, and what stands between the title and the body: pictures stand
    /// outside the text too.
    private func scope(of body: BodyCandidate, _ tree: MarkupTree, below title: Int?) -> Range<Int> {
        guard let first = body.roots.first, let last = body.roots.last else { return 0..<0 }
        var node = first
        while node > 0 {
            if tree.nodes[node].tag == .article { return min(node, title ?? node)..<tree.nodes[node].end }
            node = tree.nodes[node].parent
        }
        return min(first, title ?? first)..<tree.nodes[last].end
    }
}

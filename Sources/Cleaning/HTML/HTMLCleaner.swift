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
/// 4. ``Pruner`` marks what is clutter in it by element, name and links, and takes back what would leave too little.
/// 5. ``BlockExtractor`` turns the rest into blocks, ``BlockFilter`` drops lines that are furniture, doubled, the
///    title, or headings of nothing.
/// 6. ``StandfirstFinder`` brings back a standfirst from outside the body, ``CaptionCollector`` the captions.
struct HTMLCleaner: Sendable {
    /// - Throws: ``DocumentError`` of kind `noText`, `timeout` or `library`.
    func clean(
        _ page: TextBuffer, given: Metadata, _ context: StageContext
    ) throws(DocumentError) -> CleanArticle {
        let tree = try parse(page, context)
        let features = PageFeatures(tree)
        try context.checkDeadline()
        let facts = PageMetadataReader(tree: tree, features: features).read(given: given)
        let body = BodyChooser(tree: tree, features: features).choose()
        try context.checkDeadline()
        var (text, paragraphs) = text(of: body, tree, features, facts)
        var warnings = facts.warnings
        if let structured = StructuredText.replacing(text, facts.articleBody) {
            (text, paragraphs) = structured
            warnings.append(
                Warning(code: "text-from-metadata", message: "the page shows no text; its structured data has it"))
        }
        guard !paragraphs.isEmpty else { throw DocumentError(.noText, "the page has no article's text") }
        if tree.isBounded {
            warnings.append(Warning(code: "markup-bounded", message: "the page's markup is too deep or too large"))
        }
        return CleanArticle(
            text: text, paragraphs: paragraphs,
            captions: CaptionCollector(tree: tree, features: features).captions(in: scope(of: body, tree)),
            metadata: withLanguage(facts.metadata, of: text), warnings: warnings)
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

    private func text(
        of body: BodyCandidate, _ tree: MarkupTree, _ features: PageFeatures, _ facts: PageFacts
    ) -> (text: TextBuffer, paragraphs: [Paragraph]) {
        let finder = StandfirstFinder(
            tree: tree, features: features, description: ComparableText.of(facts.description ?? ""))
        var extractor = BlockExtractor(
            tree: tree, features: features, marks: Pruner(tree: tree, features: features).marks(body),
            roots: body.roots, standfirsts: finder.find(before: body))
        extractor.extract()
        var blocks = extractor.blocks
        let title = ComparableText.of(facts.metadata.title?.value ?? "")
        BlockFilter(bytes: extractor.bytes, title: title).filter(&blocks)
        var builder = ArticleTextBuilder()
        builder.reserveCapacity(extractor.bytes.count)
        for block in blocks where block.fate == .kept {
            builder.append(extractor.bytes[block.bytes], zone: block.zone)
        }
        return builder.finish()
    }

    /// The article around the body, or the body itself: pictures stand outside the text too.
    private func scope(of body: BodyCandidate, _ tree: MarkupTree) -> Range<Int> {
        guard let first = body.roots.first, let last = body.roots.last else { return 0..<0 }
        var node = first
        while node > 0 {
            if tree.nodes[node].tag == .article { return node..<tree.nodes[node].end }
            node = tree.nodes[node].parent
        }
        return first..<tree.nodes[last].end
    }
}

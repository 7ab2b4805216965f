import Model
import Pipeline
import Text

/// Finds the article in plain text as people copy it and programs scrape it: with the clutter of the site around it.
///
/// The cascade, each step a rule of its own:
/// 1. lines: quoting and Markdown go, wrapped paragraphs and the cells of rows are joined, white space is tidied
///    (``LineReader``, ``MailQuoting``, ``LineJoiner``, ``MarkdownLine``);
/// 2. ``MailHeaderRule``, ``PageFurnitureRule``, ``MarkRule``: what mail programs, printers and agencies put around;
/// 3. ``ClutterRule``: set phrases of newsletters, share bars, log-ins, notices;
/// 4. ``FurnitureRule``, ``MenuRule``, ``PlayerRule``: lines of nothing but the words of buttons and menus;
/// 5. ``CaptionRule``: photo credits and the captions beside them;
/// 6. ``DatelineRule``, ``BylineRule``, ``TitleRule``: what goes to the metadata;
/// 7. ``HeaderRule``, ``ClutterNeighborRule``, ``RemnantRule``, ``DoubleRule``: what stands together with all that, other
///    scripts and languages at the ends, and what was taken twice;
/// 8. ``TailRule``, ``CopyrightRule``, ``AuthorNoteRule``: what follows the article;
/// 9. ``LiveRule``, ``ZoneRule``: the entries of a live blog, cross headings, lists, tables.
///
/// What no rule knows stays in the text. Metadata that came with the document wins over what is found.
struct PlainTextCleaner: Sendable {
    private let rules: [any LineRule] = [
        MailHeaderRule(), PageFurnitureRule(), MarkRule(), ClutterRule(), FurnitureRule(), MenuRule(), PlayerRule(),
        CaptionRule(), DatelineRule(), BylineRule(), TitleRule(), HeaderRule(), ClutterNeighborRule(), RemnantRule(),
        DoubleRule(), TailRule(), CopyrightRule(), AuthorNoteRule(), LiveRule(), ZoneRule(),
    ]

    /// The article in `text`. Linear in its length.
    ///
    /// - Throws: ``DocumentError`` of kind `noText` where there is none, and of kind `timeout`.
    func clean(
        _ text: TextBuffer, given: Metadata, _ context: StageContext = StageContext()
    ) throws(DocumentError) -> CleanArticle {
        guard Self.holdsText(text) else { throw DocumentError(.noText, "holds no letter and no figure") }
        var scraped = try judged(text, given: given, context)
        let (clean, paragraphs) = Self.build(scraped)
        guard !paragraphs.isEmpty else { throw DocumentError(.noText, "holds no text of an article") }
        Self.settleDate(of: &scraped)
        Self.settleOutlet(of: &scraped)
        Self.settleLanguage(of: &scraped)
        return CleanArticle(
            text: clean, paragraphs: paragraphs, captions: scraped.captions, metadata: scraped.metadata,
            pageKind: scraped.kind, extraction: Self.extraction, warnings: scraped.warnings
        )
    }

    /// The lines of `text` with what became of each.
    ///
    /// - Throws: ``DocumentError`` of kind `timeout`.
    func judged(
        _ text: TextBuffer, given: Metadata, _ context: StageContext = StageContext()
    ) throws(DocumentError) -> ScrapedText {
        var scraped = ScrapedText(text, given: given)
        for rule in rules {
            try context.checkDeadline()
            scraped.apply(rule)
        }
        Self.settleKind(of: &scraped)
        return scraped
    }

    /// What the record tells of how the text was found.
    static let extraction = Extraction(chosen: .init(method: "plain-text"))

    /// Tells the kind of page; what was taken for the title of a list or of an error is one of its lines.
    private static func settleKind(of scraped: inout ScrapedText) {
        scraped.kind = TextKindFinder(text: scraped).find()
        guard let kind = scraped.kind, kind != .article else { return }
        scraped.warnings.append(.notAnArticle(kind))
        if kind == .list || kind == .error, scraped.metadata.title?.source == .titleLine {
            scraped.metadata.title = nil
            for index in scraped.lines.indices where scraped.lines[index].role == .title {
                scraped.lines[index].role = .body
            }
        }
        if kind == .list, scraped.metadata.publishedAt?.source == .dateline { scraped.metadata.publishedAt = nil }
    }

    private static func build(_ scraped: ScrapedText) -> (text: TextBuffer, paragraphs: [Paragraph]) {
        var builder = ArticleTextBuilder()
        builder.reserveCapacity(scraped.buffer.count + 2 * scraped.lines.count)
        for line in scraped.lines {
            guard let zone = line.role.zone else { continue }
            var bytes = scraped.bytes(of: line)
            if zone == .list, let marker = ListMarker(of: bytes), marker.isBullet {
                bytes = bytes.dropFirst(marker.length)
            }
            builder.append(bytes, zone: zone)
        }
        return builder.finish()
    }

    /// Signs alone are no text, "$20" is one. Ends at the first letter or digit.
    private static func holdsText(_ text: TextBuffer) -> Bool {
        text.bytes.contains { $0.isASCIILetter || $0.isASCIIDigit || !$0.isASCII }
    }

    /// The line that says whose the text is names the outlet; an agency's dateline names it where none does.
    private static func settleOutlet(of scraped: inout ScrapedText) {
        guard scraped.metadata.outlet == nil else { return }
        if let name = scraped.copyrightHolder {
            scraped.metadata.outlet = Found(name, .detected)
        } else if let first = scraped.prose?.lowerBound,
            let name = AgencyDateline.agency(of: scraped.bytes(of: scraped.lines[first]))
        {
            scraped.metadata.outlet = Found(name, .dateline)
        }
    }

    /// A date beside a picture is better than none.
    private static func settleDate(of scraped: inout ScrapedText) {
        guard scraped.metadata.publishedAt == nil, let date = scraped.captionDate else { return }
        scraped.metadata.publishedAt = Found(date.iso, .caption)
        scraped.warnings.append(
            Warning(code: "weak-date", message: "the date of publication stands beside a picture only"))
    }

    private static func settleLanguage(of scraped: inout ScrapedText) {
        guard scraped.metadata.language == nil else { return }
        if scraped.language == nil { scraped.detectLanguage() }
        scraped.metadata.language = scraped.language.flatMap { $0.isEmpty ? nil : Found($0, .detected) }
    }
}

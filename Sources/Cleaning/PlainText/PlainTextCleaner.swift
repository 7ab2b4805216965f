import Model
import Pipeline
import Text

/// Finds the article in plain text as people copy it and programs scrape it: with the clutter of the site around it.
///
/// The cascade, each step a rule of its own:
/// 1. lines: wrapped paragraphs are joined, white space is tidied (``LineReader``, ``LineWrapping``);
/// 2. ``ClutterRule``: set phrases of newsletters, share bars, log-ins, notices;
/// 3. ``FurnitureRule``: lines of nothing but the words of buttons and menus;
/// 4. ``CaptionRule``: photo credits and the captions beside them;
/// 5. ``DatelineRule``, ``BylineRule``, ``TitleRule``: what goes to the metadata;
/// 6. ``ClutterNeighborRule``, ``RemnantRule``, ``TailRule``: what stands together with clutter, other
///    scripts and languages at the ends, and what follows the article;
/// 7. ``ZoneRule``: cross headings and lists.
///
/// What no rule knows stays in the text. Metadata that came with the document wins over what is found.
struct PlainTextCleaner: Sendable {
    private let rules: [any LineRule] = [
        ClutterRule(), FurnitureRule(), CaptionRule(), DatelineRule(), BylineRule(), TitleRule(),
        ClutterNeighborRule(), RemnantRule(), TailRule(), ZoneRule(),
    ]

    /// The article in `text`. Linear in its length.
    ///
    /// - Throws: ``DocumentError`` of kind `noText` where there is none.
    func clean(_ text: TextBuffer, given: Metadata) throws(DocumentError) -> CleanArticle {
        guard Self.holdsLetter(text) else { throw DocumentError(.noText, "holds no letter") }
        var scraped = ScrapedText(text, given: given)
        for rule in rules { rule.apply(to: &scraped) }
        let (clean, paragraphs) = Self.build(scraped)
        guard !paragraphs.isEmpty else { throw DocumentError(.noText, "holds no text of an article") }
        Self.settleDate(of: &scraped)
        Self.settleOutlet(of: &scraped)
        Self.settleLanguage(of: &scraped)
        return CleanArticle(
            text: clean, paragraphs: paragraphs, captions: scraped.captions, metadata: scraped.metadata,
            extraction: Extraction(chosen: .init(method: "plain-text")), warnings: scraped.warnings
        )
    }

    private static func build(_ scraped: ScrapedText) -> (text: TextBuffer, paragraphs: [Paragraph]) {
        var builder = ArticleTextBuilder()
        builder.reserveCapacity(scraped.buffer.count + 2 * scraped.lines.count)
        for line in scraped.lines {
            var bytes = scraped.bytes(of: line)
            switch line.role {
            case .body: builder.append(bytes, zone: .body)
            case .standfirst: builder.append(bytes, zone: .standfirst)
            case .heading: builder.append(bytes, zone: .heading)
            case .list:
                if let marker = ListMarker(of: bytes), marker.isBullet { bytes = bytes.dropFirst(marker.length) }
                builder.append(bytes, zone: .list)
            case .title, .date, .byline, .caption, .credit, .clutter: break
            }
        }
        return builder.finish()
    }

    /// Signs and figures alone are no text. Ends at the first letter.
    private static func holdsLetter(_ text: TextBuffer) -> Bool {
        text.bytes.contains { $0.isASCIILetter || !$0.isASCII }
    }

    /// The line that says whose the text is names the outlet; an agency's dateline names it where none does.
    private static func settleOutlet(of scraped: inout ScrapedText) {
        guard scraped.metadata.outlet == nil else { return }
        let names = scraped.tail.compactMap { index -> String? in
            let line = scraped.lines[index]
            let bytes = scraped.bytes(of: line)
            // "© Agency" below a picture is another's; the site's own line has the year first.
            let isOfPicture = line.role == .credit || line.role == .caption || line.caption != nil
            return isOfPicture && !CopyrightLine.opensWithYear(bytes) ? nil : CopyrightLine.printedHolder(bytes)
        }
        if let name = names.first {
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

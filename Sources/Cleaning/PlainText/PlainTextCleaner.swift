import Model
import Pipeline
import Text

/// Splits plain text into paragraphs at its line breaks.
struct PlainTextCleaner: Sendable {
    func clean(_ text: TextBuffer, given: Metadata) throws(DocumentError) -> CleanArticle {
        var builder = ArticleTextBuilder()
        for line in text.bytes.split(separator: ASCII.lineFeed) { builder.append(line, zone: .body) }
        let (text, paragraphs) = builder.finish()
        return CleanArticle(text: text, paragraphs: paragraphs, captions: [], metadata: given, warnings: [])
    }
}

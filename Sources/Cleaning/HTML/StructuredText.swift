import Model
import Text

/// The article's text from the page's structured data, for pages that only a script fills.
enum StructuredText {
    /// A page that shows more text than this is read as it stands; the structured one is often cut short.
    private static let mostShown = 400
    private static let leastGain = 2

    /// The text to take instead of `shown`; nil where that stays.
    static func replacing(
        _ shown: TextBuffer, _ articleBody: String?
    ) -> (text: TextBuffer, paragraphs: [Paragraph])? {
        guard let articleBody, shown.count < mostShown, articleBody.utf8.count > shown.count * leastGain else {
            return nil
        }
        var builder = ArticleTextBuilder()
        let lines = HTMLText.plain(articleBody).split(whereSeparator: \.isNewline)
        for line in lines { builder.append(String(line), zone: .body) }
        return builder.isEmpty ? nil : builder.finish()
    }
}

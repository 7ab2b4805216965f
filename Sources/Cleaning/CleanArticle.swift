import Model
import Text

/// What cleaning makes of one page or one scraped text, whichever way it came in.
struct CleanArticle: Sendable {
    /// The main text: paragraphs with a blank line between each, without the title and without captions.
    var text: TextBuffer
    /// In the order of the text; they cover all of it but the blank lines.
    var paragraphs: [Paragraph]
    /// Captions of pictures and videos, each once, in the order of the page.
    var captions: [String]
    var metadata: Metadata
    /// What kind of page it was read from; nil where a plain text does not tell.
    var pageKind: PageKind?
    /// How the text was found.
    var extraction: Extraction
    var warnings: [Warning]
}

extension Warning {
    /// The page was read from something else than an article.
    static func notAnArticle(_ kind: PageKind) -> Warning {
        Warning(code: "not-an-article", message: "the page looks like a \(kind.rawValue) page")
    }
}

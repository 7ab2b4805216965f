/// One line of a scraped text, or one paragraph that was wrapped over several lines.
struct TextLine {
    /// Its bytes in the text's buffer.
    var bytes: Range<Int>
    /// Whether a blank line (or the start of the text) stands before it.
    var followsBlank: Bool
    var shape: LineShape
    /// Indices of its words; empty where the line is too long to be anything but prose.
    var words = 0..<0
    var role = LineRole.body
    /// The words about the picture, of a line that is a caption.
    var caption: Range<Int>?
    /// What a line with a set phrase of the site announces.
    var clutter: ClutterPhrase.Kind?
}

/// What a line of a scraped text is.
enum LineRole {
    // What belongs to the text.
    case body, standfirst, heading, list
    // What belongs to the metadata.
    case title, date, byline, caption
    /// The name of a photographer or an agency beside a picture.
    case credit
    /// What the site put around the article.
    case clutter

    /// Whether the line is part of the clean text.
    var isText: Bool {
        switch self {
        case .body, .standfirst, .heading, .list: true
        case .title, .date, .byline, .caption, .credit, .clutter: false
        }
    }
}

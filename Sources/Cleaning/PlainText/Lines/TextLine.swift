import Model

/// One line of a scraped text, or one paragraph that was wrapped over several lines.
struct TextLine {
    /// Its bytes in the text's buffer.
    var bytes: Range<Int>
    /// The lines of the text as it came that it is made of, from 1.
    var numbers: ClosedRange<Int>
    /// Whether a blank line (or the start of the text) stands before it.
    var followsBlank: Bool
    /// What its marks say of it.
    var mark: LineMark?
    var shape: LineShape
    /// Indices of its words; empty where the line is too long to be anything but prose.
    var words = 0..<0
    var role = LineRole.body
    /// The rule that gave it its role; nil where none did.
    var rule: String?
    /// The words about the picture, of a line that is a caption.
    var caption: Range<Int>?
    /// What a line with a set phrase of the site announces.
    var clutter: ClutterPhrase.Kind?
}

/// What a line of a scraped text is.
enum LineRole {
    // What belongs to the text.
    case body, standfirst, heading, list, table, quote
    // What belongs to the metadata.
    case title, date, byline, caption
    /// The name of a photographer or an agency beside a picture.
    case credit
    /// What the site put around the article.
    case clutter

    /// Where the line stands in the clean text; nil where it is no part of it.
    var zone: Zone? {
        switch self {
        case .body: .body
        case .standfirst: .standfirst
        case .heading: .heading
        case .list: .list
        case .table: .table
        case .quote: .quote
        case .title, .date, .byline, .caption, .credit, .clutter: nil
        }
    }

    /// Whether the line is part of the clean text.
    var isText: Bool { zone != nil }
}

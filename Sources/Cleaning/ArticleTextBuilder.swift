import Model
import Text

/// Builds a clean text, paragraph by paragraph.
///
/// White space collapses to single spaces (no-break spaces too), soft hyphens, zero-width characters and controls are
/// dropped, and paragraphs are joined by a blank line. The text is valid UTF-8 where the bytes given are.
struct ArticleTextBuilder: Sendable {
    private var bytes: [UInt8] = []
    private(set) var paragraphs: [Paragraph] = []

    init() {}

    var isEmpty: Bool { paragraphs.isEmpty }
    /// Length of the text so far, in bytes.
    var count: Int { bytes.count }

    mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

    /// Adds a paragraph; one that holds nothing but white space is left out.
    ///
    /// - Parameter content: valid UTF-8.
    mutating func append(_ content: ArraySlice<UInt8>, zone: Zone) {
        let before = bytes.count
        if !paragraphs.isEmpty { bytes.append(contentsOf: [ASCII.lineFeed, ASCII.lineFeed]) }
        let start = bytes.count
        CleanWhitespace.append(content, to: &bytes)
        guard bytes.count > start else {
            bytes.removeSubrange(before...)
            return
        }
        paragraphs.append(Paragraph(bytes: ByteRange(start: start, end: bytes.count), zone: zone))
    }

    /// Adds a paragraph; one that holds nothing but white space is left out.
    mutating func append(_ content: String, zone: Zone) { append(Array(content.utf8)[...], zone: zone) }

    /// The text and its paragraphs.
    consuming func finish() -> (text: TextBuffer, paragraphs: [Paragraph]) {
        (TextBuffer(repairing: bytes), paragraphs)
    }
}

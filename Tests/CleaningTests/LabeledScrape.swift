import Model
import Testing
import Text

@testable import Cleaning

/// A scraped text whose lines say themselves what they are: `t` title, `d` date, `y` byline, `c` caption, `x` clutter,
/// and of the text `s` standfirst, `b` body, `h` heading, `l` list; then a space.
struct LabeledScrape: CustomTestStringConvertible {
    let name: String
    private let labeled: [(label: Character, line: String)]
    var publishedAt: String?
    var modifiedAt: String?
    var authors: [String]?
    var captions: [String] = []
    var language: String? = "en"

    init(
        _ name: String, publishedAt: String? = nil, modifiedAt: String? = nil, authors: [String]? = nil,
        captions: [String] = [], language: String? = "en", _ text: String
    ) {
        self.name = name
        self.publishedAt = publishedAt
        self.modifiedAt = modifiedAt
        self.authors = authors
        self.captions = captions
        self.language = language
        labeled = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            (line.first ?? " ", String(line.dropFirst(2)))
        }
    }

    var testDescription: String { name }

    /// The text as a scraper would hand it over.
    var raw: TextBuffer { TextBuffer(labeled.map(\.line).joined(separator: "\n")) }

    var title: String? { labeled.first { $0.label == "t" }?.line }

    /// The paragraphs of the clean text with their zones.
    var paragraphs: [String] {
        labeled.compactMap { label, line in Self.zones[label].map { "\($0.rawValue): \(line)" } }
    }

    private static let zones: [Character: Zone] = ["s": .standfirst, "b": .body, "h": .heading, "l": .list]
}

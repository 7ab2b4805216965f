import Glibc
import Model
import Text

/// What the page says of its article, in the form of ``ComparableText``, to look for in its blocks.
struct BlockFacts: Sendable {
    /// Empty where the page has none.
    let description: [UInt8]
    private let articleBody: [UInt8]
    private let authors: [[UInt8]]
    private let outlet: [UInt8]

    /// A shorter text of the structured data is a summary.
    private static let shortestArticleBody = 200
    private static let shortestLine = 20
    private static let comparedBytes = 80
    private static let shortestAuthor = 6
    private static let shortestOutlet = 4

    init(_ facts: PageFacts) {
        description = ComparableText.of(facts.description ?? "")
        articleBody = ComparableText.of(HTMLText.plain(facts.articleBody ?? ""))
        authors = (facts.metadata.authors?.value ?? []).map { ComparableText.of($0) }
            .filter { $0.count >= Self.shortestAuthor }
        outlet = ComparableText.of(facts.metadata.outlet?.value ?? "")
    }

    /// Whether a line's beginning stands in the structured data's text; nil where that cannot be told.
    func isInArticleBody(_ line: [UInt8]) -> Bool? {
        guard articleBody.count > Self.shortestArticleBody, line.count >= Self.shortestLine else { return nil }
        return Self.contains(articleBody, line.prefix(Self.comparedBytes))
    }

    func namesAuthor(_ line: [UInt8]) -> Bool { authors.contains { Self.contains(line, $0[...]) } }

    func namesOutlet(_ line: [UInt8]) -> Bool {
        outlet.count >= Self.shortestOutlet && Self.contains(line, outlet[...])
    }

    private static func contains(_ text: [UInt8], _ part: ArraySlice<UInt8>) -> Bool {
        text.withUnsafeBytes { text in
            part.withUnsafeBytes { part in
                guard let start = text.baseAddress, let first = part.first, let wanted = part.baseAddress else {
                    return false
                }
                var offset = 0
                while offset + part.count <= text.count,
                    let found = memchr(start + offset, Int32(first), text.count - part.count - offset + 1)
                {
                    if memcmp(found, wanted, part.count) == 0 { return true }
                    offset = UnsafeRawPointer(found) - start + 1
                }
                return false
            }
        }
    }
}

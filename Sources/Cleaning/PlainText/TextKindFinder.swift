import Model
import Text

/// Tells what kind of page a text was copied from, where the text itself says it.
struct TextKindFinder {
    let text: ScrapedText

    private static let errors = PhraseMatcher(ErrorTitles.openings)
    private static let longestError = 1000
    private static let longestTeaser = 1500
    private static let longestStub = 600
    /// Most words of the line that says what is wrong.
    private static let longestErrorLine = 9

    /// The first that fits; nil where the text does not say it.
    func find() -> PageKind? {
        if isError { return .error }
        if text.isLive { return .liveBlog }
        if isTeaser { return .paywallTeaser }
        if isMediaStub { return .mediaStub }
        if HeadlineList(text).isList { return .list }
        return isArticle ? .article : nil
    }

    private var characters: Int {
        text.lines.reduce(0) { $0 + ($1.role.isText ? $1.shape.codePointCount : 0) }
    }

    private var isError: Bool {
        guard text.metadata.publishedAt == nil, text.metadata.authors == nil, characters <= Self.longestError else {
            return false
        }
        return text.lines.contains { line in
            guard (1...Self.longestErrorLine).contains(line.words.count) else { return false }
            return Self.isError(ComparableText.of(text.bytes(of: line)))
        }
    }

    /// Whether a line says that a page is not there: a phrase for it, or a number or a word that nothing else follows.
    private static func isError(_ line: [UInt8]) -> Bool {
        let first = Array(line.prefix { $0 != ASCII.space })
        guard errors.matchesWhole(first) else { return errors.matchesOpening(line) }
        let rest = Array(line.dropFirst(first.count + 1))
        return rest.isEmpty || errors.matchesOpening(rest)
    }

    /// Whether the text breaks off where the site asks for a subscription.
    private var isTeaser: Bool {
        guard let prose = text.prose, characters <= Self.longestTeaser else { return false }
        return text.lines[prose.lowerBound...].contains { $0.clutter == .paywall }
    }

    /// Whether a player stands above a few lines.
    private var isMediaStub: Bool {
        guard characters <= Self.longestStub else { return false }
        return text.lines.contains { text.isPlayer($0) }
    }

    /// Whether sentences stand below a title, or beside a date or an author.
    private var isArticle: Bool {
        guard text.lines.contains(where: { $0.role.isText && $0.shape.isProse }) else { return false }
        return text.metadata.title != nil || text.metadata.publishedAt != nil || text.metadata.authors != nil
    }
}

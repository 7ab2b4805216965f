public import Model
import Text

/// Brings spans to the guideline where corpora part from it and from each other: "Mr Osborne", "Spree valley", "Yau Wai"
/// of "Yau Wai-ching".
public struct NameSpans {
    private let text: NameText

    /// - Parameter document: one that has tokens and sentences.
    public init(_ document: Document) { self.init(NameText(document)) }

    init(_ text: NameText) { self.text = text }

    /// The span as the guideline has it.
    ///
    /// - Parameters:
    ///   - type: a number of ``NameFeatures/types``.
    ///   - limit: where the sentence ends.
    public func corrected(_ span: TokenRange, type: Int, limit: Int) -> TokenRange {
        switch type {
        case 0: withSmallHalf(withoutTitle(span), limit)
        case 1, 2: beforeTitle(withoutSmallNoun(span), limit)
        default: span
        }
    }

    /// Whether a span is the name of a people or the like, which some corpora call a place or do not mark: "Norwegian".
    public func isPeople(_ span: TokenRange) -> Bool {
        text.evidence[span.start].isName
            && Gazetteer.name(of: span, in: text.document.words)?.nameClass == .nationality
    }

    private func view(_ start: Int, _ end: Int) -> SentenceView {
        SentenceView(text: text, tokens: TokenRange(start: start, end: end), isHeadline: false)
    }

    /// The part of a person's span behind the titles.
    private func withoutTitle(_ span: TokenRange) -> TokenRange {
        let view = view(span.start, span.end)
        var start = span.start
        while let end = view.titleEnd(at: start), end < span.end, !isGivenName(start, before: span.end) { start = end }
        if start > span.start, view.isWord(start, "."), start + 1 < span.end { start += 1 }
        return hasName(start..<span.end) ? TokenRange(start: start, end: span.end) : span
    }

    /// The part of a span before the title of somebody named behind it: "Pentagon Press" of "Pentagon Press Secretary", but
    /// all of "Associated Press" before "writer".
    private func beforeTitle(_ span: TokenRange, _ limit: Int) -> TokenRange {
        let view = view(span.start, limit)
        if let whole = view.tableMatch(at: span.start), whole.count == span.count { return span }
        for start in span.indices.dropFirst() {
            guard let end = view.titleEnd(at: start), end >= span.end, view.isName(end) else { continue }
            return TokenRange(start: span.start, end: start)
        }
        return span
    }

    private func hasName(_ tokens: Range<Int>) -> Bool { tokens.contains { text.evidence[$0].isName } }

    /// Whether a title is somebody's given name here: "Dean Martin".
    private func isGivenName(_ index: Int, before end: Int) -> Bool {
        text.evidence[index].personParts.contains(.given) && end - index == 2
            && !text.evidence[index].roles.contains(.rank)
    }

    /// A person's span with the second half of a given name, in small letters behind a hyphen: "Yau Wai-ching".
    private func withSmallHalf(_ span: TokenRange, _ limit: Int) -> TokenRange {
        let view = view(span.start, limit)
        let half = span.end + 1
        guard span.count > 1, half < limit, view.isWord(span.end, "-"), view.isGlued(span.end), view.isGlued(half),
            text.document.tokens[half].kind == .word, text.document.tokens[half].letterCase == .lower,
            text.document.words[half].count <= Self.longestHalf, !view.roles(half).contains(.compoundEnding)
        else { return span }
        return TokenRange(start: span.start, end: half + 1)
    }

    /// Bytes of the longest second half; what is longer is no name: "Trump-endorsed".
    private static let longestHalf = 6

    /// The span of an organization or a place without what follows the name in small letters: "Spree valley".
    private func withoutSmallNoun(_ span: TokenRange) -> TokenRange {
        var end = span.end
        while end - 1 > span.start, text.document.tokens[end - 1].kind == .word,
            text.document.tokens[end - 1].letterCase == .lower, text.document.tokens[end - 1].followsSpace
        {
            end -= 1
        }
        return hasName(span.start..<end) ? TokenRange(start: span.start, end: end) : span
    }
}

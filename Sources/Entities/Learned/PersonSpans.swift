public import Model
import Text

/// Cuts titles off the spans of persons, which corpora leave in here and there: "Mr Osborne", "King Salman".
public struct PersonSpans {
    private let document: Document
    private let evidence: EvidenceLayer

    /// - Parameter document: one that has tokens and sentences.
    public init(_ document: Document) { self.init(document, EvidenceLayer(document)) }

    init(_ document: Document, _ evidence: EvidenceLayer) {
        self.document = document
        self.evidence = evidence
    }

    /// The part of a person's span behind the titles.
    public func withoutTitle(_ span: TokenRange) -> TokenRange {
        let view = SentenceView(document: document, evidence: evidence, tokens: span, isHeadline: false)
        var start = span.start
        while let end = view.titleEnd(at: start), end < span.end, !isGivenName(start, before: span.end) { start = end }
        if start > span.start, view.isWord(start, "."), start + 1 < span.end { start += 1 }
        return hasName(start..<span.end) ? TokenRange(start: start, end: span.end) : span
    }

    private func hasName(_ tokens: Range<Int>) -> Bool { tokens.contains { evidence[$0].isName } }

    /// Whether a title is somebody's given name here: "Dean Martin".
    private func isGivenName(_ index: Int, before end: Int) -> Bool {
        evidence[index].personParts.contains(.given) && end - index == 2 && !evidence[index].roles.contains(.rank)
    }
}

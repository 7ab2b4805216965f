import Model

/// A document, and what its tokens tell about names.
///
/// A class, for the view of each sentence holds it, and a copy of a document counts dozens of references.
final class NameText: Sendable {
    let document: Document
    let evidence: EvidenceLayer

    /// - Parameter document: one that has tokens and sentences.
    init(_ document: Document) {
        self.document = document
        evidence = EvidenceLayer(document)
    }
}

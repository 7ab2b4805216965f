public import Model

/// Remembers what stages wrote into a document.
public protocol StageMemory {
    /// Puts into `document` what stage `stage` of the plan wrote into it before.
    ///
    /// - Returns: how that went; nil where it is not known. Where it did not go well, `document` is as it was.
    func recall(_ stage: Int, into document: inout Document) -> StageRecord?
    /// Takes note of what stage `stage` made of `before`.
    func note(_ stage: Int, before: Document, after: Document, _ record: StageRecord)
}

/// How a stage went with a document.
public struct StageRecord: Hashable, Sendable {
    /// Why the document gave nothing; nil where it did.
    public var failure: DocumentError?
    /// What the stage counted.
    public var tally: [TallyEntry]

    public init(failure: DocumentError? = nil, tally: [TallyEntry]) {
        self.failure = failure
        self.tally = tally
    }
}

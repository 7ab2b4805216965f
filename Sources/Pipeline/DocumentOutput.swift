public import Model

/// A document as it leaves the stages: whole, or failed in one of them.
public struct FinishedDocument: Sendable {
    /// The document with all layers that could be written.
    public var document: Document
    public var failure: Failure?

    /// In which stage a document failed, and why.
    public struct Failure: Hashable, Sendable {
        /// The stage's name in pipeline.yaml, or the source's.
        public var stage: String
        public var error: DocumentError

        public init(stage: String, error: DocumentError) {
            self.stage = stage
            self.error = error
        }
    }

    public init(document: Document, failure: Failure?) {
        self.document = document
        self.failure = failure
    }
}

/// Where documents go. Immutable; writing begins with `makeWriter`.
public protocol DocumentOutput: Sendable {
    static var signature: StageSignature { get }
    /// Turns a document into what is for ``DocumentWriter/accept(_:)``; runs on the worker threads.
    func render(_ finished: FinishedDocument) -> RenderedDocument
    /// What rendering depends on besides the document and the program: options, in words. The folder is none of them.
    var renderingOptions: String { get }
    /// Whether it has one place for each id, so that a run may not have two documents with the same.
    var needsDistinctIDs: Bool { get }
    /// - Throws: ``RunError`` where the output cannot be made (not ours, locked, no room).
    func makeWriter() throws(RunError) -> any DocumentWriter
}

extension DocumentOutput {
    public var needsDistinctIDs: Bool { false }
}

/// Takes rendered documents in the order in which their source found them; used by one thread at a time.
public protocol DocumentWriter: AnyObject {
    /// - Parameter rendered: what the output's `render` gave.
    func accept(_ rendered: RenderedDocument) throws(RunError)
    /// Publishes everything, after the last document. Without this call nothing may become visible, unless the output
    /// is a stream.
    func finish(_ statistics: RunStatistics) throws(RunError)
    /// Throws away what is not published.
    func abandon()
}

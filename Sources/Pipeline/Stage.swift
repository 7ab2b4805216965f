public import Model

/// What a stage type is called and which layers it needs and makes.
public struct StageSignature: Sendable {
    /// The `type` in pipeline.yaml, such as "tag.entities".
    public let type: String
    /// Layers that must be there.
    public let reads: Set<Layer>
    /// Layers that it uses where they are there.
    public let mayRead: Set<Layer>
    public let writes: Set<Layer>

    public init(type: String, reads: Set<Layer>, mayRead: Set<Layer> = [], writes: Set<Layer>) {
        self.type = type
        self.reads = reads
        self.mayRead = mayRead
        self.writes = writes
    }
}

/// One kind of work on documents. It is immutable and shared by all threads; what a thread needs for itself is in its
/// worker.
public protocol Stage: Sendable {
    static var signature: StageSignature { get }
    /// Makes what one thread works with: C handles, scratch buffers.
    func makeWorker() throws(DocumentError) -> any StageWorker
    /// What is worth a warning at the end of a run, given the sum of what its workers counted.
    ///
    /// - Parameter tally: without the places at its end where nothing was counted.
    func warnings(on tally: [Int]) -> [String]
    /// What a document may take here beyond `document_timeout`, because something has to be started for it first.
    var startTimeout: Duration { get }
}

extension Stage {
    public func warnings(on tally: [Int]) -> [String] { [] }
    public var startTimeout: Duration { .zero }
}

/// A stage at work in one thread.
public protocol StageWorker: AnyObject {
    /// Writes the stage's layers into `document`. The runner records in `document.layers` that they are there.
    ///
    /// - Throws: ``DocumentError`` where this document cannot be worked on.
    func process(_ document: inout Document, _ context: StageContext) throws(DocumentError)
    /// What it has counted over all its documents, such as how often each row of a user's table was of use. The runner
    /// adds up the tallies of all workers, so it does not matter who worked on what.
    var tally: [Int] { get }
}

extension StageWorker {
    public var tally: [Int] { [] }
}

/// What the run tells the workers of one thread about the document in hand.
public final class StageContext {
    /// When the document's time is over; nil for never.
    public private(set) var deadline: ContinuousClock.Instant?

    public init(deadline: ContinuousClock.Instant? = nil) { self.deadline = deadline }

    /// Gives the document the time back that went by while something was started which is not for it alone.
    public func postponeDeadline(by duration: Duration) { deadline = deadline.map { $0 + duration } }

    /// Call it now and then in long loops.
    ///
    /// - Throws: ``DocumentError`` of kind `timeout` once the document's time is over.
    public func checkDeadline() throws(DocumentError) {
        guard let deadline, ContinuousClock.now > deadline else { return }
        throw DocumentError(.timeout, "took longer than document_timeout allows")
    }
}

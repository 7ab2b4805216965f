import Model
public import Pipeline

/// Works on documents that are loaded already, and takes up where an earlier run left off.
public protocol ResumingWorker: AnyObject {
    /// - Parameters:
    ///   - known: the snapshots of stages that need not be run again, by their index in the plan.
    ///   - takesSnapshots: whether the snapshots of stages that were run are wanted.
    /// - Returns: the result, and for each stage that was run its snapshot, unless it failed in a way that may not last.
    /// - Throws: ``RunError`` where no document can be worked on any more.
    func work(
        on loaded: FinishedDocument, from source: Int, known: [Int: [UInt8]], takesSnapshots: Bool
    ) throws(RunError) -> (result: DocumentResult, snapshots: [Int: [UInt8]])
}

extension LocalWorker: ResumingWorker {
    public func work(
        on loaded: FinishedDocument, from source: Int, known: [Int: [UInt8]], takesSnapshots: Bool
    ) throws(RunError) -> (result: DocumentResult, snapshots: [Int: [UInt8]]) {
        work(on: loaded, from: source, known: known, takesSnapshots: takesSnapshots) { _ in }
    }

    /// - Parameter begin: called with the index of each stage, before anything is done for it.
    public func work(
        on loaded: FinishedDocument, from source: Int, known: [Int: [UInt8]], takesSnapshots: Bool,
        begin: @escaping (Int) -> Void
    ) -> (result: DocumentResult, snapshots: [Int: [UInt8]]) {
        let memory = SnapshotMemory(
            writes: plan.stages.map { type(of: $0.stage).signature.writes }, known: known,
            takesSnapshots: takesSnapshots, begin: begin)
        let result = work(on: loaded, from: source, memory)
        return (result, memory.taken)
    }
}

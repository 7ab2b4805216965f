import Model
public import Pipeline
import Processes
public import Snapshots

/// Works on documents in a process of its own, so that a crash, a hang or a hunger for memory costs one document.
///
/// The process is started with the first document, and another takes its place where it came to an end.
public final class IsolatedWorker: DocumentWorker, ResumingWorker {
    /// What a worker has beyond the time for a document: stages see to the time themselves, and can tell more.
    private static let grace = Duration.seconds(1)

    private let plan: Plan
    private let launch: WorkerLaunch
    /// For each stage how long it may take to start something for a document.
    private let startTimeouts: [Duration]
    private var process: WorkerProcess?

    public init(_ plan: Plan, _ launch: WorkerLaunch) {
        self.plan = plan
        self.launch = launch
        startTimeouts = plan.stages.map(\.stage.startTimeout)
    }

    deinit { process?.finish() }

    public func work(on pending: PendingDocument, from source: Int) throws(RunError) -> DocumentResult {
        let loaded = plan.load(pending, from: source)
        return try work(on: loaded, from: source, known: [:], takesSnapshots: false).result
    }

    public func work(
        on loaded: FinishedDocument, from source: Int, known: [Int: [UInt8]], takesSnapshots: Bool
    ) throws(RunError) -> (result: DocumentResult, snapshots: [Int: [UInt8]]) {
        guard loaded.failure == nil else { return (plan.result(of: loaded, from: source), [:]) }
        let assignment = Assignment(
            document: loaded.document, source: source, known: known, takesSnapshots: takesSnapshots)
        let isFresh = process == nil
        let worker = try runningWorker()
        do throws(ExchangeError) {
            let answer = try worker.answer(to: assignment, until: deadline, startTimeouts: startTimeouts)
            return (answer.result, answer.snapshots)
        } catch {
            process = nil
            let ending = worker.end()
            // A worker that ended while it had nothing to do is not this document's fault.
            if !isFresh, worker.stage == nil, error == .ended {
                return try work(on: loaded, from: source, known: known, takesSnapshots: takesSnapshots)
            }
            let failure = failure(of: worker, error, ending, source)
            let failed = FinishedDocument(document: loaded.document, failure: failure)
            return (plan.result(of: failed, from: source), [:])
        }
    }

    private var deadline: ContinuousClock.Instant { ContinuousClock.now + plan.limits.documentTimeout + Self.grace }

    private func runningWorker() throws(RunError) -> WorkerProcess {
        if let process { return process }
        let started = try WorkerProcess(launch, memoryLimit: plan.limits.documentMemory)
        process = started
        return started
    }

    private func failure(
        of worker: WorkerProcess, _ error: ExchangeError, _ ending: String, _ source: Int
    ) -> FinishedDocument.Failure {
        let stage = worker.stage.map { plan.stages[$0].name } ?? plan.sources[source].name
        let reason =
            switch error {
            case .timedOut:
                DocumentError(.timeout, "took longer than document_timeout allows, and its process was ended")
            case .stopped:
                DocumentError(
                    .memory,
                    "needed more memory than document_memory allows (\(plan.limits.documentMemory) bytes), and its "
                        + "process was ended")
            case .garbled: DocumentError(.crash, "the process that worked on it gave an answer that makes no sense")
            case .ended: DocumentError(.crash, "the process that worked on it ended: \(ending)")
            }
        return FinishedDocument.Failure(stage: stage, error: reason)
    }
}

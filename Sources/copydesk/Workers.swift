import Cache
import Isolation
import Pipeline
import Settings
import Snapshots

/// Who works on the documents of a run: threads or processes, with a memory or without.
struct Workers {
    let configuration: Configuration
    let plan: Plan
    /// Whether documents come by standard input, one by one.
    var readsStandardInput = false
    /// Whether everything is worked on, known from an earlier run or not.
    var isForced = false
    /// Nil where nothing is kept from run to run.
    var cache: ResultCache?

    /// - Throws: ``RunError`` where the inputs cannot be listed.
    func maker() throws(RunError) -> @Sendable (Plan) -> any DocumentWorker {
        let launch = try isIsolated() ? launch : nil
        return { [cache, isForced] plan in
            let worker: any DocumentWorker & ResumingWorker =
                launch.map { IsolatedWorker(plan, $0) } ?? LocalWorker(plan)
            return cache.map { CachedWorker(plan, $0, worker, isForced: isForced) } ?? worker
        }
    }

    private var launch: WorkerLaunch {
        WorkerLaunch(
            program: "/proc/self/exe", arguments: ["worker"], setup: configuration.workerSetup,
            onMessage: configuration.onMessage)
    }

    /// From so many inputs on, `auto` stands for `process`.
    private static let manyInputs = 200

    private func isIsolated() throws(RunError) -> Bool {
        if readsStandardInput { return false }
        switch configuration.isolation {
        case .none: return false
        case .process: return true
        case .auto: return try plan.hasInputs(Self.manyInputs)
        }
    }
}

extension ResultCache {
    /// The cache that a configuration asks for; nil where it asks for none, or it cannot be used.
    static func open(_ settings: CacheSettings?, _ log: Log) throws(RunError) -> ResultCache? {
        guard let settings else { return nil }
        let identity = try ProgramIdentity.current() + Array(Versions.summary.utf8)
        return open(settings.path, maxBytes: settings.maxBytes, identity: identity) { log.write(.warning, $0) }
    }
}

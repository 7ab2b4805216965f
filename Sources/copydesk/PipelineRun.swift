import Cache
import Glibc
import Pipeline
import Settings

/// One run of a pipeline from the command line: progress, signals, summary and exit status.
struct PipelineRun {
    /// How much longer than `document_timeout` a document may take after a signal: what it gave is still to be written.
    private static let grace = Duration.seconds(1)

    private var configuration: Configuration
    private let arguments: RunCommand

    private var log: Log { arguments.messages.log }
    /// Whether each line of standard input is answered on standard output, so that nothing is published at the end.
    private var answersLines: Bool {
        arguments.readsStandardInput && configuration.targets.allSatisfy { $0.path == nil }
    }

    init(configuration: Configuration, arguments: RunCommand) {
        self.configuration = configuration
        self.arguments = arguments
        self.configuration.stop = Interruption.stop
    }

    /// - Throws: ``CommandFailure`` unless everything went well.
    func run() throws(CommandFailure) {
        Interruption.install()
        let progress = arguments.messages.showsProgress ? ProgressLine() : nil
        let result: (ending: Runner.Ending, statistics: RunStatistics)
        do throws(RunError) {
            let cache = try ResultCache.open(configuration.cache, log)
            defer { for warning in cache?.finish() ?? [] { log.write(.warning, warning) } }
            result = try makeRunner(cache, progress).run()
        } catch {
            progress?.clear()
            throw failure(error)
        }
        progress?.clear()
        try conclude(result.ending, result.statistics)
    }

    private func makeRunner(_ cache: ResultCache?, _ progress: ProgressLine?) throws(RunError) -> Runner {
        let plan = configuration.makePlan()
        var runner = Runner(plan: plan)
        runner.jobs = arguments.jobs ?? Processors.count
        runner.limit = arguments.limit
        runner.failsFast = arguments.failsFast
        runner.makeWorker = try Workers(
            configuration: configuration, plan: plan, readsStandardInput: arguments.readsStandardInput,
            isForced: arguments.isForced, cache: cache
        ).maker()
        // What was read completely is answered: there the source ends the run, once it has handed out what it has.
        if !answersLines { runner.stop = Interruption.stop }
        let hangGuard = makeHangGuard()
        runner.progress = { statistics in
            hangGuard.note()
            progress?.show(statistics)
        }
        runner.onDocumentsDone = { hangGuard.finish() }
        if log.shows(.debug) {
            runner.onFailure = { [log] in log.write(.warning, "\($0): \($1.stage): \($1.error.message)") }
        }
        hangGuard.start()
        return runner
    }

    private func makeHangGuard() -> HangGuard {
        let patience = configuration.limits.documentTimeout + Self.grace
        let end = { @Sendable [log] in
            log.write(.error, "stopped while a document did not end within document_timeout; nothing was published")
            _exit((Interruption.status ?? .terminated).rawValue)
        }
        return HangGuard(patience: patience, isStopped: { Interruption.stop.isRaised }, end: end)
    }

    private func failure(_ error: RunError) -> CommandFailure {
        if error.kind == .locked { return refusal(error) }
        let status = ExitStatus(error)
        return CommandFailure(status, status == .done ? nil : log.errorLine(error.message))
    }

    /// What becomes of a run where another one holds an output.
    private func refusal(_ error: RunError) -> CommandFailure {
        if let status = Interruption.status { return CommandFailure(status, log.errorLine(error.message)) }
        switch arguments.ifLocked {
        case .skip:
            log.write(.info, "skipped: \(error.message)")
            return CommandFailure(.done)
        case .wait: return CommandFailure(.locked, log.errorLine(error.message))
        case .fail:
            let advice = "let it end, or wait for it with --if-locked wait=SECS"
            return CommandFailure(.locked, log.errorLine("\(error.message); \(advice)"))
        }
    }

    private func conclude(_ ending: Runner.Ending, _ statistics: RunStatistics) throws(CommandFailure) {
        logTimes(statistics)
        switch ending {
        case .finished:
            if answersLines, Interruption.status != nil { throw interruption(statistics) }
            log.write(warnings: statistics.warnings)
            let summary = RunSummary(statistics: statistics, targets: configuration.targets)
            log.write(.info, log.format == .json ? summary.line : summary.description)
            try checkFailures(statistics)
        case .stopped: throw interruption(statistics)
        case .failedFast:
            throw CommandFailure(.tooManyFailures, log.errorLine("a document failed; nothing was published"))
        }
    }

    /// What was done when a signal came.
    private func interruption(_ statistics: RunStatistics) -> CommandFailure {
        let documents = statistics.documents == 1 ? "1 document" : "\(statistics.documents) documents"
        let failed = statistics.failed > 0 ? ", \(statistics.failed) of them failed" : ""
        let rest = answersLines ? "each line that came whole was answered" : "nothing was published"
        let message = """
            stopped by \(Interruption.name ?? "a signal") after \(documents)\(failed), in \
            \(RunSummary.seconds(statistics.nanoseconds)); \(rest)
            """
        return CommandFailure(Interruption.status ?? .interrupted, log.errorLine(message))
    }

    private func checkFailures(_ statistics: RunStatistics) throws(CommandFailure) {
        let allowance = configuration.limits.maxFailures
        if allowance.permits(statistics.failed, of: statistics.documents) { return }
        let message = """
            \(statistics.failed) of \(statistics.documents) documents failed, more than max_failures allows \
            (\(allowance.text)); see what failed in failures.csv or in the records
            """
        throw CommandFailure(.tooManyFailures, log.errorLine(message))
    }

    private func logTimes(_ statistics: RunStatistics) {
        for stage in statistics.stages {
            log.write(.debug, "\(stage.name): \(stage.nanoseconds / 1_000_000) ms")
        }
    }
}

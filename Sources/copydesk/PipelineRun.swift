import Cache
import Pipeline
import Settings

/// One run of a pipeline from the command line: progress, signals, summary and exit status.
struct PipelineRun {
    let configuration: Configuration
    let arguments: RunCommand

    private var log: Log { arguments.messages.log }

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
        runner.stop = Interruption.stop
        runner.makeWorker = try Workers(
            configuration: configuration, plan: plan, readsStandardInput: arguments.readsStandardInput,
            isForced: arguments.isForced, cache: cache
        ).maker()
        if let progress { runner.progress = { progress.show($0) } }
        if log.shows(.debug) {
            runner.onFailure = { [log] in log.write(.warning, "\($0): \($1.stage): \($1.error.message)") }
        }
        return runner
    }

    private func failure(_ error: RunError) -> CommandFailure {
        if error.kind == .locked, arguments.ifLocked == .skip {
            log.write(.info, "skipped: \(error.message)")
            return CommandFailure(.done)
        }
        let status = ExitStatus(error)
        return CommandFailure(status, status == .done ? nil : log.errorLine(error.message))
    }

    private func conclude(_ ending: Runner.Ending, _ statistics: RunStatistics) throws(CommandFailure) {
        logTimes(statistics)
        switch ending {
        case .finished:
            log.write(warnings: statistics.warnings)
            let summary = RunSummary(statistics: statistics, targets: configuration.targets)
            log.write(.info, log.format == .json ? summary.line : summary.description)
            try checkFailures(statistics)
        case .stopped:
            let message = "stopped after \(statistics.documents) documents; nothing was published"
            throw CommandFailure(Interruption.status ?? .interrupted, log.errorLine(message))
        case .failedFast:
            throw CommandFailure(.tooManyFailures, log.errorLine("a document failed; nothing was published"))
        }
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

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
        let runner = makeRunner(progress)
        let result: (ending: Runner.Ending, statistics: RunStatistics)
        do throws(RunError) {
            result = try runner.run()
        } catch {
            progress?.clear()
            throw failure(error)
        }
        progress?.clear()
        try conclude(result.ending, result.statistics)
    }

    private func makeRunner(_ progress: ProgressLine?) -> Runner {
        var runner = Runner(plan: configuration.makePlan())
        runner.jobs = arguments.jobs ?? Processors.count
        runner.limit = arguments.limit
        runner.failsFast = arguments.failsFast
        runner.stop = Interruption.stop
        if let progress { runner.progress = { progress.show($0) } }
        if log.shows(.debug) {
            runner.onFailure = { [log] in log.write(.warning, "\($0): \($1.stage): \($1.error.message)") }
        }
        return runner
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

import Cache
import Glibc
import Pipeline
import Settings

/// One run of a pipeline from the command line: progress, signals, summary, metrics and exit status.
struct PipelineRun {
    /// How much longer than `document_timeout` a document may take after a signal: stages look at the clock now and then
    /// only, and what they gave is still to be written.
    private static let grace = Duration.seconds(5)

    private var configuration: Configuration
    private let arguments: RunCommand
    private let record = RunRecord()

    private var log: Log { arguments.messages.log }
    private var messages: RunMessages { RunMessages(log: log, configuration: configuration, record: record) }
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
        do throws(CommandFailure) {
            if try perform() { writeMetrics(.done) }
        } catch {
            writeMetrics(error.status)
            throw error
        }
    }

    /// - Returns: false where another run holds an output and this one is to be skipped.
    private func perform() throws(CommandFailure) -> Bool {
        let count = DocumentCount()
        defer { count.end() }
        let progress = arguments.messages.showsProgress ? ProgressLine(count) : nil
        let result: (ending: Runner.Ending, statistics: RunStatistics)
        do throws(RunError) {
            let cache = try ResultCache.open(configuration.cache, log)
            defer { for warning in cache?.finish() ?? [] { log.write(.warning, warning) } }
            let runner = try makeRunner(cache, progress)
            if progress != nil { count.start(runner.plan, limit: arguments.limit) }
            result = try runner.run()
        } catch {
            progress?.clear()
            if error.kind == .locked, arguments.ifLocked == .skip, Interruption.status == nil {
                log.write(.info, "skipped: \(error.message)")
                return false
            }
            throw failure(error)
        }
        progress?.clear()
        record.note(result.statistics)
        messages.writeTimes(result.statistics)
        try conclude(result.ending, result.statistics)
        return true
    }

    private func makeRunner(_ cache: ResultCache?, _ progress: ProgressLine?) throws(RunError) -> Runner {
        var configuration = configuration
        configuration.onMessage = { [log] message in
            if log.shows(.info) { progress?.clear() }
            log.write(message)
        }
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
        runner.progress = { [record] statistics in
            hangGuard.note()
            record.note(statistics)
            progress?.show(statistics)
        }
        runner.onDocumentsDone = { hangGuard.finish() }
        runner.onFailure = { [record, messages, log] document, failure in
            let failure = RunRecord.Failure(document: document, failure: failure)
            record.note(failure)
            if log.shows(.debug) {
                progress?.clear()
                messages.write(failure)
            }
        }
        hangGuard.start()
        return runner
    }

    private func makeHangGuard() -> HangGuard {
        let patience = configuration.limits.documentTimeout + Self.grace
        let end = { @Sendable [self] in
            let status = Interruption.status ?? .terminated
            let message = "stopped while a document did not end within document_timeout; nothing was published"
            StandardError.write((messages.failure(status, message).message ?? message) + "\n")
            writeMetrics(status)
            _exit(status.rawValue)
        }
        return HangGuard(patience: patience, isStopped: { Interruption.stop.isRaised }, end: end)
    }

    private func failure(_ error: RunError) -> CommandFailure {
        let status = ExitStatus(error)
        if status == .done { return CommandFailure(.done) }
        guard error.kind == .locked else { return messages.failure(status, error.message) }
        if let status = Interruption.status { return messages.failure(status, error.message) }
        let advice = arguments.ifLocked == .fail ? "; let it end, or wait for it with --if-locked wait=SECS" : ""
        return messages.failure(status, error.message + advice)
    }

    private func conclude(_ ending: Runner.Ending, _ statistics: RunStatistics) throws(CommandFailure) {
        switch ending {
        case .finished:
            if answersLines, Interruption.status != nil { throw interruption(statistics) }
            messages.writeSummary(statistics)
            try checkFailures(statistics)
        case .stopped: throw interruption(statistics)
        case .failedFast: throw messages.failure(.tooManyFailures, "a document failed; nothing was published")
        }
    }

    /// What was done when a signal came.
    private func interruption(_ statistics: RunStatistics) -> CommandFailure {
        let documents = statistics.documents == 1 ? "1 document" : "\(statistics.documents) documents"
        let anew = statistics.reused > 0 ? ", \(statistics.documents - statistics.reused) of them anew" : ""
        let failed = statistics.failed > 0 ? ", \(statistics.failed) failed" : ""
        let rest = answersLines ? "each line that came whole was answered" : "nothing was published"
        let message = """
            stopped by \(Interruption.name ?? "a signal") after \(documents)\(anew)\(failed), in \
            \(RunSummary.seconds(statistics.nanoseconds)); \(rest)
            """
        return messages.failure(Interruption.status ?? .interrupted, message)
    }

    private func checkFailures(_ statistics: RunStatistics) throws(CommandFailure) {
        let allowance = configuration.limits.maxFailures
        if allowance.permits(statistics.failed, of: statistics.documents) { return }
        let report = configuration.targets.lazy.filter { $0.type == "report.tables" }.compactMap(\.path).first
        let place = report.map { "\($0)/failures.csv" } ?? "the records"
        let message = """
            \(statistics.failed) of \(statistics.documents) documents failed, more than max_failures allows \
            (\(allowance.text)); all else was published, and \(place) names them
            """
        throw messages.failure(.tooManyFailures, message)
    }

    private func writeMetrics(_ status: ExitStatus) {
        guard let path = configuration.metricsPath else { return }
        do throws(RunError) {
            try MetricsFile(path: path).write(status, record.statistics)
        } catch {
            log.write(.error, "the metrics were not written: \(error.message)")
        }
    }
}

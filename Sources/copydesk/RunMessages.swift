import Files
import JSON
import Pipeline
import Settings

/// What is said at the end of a run: in words for people and cron's mails, in fields for programs.
struct RunMessages {
    let log: Log
    let configuration: Configuration
    let record: RunRecord

    /// Writes how long each stage took.
    func writeTimes(_ statistics: RunStatistics) {
        let stages = statistics.stages.map { ($0.name, $0.nanoseconds) }
        let times =
            [("reading", statistics.readingNanoseconds)] + stages + [("rendering", statistics.renderingNanoseconds)]
        for (name, time) in times {
            log.write(
                .debug, "\(name): \(time / 1_000_000) ms",
                ["stage": .string(name), "processor_seconds": Self.seconds(time)])
        }
    }

    /// Writes that a document failed.
    func write(_ failure: RunRecord.Failure) {
        log.write(
            .warning, failure.text,
            [
                "document": .string(failure.document), "stage": .string(failure.failure.stage),
                "kind": .string(failure.failure.error.kind.rawValue),
            ])
    }

    /// Writes what a run that went through has done.
    func writeSummary(_ statistics: RunStatistics) {
        log.write(warnings: statistics.warnings)
        let summary = RunSummary(statistics: statistics, targets: configuration.targets)
        log.write(
            .info, log.format == .json ? summary.line : summary.description,
            [
                "documents": Self.number(statistics.documents), "reused": Self.number(statistics.reused),
                "failed": Self.number(statistics.failed),
                "failures": .object(statistics.failures.sorted { $0.key < $1.key }.map { ($0, Self.number($1)) }),
                "bytes": Self.number(statistics.bytes), "words": Self.number(statistics.words),
                "entities": Self.number(statistics.entities), "claims": Self.number(statistics.claims),
                "quotes": Self.number(statistics.quotes), "seconds": Self.seconds(statistics.nanoseconds),
                "documents_per_second": Self.number(statistics.rate(of: statistics.documents)), "outputs": outputs,
            ])
    }

    /// An error that ends a run: what it is, what of the run is known, and how it exits.
    func failure(_ status: ExitStatus, _ message: String) -> CommandFailure {
        let statistics = record.statistics
        switch log.format {
        case .json:
            return CommandFailure(
                status,
                log.errorLine(
                    message,
                    [
                        "exit_status": .number("\(status.rawValue)"), "documents": Self.number(statistics.documents),
                        "failed": Self.number(statistics.failed), "seconds": Self.seconds(statistics.nanoseconds),
                        "first_failures": .array(record.failures.map(\.json)), "outputs": outputs,
                    ]))
        case .text:
            let lines = [log.errorLine(message)] + firstFailures + closing(status)
            return CommandFailure(status, lines.joined(separator: "\n"))
        }
    }

    /// The first documents that failed, where they are not told of one by one.
    private var firstFailures: [String] {
        guard !log.shows(.debug) else { return [] }
        let failures = record.failures
        let others = record.statistics.failed - failures.count
        return failures.map { "  \($0.text)" } + (others > 0 ? ["  and \(others) more"] : [])
    }

    /// What a person knows who has typed the command, and a reader of mail does not.
    private func closing(_ status: ExitStatus) -> [String] {
        guard log.isQuiet else { return [] }
        let outputs = configuration.targets.compactMap { target in
            target.path.map { "output \(target.name): \(FileSystem.absolute($0))" }
        }
        return outputs + ["exit status \(status.rawValue)"]
    }

    private var outputs: JSONValue {
        .object(configuration.targets.map { ($0.name, .string($0.path ?? "-")) })
    }

    private static func number(_ number: Int) -> JSONValue { .number("\(number)") }

    /// To the millisecond.
    static func seconds(_ nanoseconds: UInt64) -> JSONValue { .number(Decimal.seconds(nanoseconds)) }
}

/// Times as decimal numbers.
enum Decimal {
    /// "12.345".
    static func seconds(_ nanoseconds: UInt64) -> String {
        let milliseconds = nanoseconds / 1_000_000
        let fraction = String(milliseconds % 1000)
        return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
    }
}

extension RunRecord.Failure {
    fileprivate var json: JSONValue {
        .object([
            ("document", .string(document)), ("stage", .string(failure.stage)),
            ("kind", .string(failure.error.kind.rawValue)), ("message", .string(failure.error.message)),
        ])
    }
}

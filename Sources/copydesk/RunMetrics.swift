import Pipeline
import Settings

/// How the last run went, as Prometheus reads it (text format 0.0.4).
struct RunMetrics {
    /// What tells the files of several pipelines apart.
    var pipeline: String
    var status: ExitStatus
    var statistics: RunStatistics
    /// When the run ended, in seconds since 1970.
    var end: Int
    /// When a run last ended with exit status 0; 0 where none has.
    var lastSuccess: Int

    /// The metric that the next run takes over from the file.
    static let lastSuccessName = "copydesk_last_success_timestamp_seconds"

    private typealias Sample = (label: (name: String, value: String)?, value: String)

    /// The whole file.
    var text: String {
        let statistics = statistics
        let stages = statistics.stages.map { ($0.name, $0.nanoseconds) }
        let counts = [
            ("words", statistics.words), ("entities", statistics.entities), ("claims", statistics.claims),
            ("quotes", statistics.quotes),
        ]
        return [
            one(Self.lastSuccessName, "When a run last ended with exit status 0; 0 for never.", lastSuccess),
            one("copydesk_last_run_timestamp_seconds", "When the last run ended.", end),
            one("copydesk_last_run_exit_status", "Exit status of the last run.", Int(status.rawValue)),
            metric(
                "copydesk_last_run_duration_seconds", "How long the last run took.",
                [(nil, Decimal.seconds(statistics.nanoseconds))]),
            one("copydesk_last_run_documents", "Documents of the last run, failed ones too.", statistics.documents),
            one(
                "copydesk_last_run_reused_documents", "Documents of the last run that an earlier one had worked on.",
                statistics.reused),
            metric(
                "copydesk_last_run_failures", "Documents of the last run that failed, by cause.",
                DocumentError.Kind.allCases.map { kind in
                    (("kind", kind.rawValue), "\(statistics.failures[kind.rawValue] ?? 0)")
                }),
            one("copydesk_last_run_input_bytes", "Bytes that the last run read, unpacked.", statistics.bytes),
            metric(
                "copydesk_last_run_found", "What the last run found.",
                counts.map { (("layer", $0), "\($1)") }),
            metric(
                "copydesk_last_run_reading_seconds", "Processor time of the last run for reading documents.",
                [(nil, Decimal.seconds(statistics.readingNanoseconds))]),
            metric(
                "copydesk_last_run_stage_seconds", "Processor time of the last run by stage.",
                stages.map { (("stage", $0), Decimal.seconds($1)) }),
            metric(
                "copydesk_last_run_rendering_seconds", "Processor time of the last run for writing documents.",
                [(nil, Decimal.seconds(statistics.renderingNanoseconds))]),
            metric("copydesk_build_info", "The version that ran.", [(("version", Versions.tool), "1")]),
        ].joined()
    }

    private func one(_ name: String, _ help: String, _ value: Int) -> String { metric(name, help, [(nil, "\(value)")]) }

    private func metric(_ name: String, _ help: String, _ samples: [Sample]) -> String {
        let lines = samples.map { sample in
            let label = sample.label.map { ",\($0.name)=\"\(Self.escaped($0.value))\"" } ?? ""
            return "\(name){pipeline=\"\(Self.escaped(pipeline))\"\(label)} \(sample.value)\n"
        }
        return "# HELP \(name) \(help)\n# TYPE \(name) gauge\n" + lines.joined()
    }

    private static func escaped(_ value: String) -> String {
        value.map { character in
            switch character {
            case "\\": "\\\\"
            case "\"": "\\\""
            case "\n": "\\n"
            default: String(character)
            }
        }.joined()
    }
}

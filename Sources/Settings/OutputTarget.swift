import Pipeline

extension Configuration {
    /// Where an output writes.
    public struct OutputTarget: Hashable, Sendable {
        /// The output's name in the configuration.
        public var name: String
        /// Its type, such as "report.tables".
        public var type: String
        /// The file or folder; nil for standard output.
        public var path: String?
    }

    /// The file that tells Prometheus of the last run, as seen from the working folder; nil where there is none.
    public var metricsPath: String? { metrics?.resolved(against: folder) }

    /// Where the outputs write, as seen from the working folder.
    public var targets: [OutputTarget] {
        outputs.map { output in
            let path = output.options.target.map { $0.resolved(against: output.options.root ?? folder) }
            return OutputTarget(name: output.name, type: type(of: output.options).signature.type, path: path)
        }
    }
}

extension Configuration {
    /// What it consists of, in one line.
    public var summary: String {
        let parts = [(sources.count, "source"), (stages.count, "stage"), (outputs.count, "output")]
        let counts = parts.map { count, noun in count == 1 ? "1 \(noun)" : "\(count) \(noun)s" }
        return "\(text.name) is good: \(counts.joined(separator: ", "))"
    }
}

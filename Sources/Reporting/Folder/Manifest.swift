import JSON
import Pipeline

/// What `manifest.json` tells of a run: with what it was made, from what, and what was made. The only file with times
/// and facts of the machine.
struct Manifest {
    var versions: [RunDescription.Version]
    /// SHA-256 of the configuration.
    var configuration: String
    var configurationFiles: [RunDescription.File]
    /// SHA-256 over id and SHA-256 of each input, in order.
    var inputs: String
    var statistics: RunStatistics

    /// - Parameter ledger: lines of hash, size and name, one for each file of the output.
    func write(to file: OutputFile, ledger: consuming LineReader) throws(RunError) {
        var json = JSONWriter(.rows)
        json.beginObject()
        writeFacts(to: &json)
        json.key("files")
        json.beginArray()
        while let line = ledger.next() {
            let cells = line.split(separator: "\t", maxSplits: 2)
            json.beginObject()
            json.key("path")
            json.string(String(cells[2]))
            json.key("bytes")
            json.rawNumber(String(cells[1]))
            json.key("sha256")
            json.string(String(cells[0]))
            json.endObject()
            try file.write(json.takeBytes())
        }
        json.endArray()
        json.endObject()
        json.endLine()
        try file.write(json.takeBytes())
    }

    private func writeFacts(to json: inout JSONWriter) {
        json.key("versions")
        json.beginObject()
        for version in versions {
            json.key(version.name)
            json.string(version.version)
        }
        json.endObject()
        json.key("config_sha256")
        json.string(configuration)
        json.key("config_files")
        json.beginArray()
        for file in configurationFiles { write(file, to: &json) }
        json.endArray()
        json.key("inputs")
        json.beginObject()
        count("documents", statistics.documents, to: &json)
        count("failed", statistics.failed, to: &json)
        count("bytes", statistics.bytes, to: &json)
        json.key("skipped")
        json.beginObject()
        for (cause, number) in statistics.skipped.sorted(by: { $0.key < $1.key }) { count(cause, number, to: &json) }
        json.endObject()
        json.key("sha256")
        json.string(inputs)
        json.endObject()
        writeCounts(to: &json)
        writeTimes(to: &json)
        json.key("warnings")
        json.beginArray()
        for warning in statistics.warnings { json.string(warning) }
        json.endArray()
    }

    private func write(_ file: RunDescription.File, to json: inout JSONWriter) {
        json.beginObject()
        json.key("path")
        json.string(file.path)
        json.key("sha256")
        json.string(file.sha256)
        json.endObject()
    }

    private func writeCounts(to json: inout JSONWriter) {
        json.key("counts")
        json.beginObject()
        count("words", statistics.words, to: &json)
        count("entities", statistics.entities, to: &json)
        count("quotes", statistics.quotes, to: &json)
        count("claims", statistics.claims, to: &json)
        json.endObject()
    }

    private func writeTimes(to json: inout JSONWriter) {
        count("milliseconds", Int(statistics.nanoseconds / 1_000_000), to: &json)
        json.key("processor_milliseconds")
        json.beginObject()
        for stage in statistics.stages { count(stage.name, Int(stage.nanoseconds / 1_000_000), to: &json) }
        json.endObject()
    }

    private func count(_ key: String, _ value: Int, to json: inout JSONWriter) {
        json.key(key)
        json.integer(value)
    }
}

/// What a report notes in its manifest about the run that made it.
public struct RunDescription: Sendable {
    /// The version of a part of the product or of a library.
    public struct Version: Sendable {
        public var name: String
        public var version: String

        public init(_ name: String, _ version: String) {
            self.name = name
            self.version = version
        }
    }

    /// A file that the configuration names, such as a model or a table of aliases.
    public struct File: Sendable {
        public var path: String
        /// In hexadecimal.
        public var sha256: String

        public init(path: String, sha256: String) {
            self.path = path
            self.sha256 = sha256
        }
    }

    /// The tool first, then the libraries, in the order in which they are printed.
    public var versions: [Version]
    /// SHA-256 of the configuration, in hexadecimal.
    public var configuration: String
    /// What the configuration names besides inputs and outputs, in the order of its stages.
    public var files: [File]

    public init(versions: [Version], configuration: String, files: [File] = []) {
        self.versions = versions
        self.configuration = configuration
        self.files = files
    }
}

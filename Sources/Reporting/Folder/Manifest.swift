import Files
import Glibc
import JSON
import Pipeline

/// What `manifest.json` tells of a run: with what it was made, from what, and what was made. The only file with times
/// and facts of the machine.
struct Manifest {
    static let name = "manifest.json"
    /// A manifest of ours has this near its beginning.
    private static let mark = Array("\"copydesk\":".utf8)
    private static let longestBeginning = 4096

    var versions: [RunDescription.Version]
    /// SHA-256 of the configuration.
    var configuration: String
    var configurationFiles: [RunDescription.File]
    /// SHA-256 over id and SHA-256 of each input, in order.
    var inputs: String
    var statistics: RunStatistics

    /// Whether a folder holds a manifest that Copydesk wrote; other programs have files of this name, too.
    static func isThere(in folder: String) -> Bool {
        let descriptor = open("\(folder)/\(name)", O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return isOurs(descriptor)
    }

    /// Whether an open file begins as a manifest of Copydesk.
    static func isOurs(_ descriptor: Int32) -> Bool {
        var bytes = [UInt8](repeating: 0, count: longestBeginning)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        return count > 0 && bytes[..<count].contains(mark)
    }

    /// - Parameter ledger: lines of ``LedgerEntry``, one for each file of the output.
    func write(to file: OutputFile, ledger: consuming LineReader) throws(RunError) {
        var json = JSONWriter(.rows)
        var (files, bytes) = (0, 0)
        json.beginObject()
        writeFacts(to: &json)
        json.key("files")
        json.beginArray()
        while let line = try ledger.next() {
            let entry = LedgerEntry(line: line)
            (files, bytes) = (files + 1, bytes + entry.content.byteCount)
            json.beginObject()
            json.key("path")
            json.string(entry.name)
            json.key("bytes")
            json.integer(entry.content.byteCount)
            json.key("sha256")
            json.string(entry.content.sha256)
            json.endObject()
            try file.write(json.takeBytes())
        }
        json.endArray()
        writeTotals(files: files, bytes: bytes, to: &json)
        json.endObject()
        json.endLine()
        try file.write(json.takeBytes())
    }

    /// Behind the list, so that a list that lost its end is told from a whole one.
    private func writeTotals(files: Int, bytes: Int, to json: inout JSONWriter) {
        json.key("output")
        json.beginObject()
        count("files", files, to: &json)
        count("bytes", bytes, to: &json)
        json.endObject()
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
        counts("failures", statistics.failures, to: &json)
        counts("skipped", statistics.skipped, to: &json)
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
        let (end, milliseconds) = (Timestamp.now, Int(statistics.nanoseconds / 1_000_000))
        json.key("started_at")
        json.string(Timestamp.text(end - milliseconds / 1000))
        json.key("finished_at")
        json.string(Timestamp.text(end))
        count("milliseconds", milliseconds, to: &json)
        count("documents_per_second", statistics.rate(of: statistics.documents), to: &json)
        count("bytes_per_second", statistics.rate(of: statistics.bytes), to: &json)
        count("reading_milliseconds", Int(statistics.readingNanoseconds / 1_000_000), to: &json)
        count("rendering_milliseconds", Int(statistics.renderingNanoseconds / 1_000_000), to: &json)
        json.key("processor_milliseconds")
        json.beginObject()
        for stage in statistics.stages { count(stage.name, Int(stage.nanoseconds / 1_000_000), to: &json) }
        json.endObject()
    }

    private func counts(_ key: String, _ values: [String: Int], to json: inout JSONWriter) {
        json.key(key)
        json.beginObject()
        for (cause, number) in values.sorted(by: { $0.key < $1.key }) { count(cause, number, to: &json) }
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

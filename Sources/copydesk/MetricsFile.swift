import Files
import Glibc
import Pipeline

/// The file of `metrics`, which Prometheus' node exporter looks at when it likes: it is replaced whole.
struct MetricsFile {
    let path: String

    /// What tells the metrics of several pipelines apart: files that one collector reads have different names.
    private var pipeline: String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.hasSuffix(".prom") ? String(name.dropLast(".prom".count)) : name
    }

    /// - Throws: ``RunError`` where it cannot be written.
    func write(_ status: ExitStatus, _ statistics: RunStatistics) throws(RunError) {
        let now = Timestamp.now
        let metrics = RunMetrics(
            pipeline: pipeline, status: status, statistics: statistics, end: now,
            lastSuccess: status == .done ? now : lastSuccess)
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { String(path[...$0]) } ?? "./"
        let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        let staging = "\(folder).\(name).\(getpid())"
        defer { unlink(staging) }
        try FileSystem.write(Array(metrics.text.utf8), to: staging)
        try FileSystem.check(.cannotCreate, "replace", path) { rename(staging, path) }
    }

    /// What the file says of the last success; 0 where it says nothing.
    private var lastSuccess: Int {
        guard FileSystem.isFile(path), let bytes = try? FileSystem.read(path) else { return 0 }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        let line = lines.first { $0.hasPrefix(RunMetrics.lastSuccessName + "{") }
        return line?.split(separator: " ").last.flatMap { Int($0) } ?? 0
    }
}

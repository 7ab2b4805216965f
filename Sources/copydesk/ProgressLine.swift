import Pipeline

/// A line on the terminal that is written over while documents go through.
final class ProgressLine: Sendable {
    private static let refresh = Duration.milliseconds(100)
    private static let barWidth = 20

    private let count: DocumentCount
    private let start = ContinuousClock.now
    private let lastShown: Monitor<ContinuousClock.Instant?> = Monitor(nil)

    /// - Parameter count: tells how many documents there are, once that is known.
    init(_ count: DocumentCount) { self.count = count }

    /// Shows how far the run is, at most ten times a second.
    func show(_ statistics: RunStatistics) {
        let now = ContinuousClock.now
        lastShown.withLock { last in
            if let last, now - last < Self.refresh { return }
            last = now
            // A line that is broken by the terminal could not be written over.
            let text = Self.text(statistics, of: count.total, after: now - start).prefix(StandardError.columns - 1)
            StandardError.write("\r\u{1B}[K" + text)
        }
    }

    func clear() {
        lastShown.withLock { if $0 != nil { StandardError.write("\r\u{1B}[K") } }
    }

    /// - Parameter total: nil where it is not known how many documents there are.
    static func text(_ statistics: RunStatistics, of total: Int?, after time: Duration) -> String {
        let done = statistics.documents
        let rate = Double(done) / max(time / .seconds(1), 0.001)
        let failed = statistics.failed > 0 ? ", \(RunSummary.grouped(statistics.failed)) failed" : ""
        // Files may have come since they were counted.
        guard let total, total > 0, done <= total else {
            return "\(RunSummary.grouped(done)) documents, \(printed(rate))/s\(failed)"
        }
        let filled = done * barWidth / total
        let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: barWidth - filled)
        let left = done > 0 ? ", \(clock(Double(total - done) / rate)) left" : ""
        return "[\(bar)] \(done * 100 / total)%  \(RunSummary.grouped(done)) of \(RunSummary.grouped(total)),"
            + " \(printed(rate))/s\(left)\(failed)"
    }

    /// "35", or "0.8" where that says more.
    private static func printed(_ rate: Double) -> String {
        if rate >= 10 { return "\(Int(rate.rounded()))" }
        let tenths = Int((rate * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    /// "0:07", "1:02:03".
    private static func clock(_ time: Double) -> String {
        let seconds = Int(time.rounded(.up))
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
        let end = (seconds % 60 < 10 ? ":0" : ":") + "\(seconds % 60)"
        return hours > 0 ? "\(hours):\(minutes < 10 ? "0" : "")\(minutes)\(end)" : "\(minutes)\(end)"
    }
}

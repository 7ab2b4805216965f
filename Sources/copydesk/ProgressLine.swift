import Pipeline
import Synchronization

/// A line on the terminal that is written over while documents go through.
final class ProgressLine: Sendable {
    private static let refresh = Duration.milliseconds(100)

    private let start = ContinuousClock.now
    private let lastShown: Mutex<ContinuousClock.Instant?> = Mutex(nil)

    /// Shows documents and rate, at most ten times a second.
    func show(_ statistics: RunStatistics) {
        let now = ContinuousClock.now
        lastShown.withLock { last in
            if let last, now - last < Self.refresh { return }
            last = now
            StandardError.write("\r\u{1B}[K" + Self.text(statistics, after: now - start))
        }
    }

    func clear() {
        lastShown.withLock { if $0 != nil { StandardError.write("\r\u{1B}[K") } }
    }

    static func text(_ statistics: RunStatistics, after time: Duration) -> String {
        let rate = Int(Double(statistics.documents) / max(time / .seconds(1), 0.001))
        let failed = statistics.failed > 0 ? ", \(statistics.failed) failed" : ""
        return "\(statistics.documents) documents, \(rate)/s\(failed)"
    }
}

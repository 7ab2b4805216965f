import Pipeline

/// What a run has shown of itself so far, which is all that is known of one that fails.
final class RunRecord: Sendable {
    /// A document that failed.
    struct Failure: Sendable {
        var document: String
        var failure: FinishedDocument.Failure

        /// "in/empty.txt: articles: the file is empty (empty)".
        var text: String {
            let error = failure.error
            return
                "\(Printable.text(document)): \(failure.stage): \(Printable.text(error.message)) (\(error.kind.rawValue))"
        }
    }

    /// More failures than these are only counted.
    static let mostFailures = 5

    private let start = ContinuousClock.now
    private let state: Monitor<(statistics: RunStatistics, failures: [Failure])> = Monitor((RunStatistics(), []))

    /// The counts of the documents that have gone through.
    var statistics: RunStatistics {
        var statistics = state.withLock(\.statistics)
        if statistics.nanoseconds == 0 {
            statistics.nanoseconds = UInt64(max(0, (ContinuousClock.now - start) / .nanoseconds(1)))
        }
        return statistics
    }
    /// The first documents that failed.
    var failures: [Failure] { state.withLock(\.failures) }

    func note(_ statistics: RunStatistics) { state.withLock { $0.statistics = statistics } }

    func note(_ failure: Failure) {
        state.withLock { if $0.failures.count < Self.mostFailures { $0.failures.append(failure) } }
    }
}

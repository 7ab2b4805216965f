/// Writes the documents that are through in the order in which they were found, and keeps count.
final class Delivery: @unchecked Sendable {
    let queue = Monitor(DeliveryQueue())

    // All below is touched by the thread that writes, of which the queue sees to it that there is one, and when no other
    // thread is at work any more.
    private var statistics = RunStatistics()
    /// For each stage what its workers counted.
    private(set) var tallies: [[Int]]
    private let lanes: [OutputLane]
    private let start = ContinuousClock.now

    init(_ plan: Plan, _ lanes: [OutputLane]) {
        self.lanes = lanes
        tallies = plan.stages.map { _ in [] }
        statistics.stages = plan.stages.map { .init(name: $0.name, nanoseconds: 0) }
    }

    /// Takes the document at `position` of the run and writes all that are next in turn, unless another thread does.
    ///
    /// - Parameter onWritten: called after each that was written here, by one thread at a time.
    func deliver(
        _ entry: DeliveryQueue.Entry, at position: Int, onWritten: (DeliveryQueue.Entry, RunStatistics) -> Void
    ) {
        var next = queue.withLock { $0.add(entry, at: position) }
        while let entry = next {
            count(entry.result)
            do throws(RunError) {
                for (lane, rendered) in zip(lanes, entry.result.rendered) {
                    if let rendered { try lane.writer.accept(rendered) }
                }
            } catch {
                queue.withLock { $0.fail(error) }
            }
            onWritten(entry, statistics)
            next = queue.withLock { $0.nextBehindWritten() }
        }
    }

    private func count(_ result: DocumentResult) {
        statistics.count(result.outcome)
        statistics.reused += result.isReused ? 1 : 0
        statistics.renderingNanoseconds += result.renderingNanoseconds
        for (index, share) in result.stages.enumerated() { add(share, of: index) }
    }

    private func add(_ share: DocumentResult.StageShare, of index: Int) {
        statistics.stages[index].nanoseconds += share.nanoseconds
        for entry in share.tally {
            let missing = entry.place + 1 - tallies[index].count
            if missing > 0 { tallies[index] += Array(repeating: 0, count: missing) }
            tallies[index][entry.place] += entry.count
        }
    }

    /// The statistics with the time that the run has taken up to now.
    func timedStatistics() -> RunStatistics {
        statistics.nanoseconds = (ContinuousClock.now - start).wholeNanoseconds
        return statistics
    }
}

extension RunStatistics {
    fileprivate mutating func count(_ outcome: DocumentOutcome) {
        documents += 1
        if let failure = outcome.failure {
            failed += 1
            failures[failure.error.kind.rawValue, default: 0] += 1
        }
        bytes += outcome.bytes
        words += outcome.words
        entities += outcome.entities
        quotes += outcome.quotes
        claims += outcome.claims
    }
}

extension Duration {
    /// Rounded down; a negative duration counts as none.
    fileprivate var wholeNanoseconds: UInt64 {
        let (seconds, attoseconds) = components
        return seconds < 0 ? 0 : UInt64(seconds) * 1_000_000_000 + UInt64(attoseconds / 1_000_000_000)
    }
}

/// Puts finished documents back into the order in which they were found, and keeps count.
struct DeliveryQueue {
    private(set) var statistics = RunStatistics()
    /// Why the run cannot go on.
    private(set) var error: RunError?
    /// Documents that were handed out and are not written yet.
    var pendingCount = 0
    /// No further document is to be pulled.
    var isOver = false
    /// For each stage what its workers counted.
    private(set) var tallies: [[Int]]

    private var waiting: [Int: DocumentResult] = [:]
    private let lanes: [OutputLane]
    private var position = 0
    private let start: ContinuousClock.Instant

    init(_ plan: Plan, _ lanes: [OutputLane], start: ContinuousClock.Instant) {
        self.lanes = lanes
        self.start = start
        tallies = plan.stages.map { _ in [] }
        statistics.stages = plan.stages.map { .init(name: $0.name, nanoseconds: 0) }
    }

    /// Takes the document at `position` of the run and writes all that are next in turn.
    mutating func deliver(at position: Int, _ result: DocumentResult) {
        waiting[position] = result
        while let next = waiting.removeValue(forKey: self.position) {
            self.position += 1
            pendingCount -= 1
            guard error == nil else { continue }
            statistics.count(next.outcome)
            statistics.reused += next.isReused ? 1 : 0
            statistics.renderingNanoseconds += next.renderingNanoseconds
            for (index, share) in next.stages.enumerated() { add(share, of: index) }
            do throws(RunError) {
                for (lane, rendered) in zip(lanes, next.rendered) {
                    if let rendered { try lane.writer.accept(rendered) }
                }
            } catch {
                fail(error)
            }
        }
    }

    /// The first error counts; it ends the run.
    mutating func fail(_ error: RunError) {
        self.error = self.error ?? error
        isOver = true
    }

    private mutating func add(_ share: DocumentResult.StageShare, of index: Int) {
        statistics.stages[index].nanoseconds += share.nanoseconds
        for entry in share.tally {
            let missing = entry.place + 1 - tallies[index].count
            if missing > 0 { tallies[index] += Array(repeating: 0, count: missing) }
            tallies[index][entry.place] += entry.count
        }
    }

    /// The statistics with the time that the run has taken up to now.
    mutating func timedStatistics() -> RunStatistics {
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

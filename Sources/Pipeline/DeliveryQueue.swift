import Model

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

    private var waiting: [Int: (outcome: DocumentOutcome, writes: [OutputLane.Delivery])] = [:]
    private var position = 0
    private let start: ContinuousClock.Instant

    init(_ plan: Plan, start: ContinuousClock.Instant) {
        self.start = start
        tallies = plan.stages.map { _ in [] }
        statistics.stages = plan.stages.map { .init(name: $0.name, nanoseconds: 0) }
    }

    /// Takes the document at `position` of the run and writes all that are next in turn.
    mutating func deliver(at position: Int, _ outcome: DocumentOutcome, _ writes: [OutputLane.Delivery]) {
        waiting[position] = (outcome, writes)
        while let next = waiting.removeValue(forKey: self.position) {
            self.position += 1
            pendingCount -= 1
            guard error == nil else { continue }
            statistics.count(next.outcome)
            do throws(RunError) {
                for write in next.writes { try write() }
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

    /// Takes over what one thread has spent and counted.
    mutating func add(_ processor: DocumentProcessor) {
        statistics.readingNanoseconds += processor.readingNanoseconds
        statistics.renderingNanoseconds += processor.renderingNanoseconds
        for (index, time) in processor.stageNanoseconds.enumerated() { statistics.stages[index].nanoseconds += time }
        for (index, tally) in processor.tallies.enumerated() where !tally.isEmpty {
            if tallies[index].isEmpty { tallies[index] = Array(repeating: 0, count: tally.count) }
            for (place, count) in tally.enumerated() { tallies[index][place] += count }
        }
    }

    /// The statistics with the time that the run has taken up to now.
    mutating func timedStatistics() -> RunStatistics {
        statistics.nanoseconds = (ContinuousClock.now - start).wholeNanoseconds
        return statistics
    }
}

/// What is counted of a document.
struct DocumentOutcome: Sendable {
    /// The first failure on the way to an output.
    var failure: FinishedDocument.Failure?
    var bytes: Int
    var words: Int
    var entities: Int
    var quotes: Int
    var claims: Int

    var hasFailed: Bool { failure != nil }

    /// Sums up a document from what arrived at the outputs: it has failed where it failed on its way to any of them.
    init(_ arrivals: [FinishedDocument?]) {
        let arrivals = arrivals.compactMap(\.self)
        failure = arrivals.lazy.compactMap(\.failure).first
        let documents = arrivals.map(\.document)
        bytes = documents.first?.source.byteCount ?? 0
        words = documents.lazy.map(\.wordCount).max() ?? 0
        entities = documents.lazy.map(\.entities.mentions.count).max() ?? 0
        quotes = documents.lazy.map(\.quotes.count).max() ?? 0
        claims = documents.lazy.map(\.claims.count).max() ?? 0
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

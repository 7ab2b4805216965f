/// Runs a plan: pulls documents from its sources, works on several at once, and hands them to its outputs in the order in
/// which they were found.
///
/// At most `jobs` × 4 documents are in memory at any time, and what is written does not depend on `jobs`.
public struct Runner: Sendable {
    /// How a run ended.
    public enum Ending: Sendable {
        /// All documents went through and every output is published.
        case finished
        /// The stop flag was raised; nothing is published.
        case stopped
        /// A document failed and `failsFast` was asked for; nothing is published.
        case failedFast
    }

    public var plan: Plan
    /// Threads that work on documents, at least 1.
    public var jobs = 1
    /// Most documents to read; nil for all.
    public var limit: Int?
    /// End at the first document that fails.
    public var failsFast = false
    public var stop = StopFlag()
    /// Makes what each thread works with, given the plan.
    public var makeWorker: @Sendable (Plan) -> any DocumentWorker = { LocalWorker($0) }
    /// Called after each document, by one thread at a time.
    public var progress: (@Sendable (RunStatistics) -> Void)?

    /// Called for each document that fails, with its id, by one thread at a time.
    public var onFailure: (@Sendable (String, FinishedDocument.Failure) -> Void)?

    /// Called once no document is in hand any more, before anything is published.
    public var onDocumentsDone: (@Sendable () -> Void)?

    public init(plan: Plan) { self.plan = plan }

    /// - Throws: ``RunError`` where the run cannot go on; nothing is published then.
    public func run() throws(RunError) -> (ending: Ending, statistics: RunStatistics) {
        let lanes = try openLanes()
        let feed = Monitor(DocumentFeed(plan, limit: limit))
        let delivery = Monitor(DeliveryQueue(plan, lanes, start: ContinuousClock.now))
        let reading = ReadingClock()
        runInThreads(jobs) { work(feed, delivery, reading) }
        onDocumentsDone?()
        return try conclude(lanes, feed, delivery, reading)
    }

    private func openLanes() throws(RunError) -> [OutputLane] {
        var lanes: [OutputLane] = []
        do {
            for output in plan.outputs { lanes.append(try OutputLane(output.output)) }
        } catch {
            for lane in lanes { lane.writer.abandon() }
            throw error
        }
        return lanes
    }

    /// What each thread does until there is nothing left.
    private func work(_ feed: Monitor<DocumentFeed>, _ delivery: Monitor<DeliveryQueue>, _ reading: ReadingClock) {
        let worker = makeWorker(plan)
        let window = max(jobs, 1) * 4
        while true {
            delivery.wait { $0.pendingCount < window || $0.isOver }
            guard var item = pull(feed, delivery) else { break }
            item.pending = reading.timing(item.pending)
            guard let result = work(item, worker, delivery) else { break }
            delivery.withLock { queue in
                queue.deliver(at: item.position, result)
                if failsFast, result.outcome.hasFailed { queue.isOver = true }
                progress?(queue.statistics)
                if let failure = result.outcome.failure { onFailure?(item.pending.id, failure) }
            }
        }
    }

    /// Nil where no document can be worked on any more; the run ends then.
    private func work(
        _ item: DocumentFeed.Item, _ worker: any DocumentWorker, _ delivery: Monitor<DeliveryQueue>
    ) -> DocumentResult? {
        do throws(RunError) {
            let result = try worker.work(on: item.pending, from: item.source)
            if let failure = result.outcome.failure, failure.error.kind == .brokenProgram {
                throw RunError(.inputOutput, "stage '\(failure.stage)': \(failure.error.message)")
            }
            return result
        } catch {
            delivery.withLock { $0.fail(error) }
            return nil
        }
    }

    private func pull(_ feed: Monitor<DocumentFeed>, _ delivery: Monitor<DeliveryQueue>) -> DocumentFeed.Item? {
        feed.withLock { feed in
            guard !stop.isRaised, !delivery.withLock({ $0.isOver }) else { return nil }
            do throws(RunError) {
                let item = try feed.next()
                if item != nil { delivery.withLock { $0.pendingCount += 1 } }
                return item
            } catch {
                delivery.withLock { $0.fail(error) }
                return nil
            }
        }
    }

    /// What the stages say of the run as a whole.
    private func warnings(on tallies: [[Int]]) -> [String] {
        zip(plan.stages, tallies).flatMap { node, tally in
            node.stage.warnings(on: tally).map { "\(node.name): \($0)" }
        }
    }

    private func conclude(
        _ lanes: [OutputLane], _ feed: Monitor<DocumentFeed>, _ delivery: Monitor<DeliveryQueue>,
        _ reading: ReadingClock
    ) throws(RunError) -> (ending: Ending, statistics: RunStatistics) {
        var (statistics, error) = delivery.withLock { ($0.timedStatistics(), $0.error) }
        statistics.readingNanoseconds = reading.nanoseconds
        statistics.skipped = feed.withLock(\.skipped)
        statistics.warnings = warnings(on: delivery.withLock(\.tallies))
        if error == nil, !stop.isRaised, !(failsFast && statistics.failed > 0) {
            do {
                for lane in lanes { try lane.writer.finish(statistics) }
                return (.finished, statistics)
            } catch {
                for lane in lanes { lane.writer.abandon() }
                throw error
            }
        }
        for lane in lanes { lane.writer.abandon() }
        if let error { throw error }
        return (stop.isRaised ? .stopped : .failedFast, statistics)
    }
}

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
    /// Called after each document, in the order in which they were found, by one thread at a time.
    public var progress: (@Sendable (RunStatistics) -> Void)?

    /// Called for each document that fails, with its id, behind ``progress`` by the same thread.
    public var onFailure: (@Sendable (String, FinishedDocument.Failure) -> Void)?

    /// Called once no document is in hand any more, before anything is published.
    public var onDocumentsDone: (@Sendable () -> Void)?

    public init(plan: Plan) { self.plan = plan }

    /// - Throws: ``RunError`` where the run cannot go on; nothing is published then.
    public func run() throws(RunError) -> (ending: Ending, statistics: RunStatistics) {
        let lanes = try openLanes()
        let feed = Monitor(DocumentFeed(plan, limit: limit))
        let delivery = Delivery(plan, lanes)
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
    private func work(_ feed: Monitor<DocumentFeed>, _ delivery: Delivery, _ reading: ReadingClock) {
        let worker = makeWorker(plan)
        let window = max(jobs, 1) * 4
        while true {
            delivery.queue.wait { $0.pendingCount < window || $0.isOver }
            guard var item = pull(feed, delivery) else { break }
            item.pending = reading.timing(item.pending)
            guard let result = work(item, worker, delivery) else { break }
            if failsFast, result.outcome.hasFailed { delivery.queue.withLock { $0.isOver = true } }
            let entry = DeliveryQueue.Entry(id: item.pending.id, result: result)
            delivery.deliver(entry, at: item.position) { written, statistics in
                progress?(statistics)
                if let failure = written.result.outcome.failure { onFailure?(written.id, failure) }
            }
        }
    }

    /// Nil where no document can be worked on any more; the run ends then.
    private func work(
        _ item: DocumentFeed.Item, _ worker: any DocumentWorker, _ delivery: Delivery
    ) -> DocumentResult? {
        do throws(RunError) {
            let result = try worker.work(on: item.pending, from: item.source)
            if let failure = result.outcome.failure, failure.error.kind == .brokenProgram {
                throw RunError(.inputOutput, "stage '\(failure.stage)': \(failure.error.message)")
            }
            return result
        } catch {
            delivery.queue.withLock { $0.fail(error) }
            return nil
        }
    }

    private func pull(_ feed: Monitor<DocumentFeed>, _ delivery: Delivery) -> DocumentFeed.Item? {
        feed.withLock { feed in
            guard !stop.isRaised, !delivery.queue.withLock({ $0.isOver }) else { return nil }
            do throws(RunError) {
                let item = try feed.next()
                if item != nil { delivery.queue.withLock { $0.pendingCount += 1 } }
                return item
            } catch {
                delivery.queue.withLock { $0.fail(error) }
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
        _ lanes: [OutputLane], _ feed: Monitor<DocumentFeed>, _ delivery: Delivery, _ reading: ReadingClock
    ) throws(RunError) -> (ending: Ending, statistics: RunStatistics) {
        var (statistics, error) = (delivery.timedStatistics(), delivery.queue.withLock(\.error))
        statistics.readingNanoseconds = reading.nanoseconds
        statistics.skipped = feed.withLock(\.skipped)
        statistics.warnings = warnings(on: delivery.tallies)
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

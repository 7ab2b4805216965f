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
        let delivery = Monitor(DeliveryQueue(plan, start: ContinuousClock.now))
        runInThreads(jobs) { work(feed, delivery, lanes) }
        onDocumentsDone?()
        return try conclude(lanes, feed, delivery)
    }

    private func openLanes() throws(RunError) -> [OutputLane] {
        var lanes: [OutputLane] = []
        do {
            for output in plan.outputs { lanes.append(try OutputLane(output.output)) }
        } catch {
            for lane in lanes { lane.abandon() }
            throw error
        }
        return lanes
    }

    /// What each thread does until there is nothing left.
    private func work(_ feed: Monitor<DocumentFeed>, _ delivery: Monitor<DeliveryQueue>, _ lanes: [OutputLane]) {
        let processor = DocumentProcessor(plan)
        let window = max(jobs, 1) * 4
        while true {
            delivery.wait { $0.pendingCount < window || $0.isOver }
            guard let item = pull(feed, delivery) else { break }
            let finished = processor.process(item.pending, source: item.source)
            let writes = processor.rendering {
                zip(lanes, finished).compactMap { lane, finished in finished.map { lane.render($0) } }
            }
            let outcome = DocumentOutcome(finished)
            delivery.withLock { queue in
                queue.deliver(at: item.position, outcome, writes)
                if failsFast, outcome.hasFailed { queue.isOver = true }
                progress?(queue.statistics)
                if let failure = outcome.failure { onFailure?(item.pending.id, failure) }
            }
        }
        delivery.withLock { $0.add(processor) }
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
        _ lanes: [OutputLane], _ feed: Monitor<DocumentFeed>, _ delivery: Monitor<DeliveryQueue>
    ) throws(RunError) -> (ending: Ending, statistics: RunStatistics) {
        var (statistics, error) = delivery.withLock { ($0.timedStatistics(), $0.error) }
        statistics.skipped = feed.withLock(\.skipped)
        statistics.warnings = warnings(on: delivery.withLock(\.tallies))
        if error == nil, !stop.isRaised, !(failsFast && statistics.failed > 0) {
            do {
                for lane in lanes { try lane.finish(statistics) }
                return (.finished, statistics)
            } catch {
                for lane in lanes { lane.abandon() }
                throw error
            }
        }
        for lane in lanes { lane.abandon() }
        if let error { throw error }
        return (stop.isRaised ? .stopped : .failedFast, statistics)
    }
}

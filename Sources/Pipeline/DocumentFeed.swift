/// Hands out the documents of all sources, one source after the other, each with its place in the run.
final class DocumentFeed: @unchecked Sendable {
    // Used by one thread at a time: the runner calls it under a lock.
    private let sources: [Plan.Source]
    private let limit: Int
    private var reader: (any DocumentReader)?
    private var sourceIndex = 0
    private var count = 0
    private var identifiers: DistinctIDs
    /// What the readers that are through have skipped.
    private var skippedBefore: [String: Int] = [:]

    /// One document that is to be worked on.
    struct Item: Sendable {
        /// Its place in the run, from 0.
        var position: Int
        /// Index of its source in the plan.
        var source: Int
        var pending: PendingDocument
    }

    init(_ plan: Plan, limit: Int?) {
        sources = plan.sources
        self.limit = limit ?? .max
        identifiers = DistinctIDs(plan)
    }

    /// What all readers have skipped so far, by cause.
    var skipped: [String: Int] { skippedBefore.merging(reader?.skipped ?? [:], uniquingKeysWith: +) }

    /// The next document; nil after the last, or once the limit is reached.
    func next() throws(RunError) -> Item? {
        while count < limit, sourceIndex < sources.count {
            let reader = try currentReader()
            if let pending = try reader.next() {
                try identifiers.add(pending, from: reader)
                defer { count += 1 }
                return Item(position: count, source: sourceIndex, pending: pending)
            }
            skippedBefore = skipped
            self.reader = nil
            sourceIndex += 1
        }
        return nil
    }

    private func currentReader() throws(RunError) -> any DocumentReader {
        if let reader { return reader }
        let opened = try sources[sourceIndex].source.makeReader()
        reader = opened
        return opened
    }
}

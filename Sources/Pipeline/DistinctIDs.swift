/// Sees to it that no two documents of a run have the same id, where an output has one place for each.
public struct DistinctIDs {
    private let areNeeded: Bool
    private var known = FingerprintSet()

    public init(_ plan: Plan) {
        areNeeded =
            plan.sources.count > 1 || plan.sources.contains { !$0.source.mayRepeatIDs }
            || plan.outputs.contains { $0.output.needsDistinctIDs }
    }

    /// Takes note of a document.
    ///
    /// - Parameter reader: what has just handed it out.
    /// - Throws: ``RunError`` where an earlier document has its id.
    public mutating func add(_ pending: PendingDocument, from reader: any DocumentReader) throws(RunError) {
        guard areNeeded, !known.insert(pending.id) else { return }
        let places = reader.places(ofID: pending.id)
        throw RunError(
            .usage,
            "two documents have the id '\(pending.id)'; "
                + (places.count > 1 ? "they are " : "the second is ") + places.joined(separator: " and "))
    }
}

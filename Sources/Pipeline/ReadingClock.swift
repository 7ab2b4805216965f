import Synchronization

/// Adds up the processor time that documents take to be read, whoever reads them.
final class ReadingClock: Sendable {
    private let total = Atomic<UInt64>(0)

    var nanoseconds: UInt64 { total.load(ordering: .relaxed) }

    /// The same document, whose reading is timed.
    func timing(_ pending: PendingDocument) -> PendingDocument {
        PendingDocument(
            id: pending.id, source: pending.source,
            read: { [self] () throws(DocumentError) in
                let unopened = try time(pending.read)
                return UnopenedDocument(fingerprint: unopened.fingerprint) { [self] () throws(DocumentError) in
                    try time(unopened.open)
                }
            })
    }

    private func time<Result>(_ body: () throws(DocumentError) -> Result) throws(DocumentError) -> Result {
        let start = ProcessorClock.nanoseconds
        defer { total.add(ProcessorClock.nanoseconds - start, ordering: .relaxed) }
        return try body()
    }
}

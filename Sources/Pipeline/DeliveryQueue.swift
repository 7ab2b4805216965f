/// Documents in hand, put back into the order in which they were found.
///
/// One thread at a time writes what is next in turn; the others leave it what they have finished.
struct DeliveryQueue {
    /// A document that is through.
    struct Entry: Sendable {
        var id: String
        var result: DocumentResult
    }

    /// Why the run cannot go on.
    private(set) var error: RunError?
    /// Documents that were handed out and are not written yet.
    var pendingCount = 0
    /// No further document is to be pulled.
    var isOver = false

    private var waiting: [Int: Entry] = [:]
    private var position = 0
    private var isWriting = false

    /// Takes the document at `position` of the run.
    ///
    /// - Returns: the one that is next in turn, for the caller to write; nil where it is not there yet, or another thread
    ///   writes.
    mutating func add(_ entry: Entry, at position: Int) -> Entry? {
        waiting[position] = entry
        return isWriting ? nil : next()
    }

    /// The one that is next in turn, for the thread that has written the one before.
    mutating func nextBehindWritten() -> Entry? {
        pendingCount -= 1
        return next()
    }

    private mutating func next() -> Entry? {
        let next = error == nil ? waiting.removeValue(forKey: position) : nil
        isWriting = next != nil
        if isWriting { position += 1 }
        return next
    }

    /// The first error counts; it ends the run, and nothing more is written.
    mutating func fail(_ error: RunError) {
        self.error = self.error ?? error
        isOver = true
    }
}

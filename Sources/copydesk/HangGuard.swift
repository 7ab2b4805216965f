import Glibc
import Pipeline
import Synchronization

/// Ends a run that was told to stop and does not, because a document hangs in a stage that looks at no clock.
///
/// After a signal each document in hand may take its `document_timeout`; once so much time has gone by without any of them
/// ending, nothing more is to be expected. A run that publishes is never ended.
final class HangGuard: Sendable {
    private static let pollMicroseconds: UInt32 = 50_000

    private let patience: Duration
    private let isStopped: @Sendable () -> Bool
    private let end: @Sendable () -> Void
    private let isOver = Atomic(false)
    private let lastSign = Monitor(ContinuousClock.now)

    /// - Parameters:
    ///   - patience: the longest time between two documents.
    ///   - isStopped: whether the run was told to stop.
    ///   - end: ends the process.
    init(
        patience: Duration, isStopped: @escaping @Sendable () -> Bool, end: @escaping @Sendable () -> Void
    ) {
        self.patience = patience
        self.isStopped = isStopped
        self.end = end
    }

    /// Begins to watch, in a thread of its own.
    func start() { BackgroundThread.start { self.watch() } }

    /// A document has ended.
    func note() { lastSign.withLock { $0 = .now } }

    /// No document is in hand any more.
    func finish() { isOver.store(true, ordering: .releasing) }

    private func watch() {
        while !isStopped() {
            if isOver.load(ordering: .acquiring) { return }
            usleep(Self.pollMicroseconds)
        }
        note()
        while !isOver.load(ordering: .acquiring) {
            if ContinuousClock.now - lastSign.withLock(\.self) > patience { return end() }
            usleep(Self.pollMicroseconds)
        }
    }
}

import Pipeline
import Synchronization

/// How many documents a run will read, counted beside the run.
final class DocumentCount: Sendable {
    private let counted: Monitor<Int?> = Monitor(nil)
    private let isOver = Atomic(false)

    /// Nil as long as that is not known.
    var total: Int? { counted.withLock(\.self) }

    /// Begins to count what the sources find.
    ///
    /// - Parameter limit: most documents of the run.
    func start(_ plan: Plan, limit: Int?) {
        BackgroundThread.start { [self] in
            guard let total = try? plan.inputCount(while: { _ in !isOver.load(ordering: .relaxed) }) else { return }
            counted.withLock { $0 = min(total, limit ?? .max) }
        }
    }

    /// Ends the counting.
    func end() { isOver.store(true, ordering: .relaxed) }
}

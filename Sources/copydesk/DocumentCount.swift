import Pipeline
import Reading
import Synchronization

/// How many documents a run will read, counted beside the run.
final class DocumentCount: Sendable {
    private let counted: Mutex<Int?> = Mutex(nil)
    private let isOver = Atomic(false)

    /// Nil as long as that is not known.
    var total: Int? { counted.withLock(\.self) }

    /// Begins to count what the sources find.
    ///
    /// - Parameter limit: most documents of the run.
    func start(_ sources: [Plan.Source], limit: Int?) {
        BackgroundThread.start { [self] in
            var total = 0
            for source in sources {
                guard let files = source.source as? FileSource,
                    let count = try? files.countDocuments(while: { !isOver.load(ordering: .relaxed) })
                else { return }
                total += count
            }
            counted.withLock { $0 = min(total, limit ?? .max) }
        }
    }

    /// Ends the counting.
    func end() { isOver.store(true, ordering: .relaxed) }
}

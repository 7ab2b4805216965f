/// One output while a run goes on: renders on any thread, writes on one at a time.
final class OutputLane: @unchecked Sendable {
    /// Writes what was rendered.
    typealias Delivery = @Sendable () throws(RunError) -> Void

    // The writer is touched by deliveries, `finish` and `abandon` alone, which the runner calls under a lock.
    private let renderBody: @Sendable (FinishedDocument) -> Delivery
    private let finishBody: (RunStatistics) throws(RunError) -> Void
    private let abandonBody: () -> Void

    convenience init(_ output: any DocumentOutput) throws(RunError) { try self.init(opening: output) }

    private init<Output: DocumentOutput>(opening output: Output) throws(RunError) {
        let writer = WriterBox(try output.makeWriter())
        renderBody = { finished in
            let rendered = output.render(finished)
            return { () throws(RunError) in try writer.writer.accept(rendered) }
        }
        finishBody = { (statistics) throws(RunError) in try writer.writer.finish(statistics) }
        abandonBody = { writer.writer.abandon() }
    }

    /// Turns a document into bytes; the result writes them.
    func render(_ finished: FinishedDocument) -> Delivery { renderBody(finished) }
    func finish(_ statistics: RunStatistics) throws(RunError) { try finishBody(statistics) }
    func abandon() { abandonBody() }
}

/// Lets a delivery carry its writer to the thread that has the lock.
private struct WriterBox<Rendered: Sendable>: @unchecked Sendable {
    let writer: any DocumentWriter<Rendered>
    init(_ writer: any DocumentWriter<Rendered>) { self.writer = writer }
}

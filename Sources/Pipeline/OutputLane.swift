/// One output while a run goes on.
final class OutputLane: @unchecked Sendable {
    // Touched by the thread that writes, and when no other thread is at work any more.
    let writer: any DocumentWriter

    init(_ output: any DocumentOutput) throws(RunError) { writer = try output.makeWriter() }
}

import Binary
import CLinux
import Files
import Glibc
public import Pipeline
import Snapshots

/// The other side of ``IsolatedWorker``: a process that takes documents from standard input until there are no more.
public struct WorkerLoop {
    private var input: FrameReader
    private let output: Int32

    public init(input: Int32, output: Int32) {
        self.input = FrameReader(input)
        self.output = output
    }

    /// - Parameter makePlan: builds the plan of ``WorkerLaunch/setup``, whose stages hand their messages on; what it
    ///   throws is told to the run.
    /// - Throws: ``RunError`` where the run is gone, or says what no run says.
    public mutating func run(
        _ makePlan: ([UInt8], @escaping StageMessage.Handler) throws -> Plan
    ) throws(RunError) {
        guard linux_end_with_parent() == 0 else {
            throw RunError(.fault, "a worker process cannot tie itself to its run: \(FileSystem.lastError)")
        }
        guard let setup = try input.next(), setup.kind == .setup else { return }
        let plan: Plan
        do {
            plan = try makePlan(setup.content) { [output] message in
                // A run that is gone shows when the result is sent.
                try? Self.send(.message, Self.encoded(message), to: output)
            }
        } catch {
            return try Self.send(.refusal, Array("\(error)".utf8), to: output)
        }
        try Self.send(.ready, [], to: output)
        let worker = LocalWorker(plan)
        while let frame = try input.next() { try answer(frame, worker) }
    }

    private func answer(_ frame: Frame, _ worker: LocalWorker) throws(RunError) {
        let assignment: Assignment
        do throws(BinaryError) {
            var reader = BinaryReader(frame.content)
            assignment = try reader.read()
        } catch {
            throw RunError(.fault, "a document came damaged to its worker process, at byte \(error.offset)")
        }
        let (result, snapshots) = worker.work(
            on: FinishedDocument(document: assignment.document, failure: nil), from: assignment.source,
            known: assignment.known, takesSnapshots: assignment.takesSnapshots
        ) { stage in
            // A run that is gone shows when the result is sent.
            try? Self.send(.stage, Self.encoded(stage), to: output)
        }
        try Self.send(.result, Self.encoded(Answer(result: result, snapshots: snapshots)), to: output)
    }

    private static func encoded(_ value: some BinaryCodable) -> [UInt8] {
        var writer = BinaryWriter()
        writer.write(value)
        return writer.takeBytes()
    }

    private static func send(_ kind: Frame.Kind, _ content: [UInt8], to output: Int32) throws(RunError) {
        try FileSystem.write(Frame(kind: kind, content: content).bytes, to: output, named: "the run")
    }
}

/// Frames from an open file that is waited for.
private struct FrameReader {
    private static let pieceSize = 1 << 18

    private let descriptor: Int32
    private var buffer: [UInt8] = []

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    /// The next frame; nil where no more come.
    mutating func next() throws(RunError) -> Frame? {
        while true {
            do throws(BinaryError) {
                if let frame = try Frame.take(from: &buffer) { return frame }
            } catch {
                throw RunError(.fault, "what came to a worker process is no frame")
            }
            let count = try withUnsafeTemporaryAllocation(byteCount: Self.pieceSize, alignment: 1) {
                (memory) throws(RunError) in
                let count = try FileSystem.check(.inputOutput, "read", "standard input") {
                    Int32(read(descriptor, memory.baseAddress, memory.count))
                }
                buffer.append(contentsOf: memory[..<Int(count)])
                return count
            }
            if count == 0 { return nil }
        }
    }
}

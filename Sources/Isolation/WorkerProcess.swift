import Binary
import Glibc
public import Pipeline
import Processes

/// How worker processes are started.
public struct WorkerLaunch: Sendable {
    public var program: String
    public var arguments: [String]
    /// What a worker builds its plan of.
    public var setup: [UInt8]
    /// Takes what the stages of a worker tell people.
    public var onMessage: StageMessage.Handler

    public init(
        program: String, arguments: [String], setup: [UInt8], onMessage: @escaping StageMessage.Handler = { _ in }
    ) {
        self.program = program
        self.arguments = arguments
        self.setup = setup
        self.onMessage = onMessage
    }
}

/// One worker process, seen from the run.
final class WorkerProcess {
    /// Longest time that a worker may take to start: models are read, on a machine that may be busy.
    private static let startTimeout = Duration.seconds(60)
    /// How often the memory of a worker is looked at.
    private static let memoryInterval = Duration.milliseconds(20)
    /// More of what a worker says at its end is not told.
    private static let longestLastWords = 4096

    /// How long a worker may take to end by itself: the programs of its stages may have something to finish.
    private static let patience = Duration.seconds(5)

    private let process: ChildProcess
    private let memoryLimit: Int
    private let onMessage: StageMessage.Handler
    private var buffer: [UInt8] = []
    private var lastWords: [UInt8] = []
    /// The stage that the document in hand is in.
    private(set) var stage: Int?

    /// - Parameter memoryLimit: most bytes of resident memory.
    /// - Throws: ``RunError`` where the worker does not start, or cannot work.
    init(_ launch: WorkerLaunch, memoryLimit: Int) throws(RunError) {
        self.memoryLimit = memoryLimit
        onMessage = launch.onMessage
        // A trace of a crash holds addresses, which differ from run to run and tell a user nothing.
        process = try ChildProcess(
            launch.program, launch.arguments, environment: ["SWIFT_BACKTRACE": "enable=no"], errors: .piped)
        let refusal: String?
        do throws(ExchangeError) {
            refusal = try start(launch.setup, until: ContinuousClock.now + Self.startTimeout)
        } catch {
            throw RunError(.fault, "a worker process did not start: \(end())")
        }
        if let refusal { throw RunError(.fault, "a worker process cannot work: \(refusal)") }
    }

    /// - Returns: why the worker cannot work; nil where it can.
    private func start(_ setup: [UInt8], until deadline: ContinuousClock.Instant) throws(ExchangeError) -> String? {
        try send(Frame(kind: .setup, content: setup), deadline)
        let answer = try receive(deadline)
        return answer.kind == .ready ? nil : String(decoding: answer.content, as: UTF8.self)
    }

    /// Sends a document and waits for what comes of it.
    /// - Parameters:
    ///   - deadline: when the document's time is over, unless a stage has to start something for it first.
    ///   - startTimeouts: for each stage how long that may take.
    func answer(
        to assignment: Assignment, until deadline: ContinuousClock.Instant, startTimeouts: [Duration]
    ) throws(ExchangeError) -> Answer {
        var deadline = deadline
        stage = nil
        var writer = BinaryWriter()
        writer.write(assignment)
        try send(Frame(kind: .document, content: writer.takeBytes()), deadline)
        while true {
            let frame = try receive(deadline)
            do throws(BinaryError) {
                var reader = BinaryReader(frame.content)
                switch frame.kind {
                case .stage:
                    let begun = try reader.read(Int.self)
                    guard startTimeouts.indices.contains(begun) else { throw reader.error }
                    deadline += startTimeouts[begun]
                    stage = begun
                case .message: onMessage(try reader.read())
                case .result: return try reader.read()
                default: throw reader.error
                }
            } catch {
                throw .garbled
            }
        }
    }

    /// Lets the process end by itself, and listens to what its stages still have to tell.
    func finish() {
        process.closeInput()
        let deadline = ContinuousClock.now + Self.patience
        while let frame = try? receive(deadline) {
            var reader = BinaryReader(frame.content)
            if frame.kind == .message, let message = try? reader.read(StageMessage.self) { onMessage(message) }
        }
        process.end()
    }

    /// Ends the process.
    ///
    /// - Returns: how it ended, in words, with the last that it said.
    func end() -> String {
        let how = process.end().description
        process.drainErrors { lastWords += $0 }
        let said = String(decoding: lastWords.prefix(Self.longestLastWords), as: UTF8.self)
        let line = said.split(whereSeparator: \.isNewline).first
        return how + (line.map { ": \($0)" } ?? "")
    }

    private func send(_ frame: Frame, _ deadline: ContinuousClock.Instant) throws(ExchangeError) {
        try process.write(frame.bytes, until: deadline, watch)
    }

    private func receive(_ deadline: ContinuousClock.Instant) throws(ExchangeError) -> Frame {
        while true {
            do throws(BinaryError) {
                if let frame = try Frame.take(from: &buffer) { return frame }
            } catch {
                throw .garbled
            }
            try process.read(into: &buffer, until: deadline, watch)
        }
    }

    private var watch: ChildProcess.Watch {
        ChildProcess.Watch(
            every: Self.memoryInterval,
            look: { [process, memoryLimit] in (process.residentBytes ?? 0) <= memoryLimit },
            errors: { [self] in lastWords = Array((lastWords + $0).suffix(Self.longestLastWords)) })
    }
}

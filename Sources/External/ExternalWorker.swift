import Glibc
import Model
import Pipeline

/// One thread's program: asks it, and starts another where it ends, hangs or talks nonsense.
final class ExternalWorker: StageWorker {
    private static let longestCommand = 100

    private let settings: ExternalStage.Settings
    private let render: @Sendable (Document) -> [UInt8]
    private let tell: (String) -> Void
    private var program: Program?
    /// How many programs in a row have ended without one good answer.
    private var failuresInARow = 0
    private var hasToldOfEnding = false
    /// How many documents a program has failed on.
    private(set) var tally = [0]

    /// - Parameter tell: takes lines for the log.
    init(
        _ settings: ExternalStage.Settings, _ render: @escaping @Sendable (Document) -> [UInt8],
        _ tell: @escaping (String) -> Void
    ) {
        self.settings = settings
        self.render = render
        self.tell = tell
        // A program that has gone is an error of writing to it.
        signal(SIGPIPE, SIG_IGN)
    }

    func process(_ document: inout Document, _ context: StageContext) throws(DocumentError) {
        let record = render(document)
        let answer: Answer
        do throws(ProgramFailure) {
            answer = try self.answer(to: record, context)
        } catch {
            tally[0] += 1
            throw documentError(error)
        }
        switch answer {
        case .layer(let json): document.externals.append(ExternalLayer(name: settings.name, json: json))
        case .refusal(let words): throw DocumentError(.program, words)
        }
    }

    /// A program that has answered before and is gone is not this document's fault as long as another answers.
    private func answer(to record: [UInt8], _ context: StageContext) throws(ProgramFailure) -> Answer {
        let isProven = program?.hasAnswered ?? false
        do throws(ProgramFailure) {
            return try ask(record, context)
        } catch {
            guard isProven, error.isEnd else { throw error }
            if !hasToldOfEnding { tell("\(error.message); it is started anew where that happens") }
            hasToldOfEnding = true
            return try ask(record, context)
        }
    }

    private func ask(_ record: [UInt8], _ context: StageContext) throws(ProgramFailure) -> Answer {
        do throws(ProgramFailure) {
            let program = try runningProgram()
            let answer = try program.answer(to: record, context)
            failuresInARow = 0
            return answer
        } catch {
            failuresInARow = program?.hasAnswered == true ? 0 : failuresInARow + 1
            program = nil
            throw error
        }
    }

    private func runningProgram() throws(ProgramFailure) -> Program {
        if let program { return program }
        let started = try Program(settings, tell)
        program = started
        return started
    }

    private func documentError(_ failure: ProgramFailure) -> DocumentError {
        guard failuresInARow > settings.restarts else { return DocumentError(failure.kind, failure.message) }
        let command = settings.command.joined(separator: " ").printable(longest: Self.longestCommand)
        let times = failuresInARow == 1 ? "once" : "\(failuresInARow) times in a row"
        return DocumentError(
            .brokenProgram, "'\(command)' failed \(times) without one good answer: \(failure.message)")
    }
}

/// Why a program gave no answer that can be used.
struct ProgramFailure: Error {
    var kind: DocumentError.Kind
    /// A sentence for a person.
    var message: String
    /// Whether the program had ended by itself.
    var isEnd = false

    init(_ kind: DocumentError.Kind, _ message: String, isEnd: Bool = false) {
        self.kind = kind
        self.message = message
        self.isEnd = isEnd
    }
}

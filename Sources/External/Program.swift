import Pipeline
import Processes

/// A program of the user's at work: a line for each document to it, a line back.
final class Program {
    /// Larger answers are none: a program that never ends its line must not fill the memory.
    private static let largestAnswer = 16 << 20
    /// How long a program may take to end by itself once its input has ended.
    private static let patience = Duration.seconds(2)

    private let settings: ExternalStage.Settings
    private let process: ChildProcess
    private var errors: ErrorLines
    /// Whether it has given a good answer.
    private(set) var hasAnswered = false

    /// Starts it.
    ///
    /// - Parameter tell: takes lines for the log.
    init(_ settings: ExternalStage.Settings, _ tell: @escaping (String) -> Void) throws(ProgramFailure) {
        self.settings = settings
        errors = ErrorLines(tell)
        do throws(RunError) {
            process = try ChildProcess(
                settings.command[0], Array(settings.command.dropFirst()), in: settings.folder, errors: .piped,
                bond: .close)
        } catch {
            throw ProgramFailure(.crash, error.message)
        }
    }

    deinit { finish(within: Self.patience) }

    /// Its answer to a record.
    ///
    /// - Throws: ``ProgramFailure``; the program is not to be asked again then.
    func answer(to record: [UInt8], _ context: StageContext) throws(ProgramFailure) -> Answer {
        errors.beginDocument()
        let start = ContinuousClock.now
        let deadline = AnswerDeadline(settings, context, isFirst: !hasAnswered, start)
        let bytes = try exchange(record, deadline)
        do throws(ProgramFailure) {
            let answer = try Answer(bytes, limit: Self.largestAnswer)
            if !hasAnswered { context.postponeDeadline(by: ContinuousClock.now - start) }
            hasAnswered = true
            return answer
        } catch {
            finish(within: .zero)
            throw error
        }
    }

    private func exchange(_ record: [UInt8], _ deadline: AnswerDeadline) throws(ProgramFailure) -> [UInt8] {
        if hasAnswered { try checkThatNothingIsUnread() }
        do throws(ExchangeError) {
            return try process.ask(record, limit: Self.largestAnswer, until: deadline.instant) { errors.take($0) }
        } catch {
            switch error {
            case .timedOut:
                finish(within: .zero)
                throw ProgramFailure(.timeout, "its program did not answer within \(deadline.words), and was ended")
            default: throw end()
            }
        }
    }

    private func checkThatNothingIsUnread() throws(ProgramFailure) {
        guard let unread = process.takeUnread() else { return }
        if unread.isEmpty { throw end() }
        finish(within: .zero)
        throw ProgramFailure(
            .program, "its program wrote more than it was asked for: '\(Answer.beginning(of: unread[...]))'")
    }

    /// What is to be said of a program that does not talk any more.
    private func end() -> ProgramFailure {
        guard let ending = finish(within: Self.patience) else {
            return ProgramFailure(
                .crash, "its program closed its standard input or output and did not end", isEnd: true)
        }
        let lastWords = errors.last.map { ": \($0)" } ?? ""
        return ProgramFailure(.crash, "its program ended: \(ending)\(lastWords)", isEnd: true)
    }

    /// - Returns: how it ended; nil where it had to be killed.
    @discardableResult
    private func finish(within patience: Duration) -> ChildProcess.Ending? {
        defer { errors.finish() }
        return process.finish(within: patience) { errors.take($0) }
    }
}

/// Until when an answer is waited for.
private struct AnswerDeadline {
    let instant: ContinuousClock.Instant
    /// The limits that it comes from, for people.
    let words: String

    /// - Parameter isFirst: whether the program has been started for this answer.
    init(
        _ settings: ExternalStage.Settings, _ context: StageContext, isFirst: Bool,
        _ start: ContinuousClock.Instant
    ) {
        let own = start + settings.timeout
        let isOwn = context.deadline.map { own <= $0 } ?? true
        let limit = isOwn ? own : context.deadline ?? own
        instant = isFirst ? limit + settings.startTimeout : limit
        let name = isOwn ? "timeout (\(settings.timeout.inSeconds))" : "document_timeout"
        words = isFirst ? "start_timeout (\(settings.startTimeout.inSeconds)) and \(name)" : name
    }
}

extension Duration {
    /// "10 s".
    fileprivate var inSeconds: String {
        let milliseconds = Int64(self / .milliseconds(1))
        return milliseconds % 1000 == 0 ? "\(milliseconds / 1000) s" : "\(milliseconds) ms"
    }
}

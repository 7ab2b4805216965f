import CLinux
import Files
import Glibc
public import Pipeline

/// A program that runs beside this one, with pipes to its standard input and from its standard output and error.
///
/// No shell is involved. INT, TERM and HUP are blocked in it: who started it decides when it ends.
///
/// Whoever starts one ignores SIGPIPE, so that a program that has gone is an error of writing to it.
public final class ChildProcess {
    /// What becomes of the program's standard error.
    public enum ErrorStream: Sendable {
        /// It is this process's own.
        case inherited
        /// Its lines are handed to whoever waits for the program.
        case piped
    }

    /// What holds the program to this process.
    public enum Bond: Sendable {
        /// It ends by itself where its standard input ends, or goes on.
        case loose
        /// It is killed, with what it has started, where ``end()`` ends it, and where the thread that started it is gone.
        case close
    }

    /// How a process ended.
    public enum Ending: Hashable, Sendable, CustomStringConvertible {
        case exited(status: Int32)
        case killed(signal: Int32)

        public var description: String {
            switch self {
            case .exited(let status): "exit status \(status)"
            case .killed(let signal): "\(String(cString: strsignal(signal))) (signal \(signal))"
            }
        }
    }

    /// The operating system's number for it.
    public let id: Int32
    private(set) var input: Int32
    let output: Int32
    let errors: Int32?
    private let bond: Bond
    private var ending: Ending?
    /// Whether the program may still write to its standard error.
    var hasErrors: Bool

    /// Bytes that a pipe holds before its writer waits: a page and its result.
    private static let pipeCapacity: Int32 = 1 << 20

    /// Starts `program` with `arguments` (its name not among them); it is looked up in PATH where it has no slash.
    ///
    /// - Parameters:
    ///   - folder: the working folder of the program; nil for this process's.
    ///   - environment: variables that the program has besides this process's.
    ///   - errorStream: what becomes of its standard error.
    ///   - bond: what holds it to this process.
    /// - Throws: ``RunError`` of kind `missingInput` where there is no such program, else `cannotCreate`.
    public init(
        _ program: String, _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:],
        errors errorStream: ErrorStream = .inherited, bond: Bond = .loose
    ) throws(RunError) {
        self.bond = bond
        let (itsInput, input) = try Self.makePipe()
        let (output, itsOutput) = try Self.makePipe()
        var (errors, itsErrors): (Int32?, Int32?) = (nil, nil)
        if case .piped = errorStream { (errors, itsErrors) = try Self.makePipe() }
        defer { for end in [itsInput, itsOutput, itsErrors] { if let end { close(end) } } }
        do throws(RunError) {
            let streams = [itsInput, itsOutput, itsErrors ?? STDERR_FILENO]
            id = try Self.start(program, arguments, in: folder, environment, streams, bond)
        } catch {
            for end in [input, output, errors] { if let end { close(end) } }
            throw error
        }
        (self.input, self.output, self.errors, hasErrors) = (input, output, errors, errors != nil)
        // Writing and reading wait with a deadline, never in the call itself.
        for end in [input, output, errors] { if let end { _ = fcntl(end, F_SETFL, O_NONBLOCK) } }
    }

    deinit {
        end()
        close(output)
        if let errors { close(errors) }
    }

    /// Lets the program know that nothing more comes.
    public func closeInput() {
        if input >= 0 { close(input) }
        input = -1
    }

    /// Kills the program, unless it has ended, and waits for that.
    @discardableResult
    public func end() -> Ending {
        closeInput()
        if ending == nil { kill(bond == .close ? -id : id, SIGKILL) }
        return wait()
    }

    /// Waits until the program has ended by itself.
    @discardableResult
    public func wait() -> Ending {
        if let ending { return ending }
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        return note(status)
    }

    /// How the program has ended; nil where it goes on.
    public var currentEnding: Ending? {
        if let ending { return ending }
        var status: Int32 = 0
        return waitpid(id, &status, WNOHANG) == id ? note(status) : nil
    }

    private func note(_ status: Int32) -> Ending {
        let signal = status & 0x7F
        let ended = signal == 0 ? Ending.exited(status: (status >> 8) & 0xFF) : .killed(signal: signal)
        ending = ended
        return ended
    }

    /// Bytes of memory that the program has at the moment (resident set); nil where it has ended.
    public var residentBytes: Int? {
        guard let text = try? FileSystem.read("/proc/\(id)/statm") else { return nil }
        let fields = String(decoding: text, as: UTF8.self).split(separator: " ")
        guard fields.count > 1, let pages = Int(fields[1]) else { return nil }
        return pages * sysconf(Int32(_SC_PAGESIZE))
    }

    /// The end to read from and the end to write to.
    private static func makePipe() throws(RunError) -> (Int32, Int32) {
        var ends: [Int32] = [-1, -1]
        guard linux_pipe(&ends) == 0 else {
            throw RunError(.cannotCreate, "cannot make a pipe: \(FileSystem.lastError)")
        }
        _ = linux_widen_pipe(ends[1], pipeCapacity)
        return (ends[0], ends[1])
    }
}

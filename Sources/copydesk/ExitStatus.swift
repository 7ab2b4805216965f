import Pipeline

/// How the process ends, as scripts see it; 64 and above follow sysexits.h.
enum ExitStatus: Int32 {
    case done = 0
    /// Outputs that were compared differ.
    case differences = 1
    /// Published, but more documents failed than `max_failures` allows.
    case tooManyFailures = 3
    case usage = 64
    case nothingToRead = 65
    /// A named file is not there or cannot be opened.
    case missingInput = 66
    /// A fault of ours.
    case fault = 70
    case cannotCreate = 73
    case inputOutput = 74
    case locked = 75
    case badConfiguration = 78
    /// 128 + SIGHUP.
    case hungUp = 129
    /// 128 + SIGINT.
    case interrupted = 130
    /// 128 + SIGTERM.
    case terminated = 143

    init(_ error: RunError) {
        self =
            switch error.kind {
            case .usage: .usage
            case .nothingToRead: .nothingToRead
            case .missingInput: .missingInput
            case .cannotCreate: .cannotCreate
            case .inputOutput: .inputOutput
            case .locked: .locked
            case .closedPipe: .done
            case .fault: .fault
            }
    }
}

/// What ends a command early: a status, and a message where there is something to say.
struct CommandFailure: Error {
    var status: ExitStatus
    var message: String?

    init(_ status: ExitStatus, _ message: String? = nil) {
        self.status = status
        self.message = message
    }
}

import Files
import Glibc
import Pipeline

/// Where messages go.
enum StandardError {
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// How many characters a line of the terminal holds.
    static var columns: Int {
        var size = winsize()
        guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 1 else { return 80 }
        return Int(size.ws_col)
    }

    /// Writes what it can: there is nobody left to tell where this fails.
    static func write(_ text: String) {
        try? FileSystem.write(Array(text.utf8), to: STDERR_FILENO, named: "standard error")
    }
}

/// Where data go.
enum StandardOutput {
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// - Throws: ``CommandFailure``: a quiet one where the reader has gone away.
    static func write(_ text: String) throws(CommandFailure) {
        do throws(RunError) {
            try FileSystem.write(Array(text.utf8), to: STDOUT_FILENO, named: "standard output")
        } catch {
            throw CommandFailure(ExitStatus(error), error.kind == .closedPipe ? nil : "error: \(error.message)")
        }
    }
}

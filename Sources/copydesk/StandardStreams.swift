import Glibc

/// Where messages go.
enum StandardError {
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Writes what it can: there is nobody left to tell where this fails.
    static func write(_ text: String) { _ = writeAll(text, to: STDERR_FILENO) }
}

/// Where data go.
enum StandardOutput {
    /// - Throws: ``CommandFailure``: a quiet one where the reader has gone away.
    static func write(_ text: String) throws(CommandFailure) {
        switch writeAll(text, to: STDOUT_FILENO) {
        case 0: return
        case EPIPE: throw CommandFailure(.done)
        case let code:
            throw CommandFailure(
                .inputOutput, "error: cannot write to standard output: \(String(cString: strerror(code)))")
        }
    }
}

/// Writes all of `text`; gives 0 or the error's number.
private func writeAll(_ text: String, to descriptor: Int32) -> Int32 {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
        let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if written < 0, errno == EINTR { continue }
        if written < 0 { return errno }
        bytes = bytes.dropFirst(written)
    }
    return 0
}

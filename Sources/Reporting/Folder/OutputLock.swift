import Files
import Glibc
import Pipeline

/// What to do when another run holds the output.
public enum LockPolicy: Hashable, Sendable {
    case fail
    /// Wait for at most so many seconds.
    case wait(seconds: Int)
}

/// The kernel's lock on a file beside an output. It ends with the process, however that ends.
final class OutputLock {
    private static let pollMicroseconds: UInt32 = 100_000

    private let descriptor: Int32

    /// - Throws: ``RunError`` of kind `locked` where another run holds it for longer than the policy waits.
    init(_ path: String, of output: String, _ policy: LockPolicy) throws(RunError) {
        descriptor = try FileSystem.check(.cannotCreate, "create the lock", path) {
            open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
        }
        guard Self.acquire(descriptor, policy) else {
            // All members are there, so that `deinit` closes the file.
            throw RunError(
                .locked, "another run is writing '\(output)'; let it end, or wait for it with --if-locked wait=SECS")
        }
    }

    deinit { close(descriptor) }

    private static func acquire(_ descriptor: Int32, _ policy: LockPolicy) -> Bool {
        var patience = 0
        if case .wait(let seconds) = policy { patience = seconds }
        let end = ContinuousClock.now + .seconds(patience)
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard ContinuousClock.now < end else { return false }
            usleep(pollMicroseconds)
        }
        return true
    }
}

import Files
import Glibc
public import Pipeline

/// What to do when another run holds the output.
public enum LockPolicy: Hashable, Sendable {
    case fail
    /// Wait for at most so many seconds, and no longer once the flag is raised.
    case wait(seconds: Int, unless: StopFlag = StopFlag())
}

/// Keeps other runs away from an output: a lock on a file beside it, and one on what is being filled, which still holds
/// where somebody has removed that file.
final class OutputLock {
    private static let pollMicroseconds: UInt32 = 100_000

    private let place: OutputPlace
    private let file: KernelLock
    private var held: [Box] = []

    /// Lets a lock be one of several.
    private final class Box {
        let lock: KernelLock
        init(_ lock: consuming KernelLock) { self.lock = lock }
    }

    /// - Throws: ``RunError``: `locked` where another run holds it for longer than the policy waits, `cannotCreate`
    ///   where there can be no lock.
    init(_ place: OutputPlace, _ policy: LockPolicy, by request: KernelLock.Request = flock) throws(RunError) {
        self.place = place
        var (patience, stop) = (0, StopFlag())
        if case .wait(let seconds, let flag) = policy { (patience, stop) = (seconds, flag) }
        let end = ContinuousClock.now + .seconds(patience)
        while true {
            if let lock = try Self.attempt(place, request) {
                file = lock
                break
            }
            guard ContinuousClock.now < end, !stop.isRaised else { throw Self.refusal(place, patience, stop) }
            usleep(Self.pollMicroseconds)
        }
        LockHolder.current.write(to: file.descriptor)
    }

    deinit {
        // While it is locked: whoever has opened it by now sees that it is gone and makes another.
        if file.isFile(at: place.lock) { unlink(place.lock) }
    }

    /// Locks a file or folder of the output, too, until the run ends.
    func hold(_ path: String) throws(RunError) {
        guard let lock = try Self.lock(path, O_RDONLY) else { throw Self.refusal(place, 0, StopFlag()) }
        held.append(Box(lock))
    }

    private static func attempt(_ place: OutputPlace, _ request: KernelLock.Request) throws(RunError) -> KernelLock? {
        while true {
            guard let lock = try lock(place.lock, O_RDWR | O_CREAT, request) else { return nil }
            guard lock.isFile(at: place.lock) else { continue }
            guard FileSystem.isTaken(place.staging) else { return lock }
            if try Self.lock(place.staging, O_RDONLY, request) != nil { return lock }
            unlink(place.lock)
            return nil
        }
    }

    private static func lock(
        _ path: String, _ flags: Int32, _ request: KernelLock.Request = flock
    ) throws(RunError) -> KernelLock? {
        let descriptor = try FileSystem.check(.cannotCreate, "lock", path) {
            open(path, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o666)
        }
        return try KernelLock.take(descriptor, named: path, by: request)
    }

    private static func refusal(_ place: OutputPlace, _ patience: Int, _ stop: StopFlag) -> RunError {
        let holder = LockHolder(ofFile: place.lock).map { " (\($0))" } ?? ""
        let run = "another run\(holder)"
        if stop.isRaised { return RunError(.locked, "stopped while \(run) was writing '\(place.path)'") }
        if patience > 0 {
            return RunError(.locked, "\(run) is still writing '\(place.path)' after \(patience) s of waiting")
        }
        return RunError(.locked, "\(run) is writing '\(place.path)'")
    }
}

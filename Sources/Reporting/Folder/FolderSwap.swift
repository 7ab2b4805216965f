import CLinux
import Files
import Glibc
import Pipeline

/// Puts a staged folder into the place of the last one, such that a run that is killed at any moment leaves one of the two
/// whole, and the next run can tell which.
struct FolderSwap {
    /// Lets two paths change places at one stroke: -1 and an error number where that fails.
    typealias Exchange = @Sendable (_ one: String, _ other: String) -> Int32

    /// What a file system answers that cannot let two paths change places.
    private static let unsupported: Set = [EINVAL, ENOSYS, EOPNOTSUPP]

    let place: OutputPlace
    var exchange: Exchange = { linux_exchange($0, $1) }

    /// Publishes what is staged. The folder that was there before is then in the place of the staging.
    func publish() throws(RunError) {
        guard FileSystem.isTaken(place.path) else {
            try FileSystem.check(.cannotCreate, "create", place.path) { rename(place.staging, place.path) }
            return try FileSystem.flushFolder(place.parent)
        }
        if exchange(place.staging, place.path) != 0 {
            guard Self.unsupported.contains(errno) else {
                throw RunError(.cannotCreate, "cannot replace '\(place.path)': \(FileSystem.lastError)")
            }
            try publishInSteps()
        }
        // Else a power cut could find the old name still in place and the old files gone.
        try FileSystem.flushFolder(place.parent)
    }

    /// Between the first step and the second there is no output, which ``recover()`` mends.
    private func publishInSteps() throws(RunError) {
        try FileSystem.check(.cannotCreate, "replace", place.path) { rename(place.path, place.previous) }
        do {
            try FileSystem.check(.cannotCreate, "create", place.path) { rename(place.staging, place.path) }
        } catch {
            rename(place.previous, place.path)
            throw error
        }
        try FileSystem.check(.inputOutput, "move", place.previous) { rename(place.previous, place.staging) }
    }

    /// Brings back what a run that was killed between two steps has left, and removes the rest of it.
    func recover() throws(RunError) {
        if FileSystem.isTaken(place.previous), !FileSystem.isTaken(place.path) {
            try FileSystem.check(.cannotCreate, "bring back", place.path) { rename(place.previous, place.path) }
        }
        for leftover in [place.previous, place.staging] where FileSystem.isTaken(leftover) {
            try HiddenFiles.move(from: leftover, to: place.path)
            FileSystem.removeAll(leftover)
        }
    }
}

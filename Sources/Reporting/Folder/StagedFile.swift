import CLinux
import Files
import Glibc
import Pipeline

/// An output of one file while a run fills it: it is written beside the last one and takes its place at the end.
final class StagedFile {
    private let place: OutputPlace
    private let lock: OutputLock
    private let file: OutputFile

    /// - Throws: ``RunError``: `cannotCreate` where something else than a file has the name, `locked`.
    init(_ path: String, _ policy: LockPolicy) throws(RunError) {
        place = OutputPlace(path)
        try Self.checkReplaceable(place.path)
        try FileSystem.makeFolders(place.parent)
        lock = try OutputLock(place, policy)
        FileSystem.removeAll(place.staging)
        file = try OutputFile(creating: place.staging)
        try lock.hold(place.staging)
    }

    func write(_ bytes: [UInt8]) throws(RunError) { try file.write(bytes) }

    /// Flushes all to the disk and puts the file in its place.
    func publish() throws(RunError) {
        try file.flushToDisk()
        _ = try file.close()
        try Self.checkReplaceable(place.path)
        if FileSystem.isTaken(place.path) { try lock.hold(place.path) }
        try FileSystem.check(.cannotCreate, "replace", place.path) { [place] in rename(place.staging, place.path) }
        try FileSystem.flushFolder(place.parent)
    }

    /// Removes what was staged.
    func abandon() { unlink(place.staging) }

    /// A device or a pipe is not to be replaced by a file, and what is mounted cannot be.
    private static func checkReplaceable(_ path: String) throws(RunError) {
        guard FileSystem.isTaken(path) else { return }
        guard !FileSystem.isFolder(path) else {
            throw RunError(.cannotCreate, "'\(path)' is a folder; records need a file")
        }
        guard FileSystem.isFile(path) else {
            throw RunError(.cannotCreate, "'\(path)' is no file that can be replaced; standard output is written '-'")
        }
        guard linux_is_mount_point(path) == 0 else {
            throw RunError(
                .cannotCreate, "something is mounted at '\(path)', so it cannot be replaced; choose another file")
        }
    }
}

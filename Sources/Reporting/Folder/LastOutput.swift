import Files
import Glibc
import Hashing
import Pipeline

/// The output that stands while a new one is made: what both hold alike is not written again.
///
/// A file that stays gets a second name at most: that costs the disk nothing, and its time of change tells readers and
/// backups that there is nothing new in it.
final class LastOutput {
    private let folder: FolderDescriptor

    /// Nil where there is none.
    init?(at path: String) {
        guard let folder = try? FolderDescriptor.opening(path) else { return nil }
        self.folder = folder
    }

    /// Whether it is at `path`, may be changed, and has so many files and nothing else but what users hide at the top.
    func isAll(at path: String, files count: Int) -> Bool {
        folder.isStill(at: path) && access(path, W_OK | X_OK) == 0 && folder.fileCount() == count
    }

    /// Whether it has a file just like that, which is ours.
    func holds(_ file: LedgerEntry) -> Bool { withOpen(file) { _ in true } }

    /// Gives a file the name `path`, too, if it is just like that and ours.
    ///
    /// - Returns: whether it did; false, too, where the file system has no such names.
    func link(_ file: LedgerEntry, to path: String) -> Bool { withOpen(file) { Self.link($0, to: path) } }

    /// - Returns: what `body` does with the file; false where it is not there, or another.
    private func withOpen(_ file: LedgerEntry, _ body: (Int32) -> Bool) -> Bool {
        guard let descriptor = open(file.name, size: file.content.byteCount) else { return false }
        defer { close(descriptor) }
        return (try? FolderDescriptor.digest(of: descriptor)) == file.content.sha256 && body(descriptor)
    }

    /// Whether it has these files, which are ours and hold, one behind the other, what was sealed.
    func holds(_ files: [LedgerEntry], _ seal: Seal) -> Bool { withOpen(files, seal) { _ in true } }

    /// Gives such files other names, too.
    ///
    /// - Parameter paths: of each the name.
    /// - Returns: whether it did; else none has one.
    func link(_ files: [LedgerEntry], to paths: [String], ifTheyFit seal: Seal) -> Bool {
        withOpen(files, seal) { descriptors in
            for (index, path) in paths.enumerated() {
                if Self.link(descriptors[index], to: path) { continue }
                for path in paths[..<index] { unlink(path) }
                return false
            }
            return true
        }
    }

    /// Calls `body` with files that are ours and hold, one behind the other, what was sealed.
    ///
    /// - Returns: what `body` does; false where they are not there, or hold something else.
    private func withOpen(_ files: [LedgerEntry], _ seal: Seal, _ body: ([Int32]) -> Bool) -> Bool {
        var descriptors: [Int32] = []
        defer { for file in descriptors { close(file) } }
        let byteCounts = files.map(\.content.byteCount)
        return withUnsafeTemporaryAllocation(byteCount: byteCounts.reduce(0, +), alignment: 64) { bytes in
            for (file, piece) in zip(files, bytes.pieces(of: byteCounts)) {
                guard let descriptor = open(file.name, size: piece.count) else { return false }
                descriptors.append(descriptor)
                let place = UnsafeMutableRawBufferPointer(rebasing: piece)
                guard FolderDescriptor.read(descriptor, into: place) else { return false }
            }
            return seal.fits(UnsafeRawBufferPointer(bytes)) && body(descriptors)
        }
    }

    /// Copies a file that is ours to `path`.
    ///
    /// - Returns: what was copied; nil where there is no such file.
    func copy(_ name: String, to path: String) throws(RunError) -> FileContent? {
        guard let file = open(name, size: nil) else { return nil }
        defer { close(file) }
        let copy = try OutputFile(creating: path)
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = try FileSystem.check(.inputOutput, "read", name) { Int32(read(file, &piece, piece.count)) }
            if count == 0 { return try copy.close().content }
            try copy.write(Array(piece[..<Int(count)]))
        }
    }

    /// The file `name`, to be compared with what is written; nil where there is none that is ours.
    func file(_ name: String) -> LastFile? { open(name, size: nil).map { LastFile($0) } }

    private func open(_ name: String, size: Int?) -> Int32? {
        guard let (file, status) = try? folder.openFile(name) else { return nil }
        if status.st_uid == geteuid(), size == nil || Int(status.st_size) == size { return file }
        close(file)
        return nil
    }

    /// Gives the open file a name, whatever has its old one by now.
    static func link(_ file: Int32, to path: String) -> Bool {
        linkat(AT_FDCWD, "/proc/self/fd/\(file)", AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0
    }
}

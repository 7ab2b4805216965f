import Files
import Glibc

/// A file of the last output that already holds what the new one is to hold.
///
/// It gets a second name instead of being written again: that costs the disk nothing, and its time of change tells readers
/// and backups that there is nothing new in it.
enum UnchangedFile {
    /// Gives the file at `path` the name `new`, too, if it holds exactly `bytes`.
    ///
    /// - Returns: whether it did; false, too, where the file is not ours, or the file system has no such names.
    static func link(_ path: String, to new: String, ifItHolds bytes: [UInt8]) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        guard isOurs(descriptor, size: bytes.count), holds(descriptor, bytes) else { return false }
        // The file that was looked at, whatever has its name by now.
        return linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, new, AT_SYMLINK_FOLLOW) == 0
    }

    private static func isOurs(_ descriptor: Int32, size: Int) -> Bool {
        var status = stat()
        return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && Int(status.st_size) == size
            && status.st_uid == geteuid()
    }

    /// Whether a file of as many bytes holds these.
    private static func holds(_ descriptor: Int32, _ bytes: [UInt8]) -> Bool {
        withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
            var offset = 0
            while offset < bytes.count {
                let count = read(descriptor, buffer.baseAddress, min(buffer.count, bytes.count - offset))
                guard count > 0 else { return false }
                let isSame = bytes.withUnsafeBytes { memcmp($0.baseAddress! + offset, buffer.baseAddress!, count) == 0 }
                guard isSame else { return false }
                offset += count
            }
            return true
        }
    }
}

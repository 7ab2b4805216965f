import Glibc
import Pipeline

/// An error number of the operating system.
struct SystemFailure: Error, Hashable, Sendable {
    var number: Int32

    /// The error of the call that has just failed.
    static var last: SystemFailure { SystemFailure(number: errno) }

    var message: String { String(cString: strerror(number)) }

    /// What it means for the document that was to be read.
    var documentError: DocumentError {
        number == ELOOP
            ? DocumentError(.linkLoop, "its symbolic links lead in a circle") : DocumentError(.unreadable, message)
    }
}

/// What a path leads to, symbolic links followed.
struct FileStatus: Sendable {
    enum Kind: Sendable { case file, folder, special }

    /// What tells one file from every other.
    struct Identity: Hashable, Sendable {
        var device: UInt64
        var inode: UInt64
    }

    var kind: Kind
    var identity: Identity
    /// Bytes.
    var size: Int

    init(_ status: stat) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .folder
        default: kind = .special
        }
        identity = Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
        size = Int(status.st_size)
    }

    init(of path: Path) throws(SystemFailure) {
        var status = stat()
        guard path.withCString({ stat($0, &status) }) == 0 else { throw .last }
        self.init(status)
    }

    init(ofDescriptor descriptor: Int32) throws(SystemFailure) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .last }
        self.init(status)
    }

    /// Whether there is something at `path`, be it a link that leads nowhere.
    static func isThere(_ path: Path) -> Bool {
        var status = stat()
        return path.withCString { lstat($0, &status) } == 0
    }
}

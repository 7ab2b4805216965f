import Files
import Glibc
import Pipeline

/// The kernel's lock on an open file or folder. It ends with the process, however that ends.
struct KernelLock: ~Copyable {
    let descriptor: Int32

    /// What asks the kernel; another one stands in for file systems without locks.
    typealias Request = (_ descriptor: Int32, _ operation: Int32) -> Int32

    /// Locks what `descriptor` has open, which then belongs to the lock.
    ///
    /// - Returns: nil where another run has locked it.
    /// - Throws: ``RunError`` of kind `cannotCreate` where the file system has no locks.
    static func take(
        _ descriptor: Int32, named path: String, by request: Request = flock
    ) throws(RunError) -> KernelLock? {
        while request(descriptor, LOCK_EX | LOCK_NB) != 0 {
            let error = errno
            if error == EINTR { continue }
            close(descriptor)
            if error == EWOULDBLOCK { return nil }
            throw RunError(
                .cannotCreate,
                "cannot lock '\(path)': \(String(cString: strerror(error))); two runs could not be kept apart there, so"
                    + " choose an output on a file system with locks")
        }
        return KernelLock(descriptor: descriptor)
    }

    private init(descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// Whether the file that is locked still has this name.
    func isFile(at path: String) -> Bool { FileSystem.isOpen(descriptor, at: path, followingLinks: false) }
}

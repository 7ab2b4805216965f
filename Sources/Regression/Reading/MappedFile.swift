import Files
import Glibc
import Pipeline

/// The bytes of a file as the kernel pages them in: a table of any size costs the pages that are looked at.
final class MappedFile {
    /// Valid as long as the file object lives.
    let bytes: UnsafeRawBufferPointer

    /// - Throws: ``RunError`` where the file is not there or cannot be read.
    init(_ path: String) throws(RunError) {
        let descriptor = try FileSystem.check(.missingInput, "open", path) { open(path, O_RDONLY | O_CLOEXEC) }
        defer { close(descriptor) }
        var status = stat()
        try FileSystem.check(.inputOutput, "read", path) { fstat(descriptor, &status) }
        let size = Int(status.st_size)
        // Nothing can be mapped of an empty file.
        guard size > 0 else {
            bytes = UnsafeRawBufferPointer(start: nil, count: 0)
            return
        }
        guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
            throw RunError(.inputOutput, "cannot read '\(path)': \(FileSystem.lastError)")
        }
        bytes = UnsafeRawBufferPointer(start: start, count: size)
    }

    func holdsSame(as other: MappedFile) -> Bool {
        guard bytes.count == other.bytes.count else { return false }
        guard let start = bytes.baseAddress, let otherStart = other.bytes.baseAddress else { return true }
        return memcmp(start, otherStart, bytes.count) == 0
    }

    deinit {
        if let start = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), bytes.count) }
    }
}

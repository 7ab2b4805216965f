import Files
import Glibc
import Hashing
import Pipeline

/// A file that is being written: buffered, and hashed on the way.
final class OutputFile {
    private static let bufferSize = 1 << 16

    private let path: String
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var digest = SHA256Digest()
    private(set) var byteCount = 0
    private var isOpen = true

    /// - Throws: ``RunError`` where the file cannot be created, or a link lies in its place.
    init(creating path: String) throws(RunError) {
        self.path = path
        descriptor = try FileSystem.check(.cannotCreate, "create", path) {
            open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
        }
    }

    deinit { if isOpen { Glibc.close(descriptor) } }

    func write(_ bytes: [UInt8]) throws(RunError) {
        digest.update(bytes)
        byteCount += bytes.count
        // What is large goes past the buffer, which would keep its size for the rest of the run.
        if bytes.count >= Self.bufferSize {
            try flush()
            return try FileSystem.write(bytes, to: descriptor, named: path)
        }
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// Writes the rest, and waits until all is on the disk.
    func flushToDisk() throws(RunError) {
        try flush()
        try FileSystem.check(.inputOutput, "flush", path) { fsync(descriptor) }
    }

    /// Writes the rest and closes.
    ///
    /// - Returns: the SHA-256 of all that was written, in hexadecimal.
    func close() throws(RunError) -> String {
        try flush()
        isOpen = false
        try FileSystem.check(.inputOutput, "close", path) { Glibc.close(descriptor) }
        return digest.hexadecimal()
    }

    private func flush() throws(RunError) {
        try FileSystem.write(buffer, to: descriptor, named: path)
        buffer.removeAll(keepingCapacity: true)
    }
}

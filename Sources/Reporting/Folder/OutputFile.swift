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

    /// - Throws: ``RunError`` where the file cannot be created.
    init(creating path: String) throws(RunError) {
        self.path = path
        descriptor = try SystemCall.check(.cannotCreate, "create", path) {
            open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        }
        buffer.reserveCapacity(Self.bufferSize)
    }

    deinit { if isOpen { Glibc.close(descriptor) } }

    func write(_ bytes: [UInt8]) throws(RunError) {
        digest.update(bytes)
        byteCount += bytes.count
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// Writes the rest and closes.
    ///
    /// - Returns: the SHA-256 of all that was written, in hexadecimal.
    func close() throws(RunError) -> String {
        try flush()
        isOpen = false
        try SystemCall.check(.inputOutput, "close", path) { Glibc.close(descriptor) }
        return digest.hexadecimal()
    }

    private func flush() throws(RunError) {
        try FileDescriptor.write(buffer, to: descriptor, named: path)
        buffer.removeAll(keepingCapacity: true)
    }
}

/// Plain writing to an open file or pipe.
enum FileDescriptor {
    /// Writes all of `bytes`.
    ///
    /// - Throws: ``RunError`` of kind `closedPipe` where nobody reads any more, else `inputOutput`.
    static func write(_ bytes: [UInt8], to descriptor: Int32, named name: String) throws(RunError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress! + written, bytes.count - written)
            }
            if count >= 0 {
                written += count
            } else if errno == EPIPE {
                throw RunError(.closedPipe, "nobody reads '\(name)' any more")
            } else if errno != EINTR {
                throw RunError(.inputOutput, "cannot write '\(name)': \(SystemCall.lastError)")
            }
        }
    }
}

import Files
import Glibc
import Pipeline

/// A table that is written piece by piece, so that one of any size takes little memory.
final class TableFile {
    private static let bufferSize = 1 << 16

    private let path: String
    private let descriptor: Int32
    private var buffer: [UInt8] = []

    /// - Throws: ``RunError`` where the file cannot be created.
    init(_ path: String) throws(RunError) {
        self.path = path
        descriptor = try FileSystem.check(.cannotCreate, "create", path) {
            open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        }
    }

    deinit { close(descriptor) }

    func write(_ bytes: [UInt8]) throws(RunError) {
        buffer += bytes
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// Writes what is left; nothing is written without it.
    func flush() throws(RunError) {
        try FileSystem.write(buffer, to: descriptor, named: path)
        buffer.removeAll(keepingCapacity: true)
    }
}

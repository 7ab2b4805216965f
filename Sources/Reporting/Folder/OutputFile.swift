import Files
import Glibc
import Hashing
import Pipeline

/// A file that is being written: buffered, and hashed on the way. As long as it is the same as one of the last output,
/// it is held against that instead, and nothing is written.
final class OutputFile {
    private static let bufferSize = 1 << 16

    private let path: String
    /// Nil before anything is written, and once it is closed.
    private var descriptor: Int32?
    /// What it is the same as so far.
    private var last: LastFile?
    private let prepare: () throws(RunError) -> Void
    private var buffer: [UInt8] = []
    private var digest = SHA256Digest()
    private(set) var byteCount = 0

    /// - Throws: ``RunError`` where the file cannot be created, or a link lies in its place.
    init(creating path: String) throws(RunError) {
        self.path = path
        prepare = {}
        descriptor = try Self.create(path)
    }

    /// A file that is created only once it differs from one of the last output.
    ///
    /// - Parameter prepare: called before it is created.
    init(_ path: String, unlike last: LastFile, prepare: @escaping () throws(RunError) -> Void) {
        self.path = path
        self.last = last
        self.prepare = prepare
    }

    deinit { if let descriptor { Glibc.close(descriptor) } }

    private static func create(_ path: String) throws(RunError) -> Int32 {
        try FileSystem.check(.cannotCreate, "create", path) {
            open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
        }
    }

    /// Writes a whole file of which the hash is known.
    static func write(_ bytes: [UInt8], creating path: String) throws(RunError) {
        let file = try create(path)
        defer { Glibc.close(file) }
        try FileSystem.write(bytes, to: file, named: path)
    }

    func write(_ bytes: [UInt8]) throws(RunError) {
        digest.update(bytes)
        byteCount += bytes.count
        // What is large goes past the buffer, which would keep its size for the rest of the run.
        if bytes.count >= Self.bufferSize {
            try flush()
            return try put(bytes)
        }
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// Whether it is the same as the one of the last output so far.
    var isAsLast: Bool { last != nil }

    /// Copies what the last output has in the place that comes next, as long as both are the same.
    ///
    /// - Returns: false where they are not, or the last one has fewer bytes.
    func copyNext(ofLastTo bytes: UnsafeMutableRawBufferPointer) throws(RunError) -> Bool {
        guard isAsLast else { return false }
        try flush()
        return last?.copyNext(to: bytes) ?? false
    }

    /// Goes on as the last output does.
    ///
    /// - Parameter bytes: what ``copyNext(ofLastTo:)`` has given.
    func goOnAsLast(with bytes: UnsafeRawBufferPointer) {
        guard let last else { preconditionFailure("goes on as a file that it is not the same as") }
        digest.update(bytes)
        byteCount += bytes.count
        last.countSame(bytes.count)
    }

    /// Writes the rest, and waits until all is on the disk.
    func flushToDisk() throws(RunError) {
        try flush()
        if let descriptor { try FileSystem.check(.inputOutput, "flush", path) { fsync(descriptor) } }
    }

    /// Writes the rest and closes.
    ///
    /// - Returns: what the file holds, and the file of the last output that holds the same, where nothing was written.
    func close() throws(RunError) -> (content: FileContent, same: LastFile?) {
        try flush()
        if let last, !last.isAtEnd { try begin(behind: last) }
        if let descriptor {
            self.descriptor = nil
            try FileSystem.check(.inputOutput, "close", path) { Glibc.close(descriptor) }
        }
        return (FileContent(byteCount: byteCount, sha256: digest.hexadecimal()), last)
    }

    /// Writes what waits.
    func flush() throws(RunError) {
        try put(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    private func put(_ bytes: [UInt8]) throws(RunError) {
        if let last {
            if last.goesOn(with: bytes) { return }
            try begin(behind: last)
        }
        if let descriptor { try FileSystem.write(bytes, to: descriptor, named: path) }
    }

    /// Creates the file, with what it is the same in as the last one.
    private func begin(behind last: LastFile) throws(RunError) {
        self.last = nil
        try prepare()
        let file = try Self.create(path)
        descriptor = file
        try last.copy(to: file, named: path)
    }
}

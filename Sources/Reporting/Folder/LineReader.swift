import Files
import Glibc
import Pipeline

/// Reads a text file of our own line by line, in memory that does not grow with it.
struct LineReader: ~Copyable {
    /// Most bytes of a line. Ours are shorter: the longest path that a system takes, with each byte escaped, fits twice.
    private static let longestLine = 1 << 16

    private let name: String
    private let file: UnsafeMutablePointer<FILE>
    private let buffer = UnsafeMutablePointer<CChar>.allocate(capacity: longestLine)

    /// - Throws: ``RunError`` where the file cannot be opened.
    init(_ path: String) throws(RunError) {
        try self.init(FileSystem.check(.inputOutput, "read", path) { open(path, O_RDONLY | O_CLOEXEC) }, named: path)
    }

    /// Reads an open file, which then belongs to the reader.
    init(_ descriptor: Int32, named name: String) throws(RunError) {
        guard let file = fdopen(descriptor, "r") else {
            throw RunError(.inputOutput, "cannot read '\(name)': \(FileSystem.lastError)")
        }
        self.name = name
        self.file = file
    }

    deinit {
        buffer.deallocate()
        fclose(file)
    }

    /// The next line without its line feed; nil at the end.
    ///
    /// - Throws: ``RunError`` where the file cannot be read, or what comes is no line of ours.
    func next() throws(RunError) -> String? {
        guard fgets(buffer, Int32(Self.longestLine), file) != nil else {
            guard ferror(file) != 0 else { return nil }
            throw RunError(.inputOutput, "cannot read '\(name)': \(FileSystem.lastError)")
        }
        let line = UnsafeRawBufferPointer(start: buffer, count: strlen(buffer))
        guard line.last == 0x0A else {
            throw RunError(
                .inputOutput, "'\(name)' ends in the middle of a line, or has one that is longer than any of ours")
        }
        return String(decoding: line.dropLast(), as: UTF8.self)
    }
}

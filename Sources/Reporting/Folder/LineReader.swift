import Files
import Glibc
import Pipeline

/// Reads a text file of our own line by line, in memory that does not grow with it.
struct LineReader: ~Copyable {
    private let file: UnsafeMutablePointer<FILE>

    /// - Throws: ``RunError`` where the file cannot be opened.
    init(_ path: String) throws(RunError) {
        guard let file = fopen(path, "re") else {
            throw RunError(.inputOutput, "cannot read '\(path)': \(FileSystem.lastError)")
        }
        self.file = file
    }

    deinit { fclose(file) }

    /// The next line without its line feed; nil at the end.
    func next() -> String? {
        var line: UnsafeMutablePointer<CChar>?
        var capacity = 0
        defer { free(line) }
        let count = getline(&line, &capacity, file)
        guard count > 0, let line else { return nil }
        let bytes = UnsafeRawBufferPointer(start: line, count: count)
        return String(decoding: bytes.last == 0x0A ? bytes.dropLast() : bytes[...], as: UTF8.self)
    }
}

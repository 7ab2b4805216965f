import Files
import Glibc

/// The run that holds a lock, as it is noted in the lock's file: "pid 1234, since 2025-04-15T07:50:00Z".
struct LockHolder: CustomStringConvertible {
    private static let longestNote = 64

    let description: String

    static var current: LockHolder { LockHolder("pid \(getpid()), since \(Timestamp.text(Timestamp.now))") }

    private init(_ description: String) { self.description = description }

    /// Who is noted in a file; nil where that cannot be read or is no such note.
    init?(ofFile path: String) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: Self.longestNote)
        let count = read(descriptor, &bytes, bytes.count)
        let note = String(decoding: bytes.prefix(max(count, 0)).prefix { $0 != 0x0A }, as: UTF8.self)
        guard note.wholeMatch(of: /pid [0-9]+, since [0-9TZ:-]+/) != nil else { return nil }
        description = note
    }

    /// Notes it in an open file. A lock holds without the note, so what goes wrong is let be.
    func write(to descriptor: Int32) {
        let note = Array("\(description)\n".utf8)
        if ftruncate(descriptor, 0) == 0 { _ = pwrite(descriptor, note, note.count, 0) }
    }
}

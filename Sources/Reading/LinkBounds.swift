import Glibc

/// Tells links that stay in a folder from those that lead out of it.
struct LinkBounds: Sendable {
    /// Where the folder really is, with a separator behind it; empty where it is not there.
    private let prefix: [UInt8]

    init(_ folder: Path) {
        let real = folder.real?.bytes ?? []
        prefix = real.last == Path.separator ? real : real + [Path.separator]
    }

    /// Whether what `path` leads to lies in the folder. What leads nowhere or to no file counts as inside: nothing is read.
    func contain(_ path: Path) -> Bool {
        guard let status = try? FileStatus(of: path), status.kind != .special, let real = path.real else { return true }
        return (real.bytes + [Path.separator]).starts(with: prefix)
    }
}

extension Path {
    /// The absolute path without links; nil where it leads nowhere.
    fileprivate var real: Path? {
        guard let real = withCString({ realpath($0, nil) }) else { return nil }
        defer { free(real) }
        return Path(bytes: UnsafeRawBufferPointer(start: real, count: strlen(real)))
    }
}

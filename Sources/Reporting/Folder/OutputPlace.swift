import Files
import Glibc

/// Where an output lies, with links followed, and the names beside it that a run uses while it writes.
struct OutputPlace {
    /// The file or folder that readers see, absolute.
    let path: String
    /// The folder that it lies in.
    let parent: String
    /// What is being filled.
    let staging: String
    /// The file that a run locks.
    let lock: String
    /// Where the last output waits for a moment on file systems that cannot let two folders change places.
    let previous: String

    /// Longest chain of links that is followed, as in the kernel.
    private static let mostLinks = 40

    init(_ path: String) {
        let (parent, name) = Self.split(Self.resolved(path, linksLeft: Self.mostLinks))
        // The root's own path ends in a slash, others do not.
        let above = parent == "/" ? parent : parent + "/"
        self.parent = parent
        self.path = above + name
        staging = "\(above).\(name).staging"
        lock = "\(above).\(name).lock"
        previous = "\(above).\(name).previous"
    }

    /// The absolute path, with links followed as far as the path is there; a link to what is not there yet, too.
    private static func resolved(_ path: String, linksLeft: Int) -> String {
        if let real = realpath(path, nil) {
            defer { free(real) }
            return String(cString: real)
        }
        let (parent, name) = split(path)
        let folder = resolved(parent.isEmpty ? "." : parent, linksLeft: linksLeft)
        let entry = folder == "/" ? "/\(name)" : "\(folder)/\(name)"
        guard linksLeft > 0, let target = target(ofLink: entry) else { return entry }
        return resolved(target.hasPrefix("/") ? target : "\(folder)/\(target)", linksLeft: linksLeft - 1)
    }

    private static func target(ofLink path: String) -> String? {
        var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = buffer.withUnsafeMutableBytes { readlink(path, $0.baseAddress!, $0.count) }
        return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
    }

    private static func split(_ path: String) -> (parent: String, name: String) {
        var path = Substring(path)
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        guard let slash = path.lastIndex(of: "/") else { return ("", String(path)) }
        let parent = slash == path.startIndex ? "/" : String(path[..<slash])
        return (parent, String(path[path.index(after: slash)...]))
    }
}

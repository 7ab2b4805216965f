import Glibc
import Pipeline

/// Calls into the C library that answer -1 and an error number.
enum SystemCall {
    /// The system's words for the last error, such as "No space left on device".
    static var lastError: String { String(cString: strerror(errno)) }

    /// Runs `call`, again when a signal interrupts it.
    ///
    /// - Throws: ``RunError`` of `kind`, with what was tried, on which path, and the system's words.
    @discardableResult
    static func check(
        _ kind: RunError.Kind, _ action: String, _ path: String, _ call: () -> Int32
    ) throws(RunError) -> Int32 {
        while true {
            let result = call()
            if result >= 0 { return result }
            if errno == EINTR { continue }
            throw RunError(kind, "cannot \(action) '\(path)': \(lastError)")
        }
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Names in a folder, in no order, without "." and ".."; empty where it cannot be read.
    static func names(in folder: String) -> [String] {
        guard let handle = opendir(folder) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// Makes a folder and those above it.
    static func makeFolders(_ path: String) throws(RunError) {
        guard !path.isEmpty, !exists(path) else { return }
        if let slash = path.lastIndex(of: "/") { try makeFolders(String(path[..<slash])) }
        guard mkdir(path, 0o777) != 0, errno != EEXIST else { return }
        throw RunError(.cannotCreate, "cannot create the folder '\(path)': \(lastError)")
    }

    /// Removes a file, or a folder with all that is in it; links are not followed.
    static func removeAll(_ path: String) {
        guard unlink(path) != 0, errno != ENOENT else { return }
        for name in names(in: path) { removeAll("\(path)/\(name)") }
        rmdir(path)
    }
}

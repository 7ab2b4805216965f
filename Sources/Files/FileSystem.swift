import Glibc
public import Pipeline

/// Files and folders, asked of the C library; what fails ends the run, with the system's words.
public enum FileSystem {
    /// The system's words for the last error, such as "No space left on device".
    public static var lastError: String { String(cString: strerror(errno)) }

    /// Runs a call that answers -1 and an error number, again when a signal interrupts it.
    ///
    /// - Throws: ``RunError`` of `kind`, with what was tried and on which path.
    @discardableResult
    public static func check(
        _ kind: RunError.Kind, _ action: String, _ path: String, _ call: () -> Int32
    ) throws(RunError) -> Int32 {
        while true {
            let result = call()
            if result >= 0 { return result }
            if errno == EINTR { continue }
            throw RunError(kind, "cannot \(action) '\(path)': \(lastError)")
        }
    }

    public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Whether a folder is there; a link to one counts unless links are not to be followed.
    public static func isFolder(_ path: String, followingLinks: Bool = true) -> Bool {
        var status = stat()
        let result = followingLinks ? stat(path, &status) : lstat(path, &status)
        return result == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The path from the root on, nothing else changed.
    public static func absolute(_ path: String) -> String {
        guard !path.hasPrefix("/"), let working = getcwd(nil, 0) else { return path }
        defer { free(working) }
        let folder = String(cString: working)
        return folder == "/" ? "/\(path)" : "\(folder)/\(path)"
    }

    /// Whether a regular file is there, links followed.
    public static func isFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// Whether something has this name, be it a link that leads nowhere.
    public static func isTaken(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// Whether `path` names the very file or folder that is open.
    public static func isOpen(_ descriptor: Int32, at path: String, followingLinks: Bool = true) -> Bool {
        var (opened, named) = (stat(), stat())
        guard fstat(descriptor, &opened) == 0 else { return false }
        guard (followingLinks ? stat(path, &named) : lstat(path, &named)) == 0 else { return false }
        return opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
    }

    /// Names in a folder, in no order, without "." and ".."; empty where it cannot be read.
    public static func names(in folder: String) -> [String] {
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

    /// Paths of all files below `folder`, relative to it, in code-point order; hidden names are left out.
    public static func files(below folder: String) -> [String] {
        names(in: folder).filter { !$0.hasPrefix(".") }.sorted().flatMap { name in
            isFolder("\(folder)/\(name)") ? files(below: "\(folder)/\(name)").map { "\(name)/\($0)" } : [name]
        }
    }

    /// All bytes of a file.
    public static func read(_ path: String) throws(RunError) -> [UInt8] {
        let descriptor = try check(.missingInput, "open", path) { open(path, O_RDONLY | O_CLOEXEC) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = try check(.inputOutput, "read", path) { Int32(Glibc.read(descriptor, &buffer, buffer.count)) }
            if count == 0 { return bytes }
            bytes += buffer[..<Int(count)]
        }
    }

    /// Writes a file; the folders above it are made.
    public static func write(_ bytes: [UInt8], to path: String) throws(RunError) {
        if let slash = path.lastIndex(of: "/") { try makeFolders(String(path[..<slash])) }
        let descriptor = try check(.cannotCreate, "create", path) {
            open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        }
        defer { close(descriptor) }
        try write(bytes, to: descriptor, named: path)
    }

    /// Writes all of `bytes` to an open file or pipe.
    ///
    /// - Throws: ``RunError`` of kind `closedPipe` where nobody reads any more, else `inputOutput`.
    public static func write(_ bytes: [UInt8], to descriptor: Int32, named name: String) throws(RunError) {
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
                throw RunError(.inputOutput, "cannot write '\(name)': \(lastError)")
            }
        }
    }

    /// Makes a folder and those above it.
    public static func makeFolders(_ path: String) throws(RunError) {
        guard !path.isEmpty, !exists(path) else { return }
        if let slash = path.lastIndex(of: "/") { try makeFolders(String(path[..<slash])) }
        guard mkdir(path, 0o777) != 0, errno != EEXIST else { return }
        throw RunError(.cannotCreate, "cannot create the folder '\(path)': \(lastError)")
    }

    /// Makes an empty folder of a new name in the system's place for such.
    public static func makeTemporaryFolder() throws(RunError) -> String {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(parent)/copydesk.XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw RunError(.cannotCreate, "cannot create a folder in '\(parent)': \(lastError)")
        }
        return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Writes a folder's own entries to the disk, so that a name that was made or changed in it outlasts a power cut.
    public static func flushFolder(_ path: String) throws(RunError) {
        let descriptor = try check(.inputOutput, "open", path) { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        defer { close(descriptor) }
        // Some file systems of networks have nothing to flush and say so with an error.
        try check(.inputOutput, "flush", path) { fsync(descriptor) == 0 || errno == EINVAL ? 0 : -1 }
    }

    /// Removes a file, or a folder with all that is in it; links are not followed.
    public static func removeAll(_ path: String) {
        guard unlink(path) != 0, errno != ENOENT else { return }
        for name in names(in: path) { removeAll("\(path)/\(name)") }
        rmdir(path)
    }
}

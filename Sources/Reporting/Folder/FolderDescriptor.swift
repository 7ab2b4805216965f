import Files
import Glibc
import Hashing
import Pipeline

/// An output folder that is open for reading: it stays the same one whatever takes its name.
struct FolderDescriptor: ~Copyable {
    enum Failure: Error {
        case missing
        case unreadable(String)
    }

    private static let pieceSize = 1 << 16

    private let path: String
    private let descriptor: Int32

    private init(_ path: String, _ descriptor: Int32) {
        self.path = path
        self.descriptor = descriptor
    }

    /// - Throws: ``RunError`` of kind `missingInput` where there is no such folder.
    static func opening(_ path: String) throws(RunError) -> FolderDescriptor {
        guard FileSystem.exists(path) else { throw RunError(.missingInput, "there is no folder '\(path)'") }
        guard FileSystem.isFolder(path) else {
            throw RunError(.missingInput, "'\(path)' is no folder; a report.tables has one, with a manifest in it")
        }
        let descriptor = try FileSystem.check(.missingInput, "open", path) {
            open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        }
        return FolderDescriptor(path, descriptor)
    }

    deinit { close(descriptor) }

    /// Whether the folder still has its name.
    func isStill(at path: String) -> Bool { FileSystem.isOpen(descriptor, at: path) }

    /// - Throws: ``RunError`` of kind `missingInput` where there is none, or one that is not ours.
    func openManifest() throws(RunError) -> Int32 {
        let manifest = openat(descriptor, Manifest.name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        if manifest >= 0, Manifest.isOurs(manifest) { return manifest }
        let reason = manifest >= 0 ? "is another program's" : "cannot be opened: \(FileSystem.lastError)"
        if manifest >= 0 { close(manifest) }
        throw RunError(.missingInput, "'\(path)' holds no output of copydesk: its \(Manifest.name) \(reason)")
    }

    /// The size of a file, and its SHA-256 where the size is the expected one. Links are not followed.
    func fingerprint(of name: String, ifOfSize size: Int) throws(Failure) -> (bytes: Int, sha256: String?) {
        let (file, status) = try openFile(name)
        defer { close(file) }
        guard Int(status.st_size) == size else { return (Int(status.st_size), nil) }
        return (size, try Self.digest(of: file))
    }

    /// Opens a regular file for reading; links are not followed.
    func openFile(_ name: String) throws(Failure) -> (descriptor: Int32, status: stat) {
        let file = openat(descriptor, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard file >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { throw .missing }
            throw .unreadable(errno == ELOOP ? "it is a link" : FileSystem.lastError)
        }
        var status = stat()
        let isKnown = fstat(file, &status) == 0
        if isKnown, status.st_mode & S_IFMT == S_IFREG { return (file, status) }
        let reason = isKnown ? "it is no file" : FileSystem.lastError
        close(file)
        throw .unreadable(reason)
    }

    /// The SHA-256 of what an open file still holds.
    static func digest(of file: Int32) throws(Failure) -> String {
        var digest = SHA256Digest()
        let isWhole = withUnsafeTemporaryAllocation(byteCount: pieceSize, alignment: 64) { piece in
            while true {
                let count = Glibc.read(file, piece.baseAddress, piece.count)
                if count == 0 { return true }
                if count > 0 {
                    digest.update(UnsafeRawBufferPointer(rebasing: piece[..<count]))
                } else if errno != EINTR {
                    return false
                }
            }
        }
        guard isWhole else { throw .unreadable(FileSystem.lastError) }
        return digest.hexadecimal()
    }

    /// Reads as many bytes of an open file as there is room for.
    ///
    /// - Returns: false where there are fewer, or it cannot be read.
    static func read(_ file: Int32, into bytes: UnsafeMutableRawBufferPointer) -> Bool {
        var count = 0
        while count < bytes.count {
            let piece = Glibc.read(file, bytes.baseAddress! + count, bytes.count - count)
            if piece > 0 { count += piece } else if piece == 0 || errno != EINTR { return false }
        }
        return true
    }

    /// How many things lie in the folder and below that are no folders; hidden ones at the top are left out.
    ///
    /// - Returns: nil where there is a folder with nothing in it, or one that cannot be read.
    func fileCount() -> Int? {
        Self.fileCount(openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC), isTop: true)
    }

    private static func fileCount(_ folder: Int32, isTop: Bool) -> Int? {
        guard let stream = fdopendir(folder) else { return nil }
        defer { closedir(stream) }
        var count = 0
        while let entry = readdir(stream) {
            let name = name(of: entry)
            if name.pointee == CChar(UInt8(ascii: ".")), isTop || isSelfOrParent(name) { continue }
            guard entry.pointee.d_type == UInt8(DT_DIR) || entry.pointee.d_type == UInt8(DT_UNKNOWN) else {
                count += 1
                continue
            }
            let below = openat(folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
            guard below >= 0, let files = fileCount(below, isTop: false), files > 0 else { return nil }
            count += files
        }
        return count
    }

    private static func isSelfOrParent(_ name: UnsafePointer<CChar>) -> Bool {
        strcmp(name, ".") == 0 || strcmp(name, "..") == 0
    }

    private static func name(of entry: UnsafeMutablePointer<dirent>) -> UnsafePointer<CChar> {
        let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name)!
        return UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
    }

    /// Paths of what is there besides what `isExpected`, in no order. Hidden names are left out with all that is in them,
    /// and so are `*.new` files, which a comparison leaves.
    func files(except isExpected: (String) -> Bool) -> [String] {
        var found: [String] = []
        Self.walk(openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC), "") { path in
            if !path.hasSuffix(".new"), !isExpected(path) { found.append(path) }
        }
        return found
    }

    /// Calls `body` with each thing in a folder and below that is no folder. Holds one open folder a level.
    private static func walk(_ folder: Int32, _ prefix: String, _ body: (String) -> Void) {
        guard let stream = fdopendir(folder) else { return }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = name(of: entry)
            guard name.pointee != CChar(UInt8(ascii: ".")) else { continue }
            let path = prefix + String(cString: name)
            let below = openat(folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
            if below >= 0 { walk(below, path + "/", body) } else { body(path) }
        }
    }
}

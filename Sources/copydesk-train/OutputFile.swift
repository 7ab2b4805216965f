import Files
import Glibc
import Pipeline

/// The file that a model or a table goes to, looked at before the work begins, which may take hours.
struct OutputFile {
    private let path: String

    /// Makes the folders above it; what the file holds stays until ``write(_:)``.
    ///
    /// - Throws: ``RunError`` where it could not be written.
    init(_ path: String) throws(RunError) {
        self.path = path
        if FileSystem.isFolder(path) { throw RunError(.cannotCreate, "cannot create '\(path)': it is a folder") }
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        try FileSystem.makeFolders(String(folder.dropLast(folder == "." ? 0 : 1)))
        let place = FileSystem.exists(path) ? path : folder
        try FileSystem.check(.cannotCreate, "create", path) { access(place, W_OK) }
    }

    func write(_ bytes: [UInt8]) throws(RunError) { try FileSystem.write(bytes, to: path) }
}

import Files
import Glibc

extension FileSystem {
    /// Removes the folders that `file` lay in below `root`, from the innermost, as long as they are empty.
    static func removeEmptyFolders(above file: String, in root: String) {
        var folder = file[...]
        while let slash = folder.lastIndex(of: "/") {
            folder = folder[..<slash]
            guard rmdir("\(root)/\(folder)") == 0 else { return }
        }
    }
}

import Files
import Glibc
import Pipeline

/// What users keep hidden at the top of an output folder, such as `.gitkeep` or `.git`: it moves along.
enum HiddenFiles {
    /// Lists what was written to a folder while it is filled; not the user's.
    static let ledger = ".files"

    private static func names(in folder: String) -> [String] {
        FileSystem.names(in: folder).filter { $0.hasPrefix(".") && $0 != ledger }.sorted()
    }

    /// Lets hidden files stand in both folders, as far as the file system has such links.
    static func link(from folder: String, to other: String) {
        for name in names(in: folder) where !FileSystem.isFolder("\(folder)/\(name)", followingLinks: false) {
            Glibc.link("\(folder)/\(name)", "\(other)/\(name)")
        }
    }

    /// Moves what is hidden in one folder and is not in the other; the other is made where that is needed.
    static func move(from folder: String, to other: String) throws(RunError) {
        for name in names(in: folder) where !FileSystem.isTaken("\(other)/\(name)") {
            try FileSystem.makeFolders(other)
            try FileSystem.check(.inputOutput, "keep", "\(other)/\(name)") {
                rename("\(folder)/\(name)", "\(other)/\(name)")
            }
        }
    }
}

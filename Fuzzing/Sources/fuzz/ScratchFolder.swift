import Files
import Glibc
import Pipeline

/// A folder in memory for the files of one target.
struct ScratchFolder {
    let path: String

    init() throws {
        if access("/dev/shm", W_OK) == 0 { setenv("TMPDIR", "/dev/shm", 0) }
        path = try FileSystem.makeTemporaryFolder()
    }

    /// Writes a file and answers its path.
    func write(_ bytes: [UInt8], to name: String) -> String {
        let file = "\(path)/\(name)"
        do {
            try FileSystem.write(bytes, to: file)
        } catch {
            fatalError("cannot write '\(file)': \(error.message)")
        }
        return file
    }

    func remove() { FileSystem.removeAll(path) }
}

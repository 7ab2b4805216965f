import CLinux
import Files
import Glibc
import Pipeline

/// An output folder while a run fills it: everything goes into a staging folder beside it, which takes its place at the
/// end. Until then, and when the run fails, the last complete output stays as it was.
final class OutputFolder {
    /// The folder that readers see.
    let path: String
    /// The folder that is being filled.
    let staging: String
    private let lock: OutputLock
    private let ledger: OutputFile
    private var madeFolders: Set<String> = []

    private static let manifestName = "manifest.json"
    /// Lists what was written until the manifest is made of it.
    private var ledgerPath: String { "\(staging)/.files" }

    /// - Throws: ``RunError``: `cannotCreate` where the folder is not ours to overwrite, `locked`.
    init(_ path: String, _ policy: LockPolicy) throws(RunError) {
        let (parent, name) = Self.split(Self.resolved(path))
        // The root's own path ends in a slash, others do not.
        let above = parent == "/" ? parent : parent + "/"
        self.path = above + name
        let staging = "\(above).\(name).staging"
        self.staging = staging
        // Before the lock, so that nothing is left beside a folder that is not ours; behind it, for whoever had it.
        try Self.checkOurs(self.path)
        try FileSystem.makeFolders(parent)
        lock = try OutputLock("\(above).\(name).lock", of: self.path, policy)
        try Self.checkOurs(self.path)
        FileSystem.removeAll(staging)
        // A folder of our own making: where somebody was faster, what lies there is not used.
        try FileSystem.check(.cannotCreate, "create the folder", staging) { mkdir(staging, 0o777) }
        ledger = try OutputFile(creating: "\(staging)/.files")
    }

    /// Writes a whole file at `name` below the folder; folders in between are made.
    func write(_ bytes: [UInt8], to name: String) throws(RunError) {
        let file = try create(name)
        try file.write(bytes)
        try close(file, name)
    }

    /// Begins a file at `name` below the folder.
    func create(_ name: String) throws(RunError) -> OutputFile {
        if let slash = name.lastIndex(of: "/") {
            let folder = String(name[..<slash])
            if madeFolders.insert(folder).inserted { try FileSystem.makeFolders("\(staging)/\(folder)") }
            if madeFolders.count > 1024 { madeFolders.removeAll() }
        }
        return try OutputFile(creating: "\(staging)/\(name)")
    }

    /// Ends a file and notes its size and hash for the manifest.
    func close(_ file: OutputFile, _ name: String) throws(RunError) {
        let sha256 = try file.close()
        try ledger.write(Array("\(sha256)\t\(file.byteCount)\t\(name)\n".utf8))
    }

    /// Writes the manifest, flushes all to the disk and puts the folder in its place.
    func publish(_ manifest: Manifest) throws(RunError) {
        _ = try ledger.close()
        let file = try OutputFile(creating: "\(staging)/\(Self.manifestName)")
        try manifest.write(to: file, ledger: LineReader(ledgerPath))
        _ = try file.close()
        unlink(ledgerPath)
        try keepHiddenFiles()
        try flushToDisk()
        try swap()
    }

    /// Removes what was staged.
    func abandon() { FileSystem.removeAll(staging) }

    /// Names of what users keep hidden at the top of a folder, such as `.gitkeep`.
    private static func hiddenNames(in folder: String) -> [String] {
        FileSystem.names(in: folder).filter { $0.hasPrefix(".") }
    }

    /// Hidden files move along: they stand in both folders until one is removed.
    private func keepHiddenFiles() throws(RunError) {
        for name in Self.hiddenNames(in: path) {
            guard !FileSystem.isFolder("\(path)/\(name)", followingLinks: false) else { continue }
            try FileSystem.check(.inputOutput, "keep", "\(path)/\(name)") {
                link("\(path)/\(name)", "\(staging)/\(name)")
            }
        }
    }

    /// Hidden folders cannot stand in two places: they move once the new folder is in its place.
    private func moveHiddenFolders() throws(RunError) {
        for name in Self.hiddenNames(in: staging) {
            guard FileSystem.isFolder("\(staging)/\(name)", followingLinks: false) else { continue }
            try FileSystem.check(.inputOutput, "keep", "\(path)/\(name)") {
                rename("\(staging)/\(name)", "\(path)/\(name)")
            }
        }
    }

    private func flushToDisk() throws(RunError) {
        let descriptor = try FileSystem.check(.inputOutput, "open", staging) { open(staging, O_RDONLY | O_CLOEXEC) }
        defer { Glibc.close(descriptor) }
        try FileSystem.check(.inputOutput, "flush", staging) { linux_flush_file_system(descriptor) }
    }

    private func swap() throws(RunError) {
        guard FileSystem.exists(path) else {
            try FileSystem.check(.cannotCreate, "create", path) { rename(staging, path) }
            return
        }
        try FileSystem.check(.cannotCreate, "replace", path) { linux_exchange(staging, path) }
        try moveHiddenFolders()
        FileSystem.removeAll(staging)
    }

    /// A folder may be overwritten when it is not there, is empty but for hidden files, or holds an output of ours.
    private static func checkOurs(_ path: String) throws(RunError) {
        guard FileSystem.exists(path) else { return }
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw RunError(.cannotCreate, "'\(path)' is not a folder")
        }
        let names = FileSystem.names(in: path).filter { !$0.hasPrefix(".") }
        guard names.isEmpty || names.contains(manifestName) else {
            throw RunError(
                .cannotCreate,
                "'\(path)' is not empty and holds no output of copydesk: it is left alone; choose another folder")
        }
    }

    /// The absolute path, with links followed as far as the path is there.
    private static func resolved(_ path: String) -> String {
        if let real = realpath(path, nil) {
            defer { free(real) }
            return String(cString: real)
        }
        let (parent, name) = split(path)
        return "\(resolved(parent.isEmpty ? "." : parent))/\(name)"
    }

    private static func split(_ path: String) -> (parent: String, name: String) {
        var path = Substring(path)
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        guard let slash = path.lastIndex(of: "/") else { return ("", String(path)) }
        let parent = slash == path.startIndex ? "/" : String(path[..<slash])
        return (parent, String(path[path.index(after: slash)...]))
    }
}

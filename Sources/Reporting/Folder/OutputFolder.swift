import CLinux
import Files
import Glibc
import Hashing
import Pipeline

/// An output folder while a run fills it: everything goes into a staging folder beside it, which takes its place at the
/// end. Until then, and when the run fails, the last complete output stays as it was.
final class OutputFolder {
    private let place: OutputPlace
    private let swap: FolderSwap
    private let lock: OutputLock
    /// The staging folder, open from the start: the kernel tells of what it could not write since then.
    private let descriptor: Int32
    private let ledger: OutputFile
    private var madeFolders: Set<String> = []

    /// The folder that is being filled.
    private var staging: String { place.staging }
    /// Lists what was written until the manifest is made of it.
    private var ledgerPath: String { "\(staging)/\(HiddenFiles.ledger)" }

    /// - Throws: ``RunError``: `cannotCreate` where the folder is not ours to overwrite, `locked`.
    init(
        _ path: String, _ policy: LockPolicy, exchange: @escaping FolderSwap.Exchange = { linux_exchange($0, $1) }
    ) throws(RunError) {
        place = OutputPlace(path)
        swap = FolderSwap(place: place, exchange: exchange)
        // Before the lock, so that nothing is left beside a folder that is not ours; behind it, for whoever had it.
        try Self.checkOurs(place.path)
        try FileSystem.makeFolders(place.parent)
        lock = try OutputLock(place, policy)
        try swap.recover()
        try Self.checkOurs(place.path)
        // Not a folder that is there: it would bring files along that no manifest lists.
        try FileSystem.check(.cannotCreate, "create", place.staging) { [place] in mkdir(place.staging, 0o777) }
        descriptor = try FileSystem.check(.inputOutput, "open", place.staging) { [place] in
            open(place.staging, O_RDONLY | O_CLOEXEC)
        }
        ledger = try OutputFile(creating: "\(place.staging)/\(HiddenFiles.ledger)")
        try lock.hold(place.staging)
    }

    deinit { Glibc.close(descriptor) }

    /// Writes a whole file at `name` below the folder; folders in between are made. Where the last output has it just so,
    /// it is taken over.
    func write(_ bytes: [UInt8], to name: String) throws(RunError) {
        let path = try stagedPath(of: name)
        if UnchangedFile.link("\(place.path)/\(name)", to: path, ifItHolds: bytes) {
            return try note(name, SHA256Digest.hexadecimal(of: bytes), bytes.count)
        }
        let file = try OutputFile(creating: path)
        try file.write(bytes)
        try close(file, name)
    }

    /// Begins a file at `name` below the folder.
    func create(_ name: String) throws(RunError) -> OutputFile { try OutputFile(creating: stagedPath(of: name)) }

    /// Ends a file and notes its size and hash for the manifest.
    func close(_ file: OutputFile, _ name: String) throws(RunError) {
        try note(name, file.close(), file.byteCount)
    }

    private func note(_ name: String, _ sha256: String, _ byteCount: Int) throws(RunError) {
        try ledger.write(Array("\(sha256)\t\(byteCount)\t\(name)\n".utf8))
    }

    /// Where a file is written until the output is published; the folders above it are made.
    private func stagedPath(of name: String) throws(RunError) -> String {
        if let slash = name.lastIndex(of: "/") {
            let folder = String(name[..<slash])
            if madeFolders.insert(folder).inserted { try FileSystem.makeFolders("\(staging)/\(folder)") }
            if madeFolders.count > 1024 { madeFolders.removeAll() }
        }
        return "\(staging)/\(name)"
    }

    /// Writes the manifest, flushes all to the disk and puts the folder in its place.
    func publish(_ manifest: Manifest) throws(RunError) {
        _ = try ledger.close()
        let file = try OutputFile(creating: "\(staging)/\(Manifest.name)")
        try manifest.write(to: file, ledger: LineReader(ledgerPath))
        _ = try file.close()
        unlink(ledgerPath)
        // Somebody may have put something there since the run began.
        try Self.checkOurs(place.path)
        if FileSystem.isTaken(place.path) { try lock.hold(place.path) }
        HiddenFiles.link(from: place.path, to: staging)
        try FileSystem.check(.inputOutput, "flush", staging) { linux_flush_file_system(descriptor) }
        try swap.publish()
        try HiddenFiles.move(from: staging, to: place.path)
        FileSystem.removeAll(staging)
    }

    /// Removes what was staged.
    func abandon() { FileSystem.removeAll(staging) }

    /// A folder may be overwritten when it is not there, is empty but for hidden files, or holds an output of ours.
    private static func checkOurs(_ path: String) throws(RunError) {
        guard FileSystem.exists(path) else { return }
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw RunError(.cannotCreate, "'\(path)' is not a folder")
        }
        guard linux_is_mount_point(path) == 0 else {
            throw RunError(
                .cannotCreate,
                "something is mounted at '\(path)', so it cannot be replaced whole; choose a folder in it")
        }
        let names = FileSystem.names(in: path).filter { !$0.hasPrefix(".") }
        guard names.isEmpty || Manifest.isThere(in: path) else {
            throw RunError(
                .cannotCreate,
                "'\(path)' is not empty and holds no output of copydesk: it is left alone; choose another folder")
        }
    }
}

import CLinux
import Files
import Glibc
import Hashing
import Pipeline

/// An output folder while a run fills it: what is new goes into a staging folder beside it, which takes its place at the
/// end. Until then, and when the run fails, the last complete output stays as it was.
///
/// As long as all is the same as in the last output, nothing is staged; where that holds to the end, the manifest alone
/// is replaced.
final class OutputFolder {
    private let place: OutputPlace
    private let swap: FolderSwap
    private let lock: OutputLock
    /// The staging folder, open from the start: the kernel tells of what it could not write since then.
    private let descriptor: Int32
    private let ledger: OutputFile
    private let last: LastOutput?
    /// Whether files go into the staging folder; else the last output has all that is in the ledger.
    private var isStaged: Bool
    private var fileCount = 0
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
        last = LastOutput(at: place.path)
        isStaged = last == nil
        try lock.hold(place.staging)
    }

    deinit { Glibc.close(descriptor) }

    /// Writes a whole file at `name` below the folder; folders in between are made. Where the last output has it just so,
    /// it is taken over.
    func write(_ bytes: [UInt8], to name: String) throws(RunError) {
        try write(LedgerEntry(name: name, content: FileContent(of: bytes))) { bytes }
    }

    /// The same for a file of which the hash is known.
    ///
    /// - Parameter bytes: gives what it holds; called only where it cannot be taken over.
    func write(_ file: LedgerEntry, _ bytes: () -> [UInt8]) throws(RunError) {
        if try !keep(file) {
            try stage()
            try OutputFile.write(bytes(), creating: stagedPath(of: file.name))
        }
        try note(file)
    }

    /// Takes several files over from the last output, if they hold there, one behind the other, what was sealed.
    ///
    /// - Parameter seal: of these files as they are to be.
    /// - Returns: whether it did; else none of them was written.
    func takeOver(_ files: [LedgerEntry], ifTheyFit seal: Seal) throws(RunError) -> Bool {
        guard let last else { return false }
        if isStaged {
            var paths: [String] = []
            for file in files { paths.append(try stagedPath(of: file.name)) }
            guard last.link(files, to: paths, ifTheyFit: seal) else { return false }
        } else if !last.holds(files, seal) {
            return false
        }
        for file in files { try note(file) }
        return true
    }

    /// Takes a file over from the last output.
    ///
    /// - Returns: false where it is not the same there.
    private func keep(_ file: LedgerEntry) throws(RunError) -> Bool {
        guard let last else { return false }
        guard isStaged else { return last.holds(file) }
        return try last.link(file, to: stagedPath(of: file.name))
    }

    /// Begins a file at `name` below the folder.
    func create(_ name: String) throws(RunError) -> OutputFile {
        guard let file = last?.file(name) else {
            try stage()
            return try OutputFile(creating: stagedPath(of: name))
        }
        return OutputFile("\(staging)/\(name)", unlike: file) { [unowned self] () throws(RunError) in
            try stage()
            _ = try stagedPath(of: name)
        }
    }

    /// Ends a file and notes its size and hash for the manifest.
    func close(_ file: OutputFile, _ name: String) throws(RunError) {
        let (content, same) = try file.close()
        let entry = LedgerEntry(name: name, content: content)
        if isStaged, let same, try !same.link(to: stagedPath(of: name)) { try takeOver(entry) }
        try note(entry)
    }

    private func note(_ entry: LedgerEntry) throws(RunError) {
        try ledger.write(Array("\(entry.line)\n".utf8))
        fileCount += 1
    }

    /// From now on files are staged, and those that were the same so far stand there, too.
    private func stage() throws(RunError) {
        guard !isStaged else { return }
        isStaged = true
        try ledger.flush()
        let lines = try LineReader(ledgerPath)
        while let line = try lines.next() { try takeOver(LedgerEntry(line: line)) }
    }

    /// Puts a file that the last output has into the staging folder.
    private func takeOver(_ entry: LedgerEntry) throws(RunError) {
        let path = try stagedPath(of: entry.name)
        if let last, last.link(entry, to: path) { return }
        // There are file systems where no file has two names.
        guard let last, try last.copy(entry.name, to: path) == entry.content else {
            throw Self.changedMeanwhile("\(place.path)/\(entry.name)")
        }
    }

    /// What is thrown where a file of the last output, which the new one has, too, is not the same any more.
    static func changedMeanwhile(_ path: String) -> RunError {
        RunError(.inputOutput, "'\(path)' was changed while the run took it over; start the run again")
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

    /// Writes the manifest, flushes all to the disk and puts the folder in its place, or only the manifest where nothing
    /// else is new.
    func publish(_ manifest: Manifest) throws(RunError) {
        // Somebody may have put something there since the run began.
        try Self.checkOurs(place.path)
        // The manifest is one more.
        let isUnchanged = !isStaged && last?.isAll(at: place.path, files: fileCount + 1) == true
        if !isUnchanged { try stage() }
        _ = try ledger.close()
        let file = try OutputFile(creating: "\(staging)/\(Manifest.name)")
        try manifest.write(to: file, ledger: LineReader(ledgerPath))
        if isUnchanged { try file.flushToDisk() }
        _ = try file.close()
        unlink(ledgerPath)
        if FileSystem.isTaken(place.path) { try lock.hold(place.path) }
        if isUnchanged { try replaceManifest() } else { try replaceFolder() }
        FileSystem.removeAll(staging)
    }

    private func replaceManifest() throws(RunError) {
        let path = "\(place.path)/\(Manifest.name)"
        try FileSystem.check(.cannotCreate, "replace", path) { [staging] in
            rename("\(staging)/\(Manifest.name)", path)
        }
        try FileSystem.flushFolder(place.path)
    }

    private func replaceFolder() throws(RunError) {
        HiddenFiles.link(from: place.path, to: staging)
        try FileSystem.check(.inputOutput, "flush", staging) { linux_flush_file_system(descriptor) }
        try swap.publish()
        try HiddenFiles.move(from: staging, to: place.path)
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

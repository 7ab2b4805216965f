public import Pipeline

/// What became of an output folder since it was written, held against its manifest.
public struct OutputVerification: Sendable {
    /// One thing that is not as the manifest says.
    public struct Problem: Hashable, Sendable {
        public enum Kind: String, Sendable {
            case missing
            /// Of another size.
            case size
            /// Of the right size, with other bytes.
            case content
            case unreadable
            /// There, but not in the manifest.
            case unlisted
            /// A path in the manifest that leads out of the folder.
            case outside
            /// The manifest names it twice, or another number of files than it adds up.
            case miscounted
        }

        /// Below the folder.
        public var path: String
        public var kind: Kind
        /// What is wrong, as a person reads it behind the path.
        public var message: String
    }

    /// How many files the manifest lists.
    public internal(set) var files = 0
    /// How many bytes they should have.
    public internal(set) var bytes = 0
    /// What is wrong with listed files in the order of the manifest, then what is not listed in the order of paths.
    public internal(set) var problems: [Problem] = []

    /// Reads every file of an output, in memory that grows by a few bytes a file.
    ///
    /// - Throws: ``RunError``: `missingInput` where there is no folder or no manifest of ours in it, `inputOutput` where
    ///   the manifest is damaged.
    public init(of folder: String) throws(RunError) {
        // A run that publishes meanwhile takes the folder away from under us: what then differs says nothing.
        var attempts = 0
        while true {
            let root = try FolderDescriptor.opening(folder)
            try self.init(root)
            attempts += 1
            if problems.isEmpty || root.isStill(at: folder) || attempts == Self.mostAttempts { return }
        }
    }

    private static let mostAttempts = 3

    private init(_ root: borrowing FolderDescriptor) throws(RunError) {
        let manifest = try root.openManifest()
        var reader = try ManifestReader.opening(manifest)
        var seen: Set<Int> = []
        while let entry = try reader.next() {
            files += 1
            bytes += entry.bytes
            if !seen.insert(entry.path.hashValue).inserted {
                add(.miscounted, entry.path, "is in the manifest twice")
            } else if !Self.staysInside(entry.path) {
                add(.outside, entry.path, "leads out of the folder")
            } else {
                check(entry, root)
            }
        }
        if let totals = reader.totals, totals != (files, bytes) {
            add(
                .miscounted, Manifest.name,
                "lists \(files) files of \(bytes) bytes instead of \(totals.files) of \(totals.bytes)")
        }
        for path in root.files(except: { seen.contains($0.hashValue) || $0 == Manifest.name }).sorted() {
            add(.unlisted, path, "is not in the manifest")
        }
    }

    private mutating func add(_ kind: Problem.Kind, _ path: String, _ message: String) {
        problems.append(Problem(path: path, kind: kind, message: message))
    }

    private mutating func check(_ entry: ManifestReader.Entry, _ root: borrowing FolderDescriptor) {
        do throws(FolderDescriptor.Failure) {
            let found = try root.fingerprint(of: entry.path, ifOfSize: entry.bytes)
            if found.bytes != entry.bytes {
                add(.size, entry.path, "has \(found.bytes) bytes instead of \(entry.bytes)")
            } else if found.sha256 != entry.sha256 {
                add(.content, entry.path, "has other content of the same size")
            }
        } catch {
            switch error {
            case .missing: add(.missing, entry.path, "is missing")
            case .unreadable(let reason): add(.unreadable, entry.path, "cannot be read: \(reason)")
            }
        }
    }

    /// Whether a path names something below a folder.
    static func staysInside(_ path: String) -> Bool {
        guard !path.utf8.contains(0) else { return false }
        return path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { name in
            !name.isEmpty && name != "." && name != ".."
        }
    }
}

import Glibc
import Pipeline

/// A file that was found for reading.
struct FoundFile: Sendable {
    /// Where it is.
    var path: Path
    /// The path that its id is made from.
    var name: Path
    /// The folder that it lies in.
    var folder: FileStatus.Identity?
    /// Why it cannot be read, where that shows already.
    var problem: DocumentError?
}

/// Goes through a folder and the folders below, name by name in the order of the bytes of the paths. Holds the names of
/// the folders that it is in, and of no others.
struct DirectoryWalk {
    private struct Level {
        var path: Path
        var name: Path
        var positions: [Glob.Position]
        var listing: DirectoryListing
        var next = 0
    }

    private let glob: Glob
    private let excluded: Exclusions
    /// Where links may lead; nil for anywhere.
    private let bounds: LinkBounds?
    /// Links that lead out of the folder, so far.
    private(set) var linksOutside = 0
    private var levels: [Level] = []
    /// The folder to begin with, until the walk has begun.
    private var beginning: Path?

    init(of folder: Path, _ glob: Glob, excluding excluded: Exclusions, following links: FileSource.LinkPolicy) {
        self.glob = glob
        self.excluded = excluded
        self.bounds = links == .all ? nil : LinkBounds(folder)
        beginning = folder
    }

    /// The next file that matches, or folder that cannot be read.
    mutating func next() -> FoundFile? {
        if let folder = beginning {
            beginning = nil
            if Self.isMissing(folder) { return nil }
            if let problem = enter(folder, as: Path(""), glob.start) {
                return FoundFile(
                    path: folder, name: Path(bytes: folder.lastComponent),
                    folder: try? FileStatus(of: folder.parent).identity, problem: problem)
            }
        }
        while !levels.isEmpty {
            if let found = nextInLevel() { return found }
        }
        return nil
    }

    /// Whether the folder before a glob's first wildcard is not there, so that nothing matches.
    private static func isMissing(_ folder: Path) -> Bool {
        do throws(SystemFailure) {
            return try FileStatus(of: folder).kind != .folder
        } catch {
            return error.number == ENOENT || error.number == ENOTDIR
        }
    }

    /// One step in the deepest folder; nil where it led to no file.
    private mutating func nextInLevel() -> FoundFile? {
        let last = levels.count - 1
        guard levels[last].next < levels[last].listing.count else {
            levels.removeLast()
            return nil
        }
        defer { levels[last].next += 1 }
        let level = levels[last]
        let (name, kind, isLink) = level.listing[level.next]
        var found = FoundFile(
            path: level.path.appending(name), name: level.name.appending(name), folder: level.listing.identity)
        if excluded.covers(found.path) { return nil }
        if isLink, let bounds, !bounds.contain(found.path) {
            linksOutside += 1
            return nil
        }
        switch kind {
        case .file: break
        case .special: found.problem = ArticleFile.specialFile
        case .broken(let failure): found.problem = failure.documentError
        case .folder:
            let positions = glob.advance(level.positions, over: name)
            guard let problem = enter(found.path, as: found.name, positions) else { return nil }
            found.problem = problem
        }
        return found
    }

    /// Goes down into a folder.
    ///
    /// - Returns: why that is not possible.
    private mutating func enter(_ path: Path, as name: Path, _ positions: [Glob.Position]) -> DocumentError? {
        do throws(SystemFailure) {
            let listing = try DirectoryListing(of: path, glob, positions)
            if levels.contains(where: { $0.listing.identity == listing.identity }) {
                return DocumentError(.linkLoop, "a symbolic link leads back to a folder above it")
            }
            levels.append(Level(path: path, name: name, positions: positions, listing: listing))
            return nil
        } catch {
            return error.documentError
        }
    }
}

import Pipeline

/// One entry of `include`: a glob, a folder, or a file.
struct InputPattern: Sendable {
    enum Kind: Sendable {
        case file(FoundFile)
        case folder(Path, Glob)
    }

    private static let wildcards = Set("*?[{".utf8)
    private static let escape = UInt8(ascii: "\\")

    let kind: Kind

    /// - Throws: ``RunError`` where a path that holds no wildcard is not there, or braces hold too many alternatives.
    init(_ pattern: String, root: Path) throws(RunError) {
        let path = Path(pattern).resolved(in: root)
        // C functions would take a NUL for the end.
        if !pattern.isEmpty, !pattern.utf8.contains(0), FileStatus.isThere(path) {
            kind = Self.kind(ofPath: path)
        } else if pattern.utf8.contains(where: Self.wildcards.contains) {
            kind = try Self.kind(ofGlob: Path(pattern), pattern, root)
        } else {
            throw RunError(.missingInput, "there is no file or folder '\(pattern)'")
        }
    }

    /// A glob for paths as a walk makes them, to leave files out.
    static func exclusion(_ pattern: String, root: Path) throws(RunError) -> Glob {
        let glob = Path(pattern).resolved(in: Path(bytes: escaped(root.bytes)))
        return try parsed(glob.bytes[...], pattern)
    }

    /// A file or folder that is named as it is, perhaps by characters that would be wildcards.
    private static func kind(ofPath path: Path) -> Kind {
        var found = FoundFile(path: path, name: Path(bytes: path.lastComponent))
        do throws(SystemFailure) {
            switch try FileStatus(of: path).kind {
            case .folder: return .folder(path, .articles)
            case .file: break
            case .special: found.problem = ArticleFile.specialFile
            }
            found.folder = try FileStatus(of: path.parent).identity
        } catch {
            found.problem = error.documentError
        }
        return .file(found)
    }

    /// Divides a glob into the folder before its first wildcard and the rest.
    private static func kind(ofGlob glob: Path, _ pattern: String, _ root: Path) throws(RunError) -> Kind {
        var folder = glob.isAbsolute ? Path("/") : root
        var rest = ArraySlice(glob.bytes)
        while let (name, after) = firstName(of: rest), !after.isEmpty {
            let literal = folder.appending(name)
            if name.contains(where: wildcards.contains), !FileStatus.isThere(literal) { break }
            folder = FileStatus.isThere(literal) ? literal : folder.appending(unescaped(name))
            rest = after
        }
        return .folder(folder, try parsed(rest, pattern))
    }

    private static func parsed(_ glob: ArraySlice<UInt8>, _ pattern: String) throws(RunError) -> Glob {
        guard let glob = Glob(glob) else {
            throw RunError(
                .usage, "the braces of \(pattern) make more than \(BraceExpansion.maximumAlternatives) patterns")
        }
        return glob
    }

    /// The first name of `path` and what follows its separator; nil where there is none.
    private static func firstName(
        of path: ArraySlice<UInt8>
    ) -> (name: ArraySlice<UInt8>, rest: ArraySlice<UInt8>)? {
        let path = path.drop { $0 == Path.separator }
        guard !path.isEmpty else { return nil }
        let name = path.prefix { $0 != Path.separator }
        return (name, path[name.endIndex...].drop { $0 == Path.separator })
    }

    private static func unescaped(_ name: ArraySlice<UInt8>) -> [UInt8] {
        var characters: [UInt8] = []
        var isEscaped = false
        for byte in name {
            isEscaped = byte == escape && !isEscaped
            if !isEscaped { characters.append(byte) }
        }
        return characters
    }

    private static func escaped(_ path: [UInt8]) -> [UInt8] {
        path.flatMap { wildcards.contains($0) || $0 == escape || $0 == UInt8(ascii: ",") ? [escape, $0] : [$0] }
    }
}

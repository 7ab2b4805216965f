import Glibc
import Pipeline

/// The names in one folder that a glob can use, in one buffer, sorted so that a walk meets paths in the order of their
/// bytes: the name of a folder sorts with its separator.
struct DirectoryListing {
    /// What a name stands for, links followed.
    enum Kind: Sendable {
        case file
        case folder
        /// A pipe, a device.
        case special
        /// A link that cannot be followed.
        case broken(SystemFailure)
    }

    private struct Entry {
        var start: Int
        var count: Int32
        var isLink: Bool
        var kind: Kind
    }

    let identity: FileStatus.Identity
    private var names: [UInt8] = []
    private var entries: [Entry] = []

    var count: Int { entries.count }

    /// Reads the folder at `path`, of which `positions` tells where it stands in `glob`.
    init(of path: Path, _ glob: Glob, _ positions: [Glob.Position]) throws(SystemFailure) {
        let descriptor = path.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw .last }
        guard let stream = fdopendir(descriptor) else {
            close(descriptor)
            throw .last
        }
        defer { closedir(stream) }
        identity = try FileStatus(ofDescriptor: descriptor).identity
        errno = 0
        while let entry = readdir(stream) {
            add(entry, in: descriptor, glob, positions)
            errno = 0
        }
        if errno != 0 { throw .last }
        sort()
    }

    /// The name at `index`, without the separator that marks a folder, what it stands for, and whether it is a link.
    subscript(index: Int) -> (name: ArraySlice<UInt8>, kind: Kind, isLink: Bool) {
        let entry = entries[index]
        let name = names[entry.start..<entry.start + Int(entry.count)]
        return (name.last == Path.separator ? name.dropLast() : name, entry.kind, entry.isLink)
    }

    private mutating func add(
        _ entry: UnsafeMutablePointer<dirent>, in folder: Int32, _ glob: Glob, _ positions: [Glob.Position]
    ) {
        let start = names.count
        let characters = Self.name(of: entry)
        names.append(contentsOf: UnsafeBufferPointer(start: characters, count: strlen(characters)))
        let name = names[start...]
        let next =
            name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) ? [] : glob.advance(positions, over: name)
        let kind = next.isEmpty ? nil : Self.kind(of: entry, in: folder)
        guard let kind, isWanted(kind, glob, next) else {
            names.removeSubrange(start...)
            return
        }
        if case .folder = kind { names.append(Path.separator) }
        // A file system that does not tell links is asked as if all were.
        let isLink = [Int(DT_LNK), Int(DT_UNKNOWN)].contains(Int(entry.pointee.d_type))
        entries.append(Entry(start: start, count: Int32(names.count - start), isLink: isLink, kind: kind))
    }

    private func isWanted(_ kind: Kind, _ glob: Glob, _ positions: [Glob.Position]) -> Bool {
        switch kind {
        case .file, .special: glob.isMatch(positions)
        case .folder: glob.canDescend(positions)
        // A circle of links may stand for a folder as well as for a file.
        case .broken(let failure): glob.isMatch(positions) || failure.number == ELOOP
        }
    }

    /// What an entry stands for; asks the file system only where the folder itself does not tell.
    private static func kind(of entry: UnsafeMutablePointer<dirent>, in folder: Int32) -> Kind {
        switch Int(entry.pointee.d_type) {
        case Int(DT_REG): .file
        case Int(DT_DIR): .folder
        case Int(DT_LNK), Int(DT_UNKNOWN): kindOfTarget(entry, in: folder)
        default: .special
        }
    }

    private static func kindOfTarget(_ entry: UnsafeMutablePointer<dirent>, in folder: Int32) -> Kind {
        var status = stat()
        let name = UnsafeRawPointer(name(of: entry)).assumingMemoryBound(to: CChar.self)
        guard fstatat(folder, name, &status, 0) == 0 else { return .broken(.last) }
        switch FileStatus(status).kind {
        case .file: return .file
        case .folder: return .folder
        case .special: return .special
        }
    }

    /// Where the name begins, which ends with a NUL; the entry itself may be shorter than its type.
    private static func name(of entry: UnsafeMutablePointer<dirent>) -> UnsafePointer<UInt8> {
        let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name)!
        return (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: UInt8.self)
    }

    private mutating func sort() {
        names.withUnsafeBufferPointer { names in
            entries.sort { left, right in
                let order = memcmp(
                    names.baseAddress! + left.start, names.baseAddress! + right.start, Int(min(left.count, right.count))
                )
                return order != 0 ? order < 0 : left.count < right.count
            }
        }
    }
}

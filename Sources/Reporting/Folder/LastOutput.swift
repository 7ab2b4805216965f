import Files
import Glibc
import Pipeline

/// The output that stands while a new one is made: what both hold alike is not written again.
///
/// A file that stays gets a second name at most: that costs the disk nothing, and its time of change tells readers and
/// backups that there is nothing new in it.
final class LastOutput {
    private let folder: FolderDescriptor

    /// Nil where there is none.
    init?(at path: String) {
        guard let folder = try? FolderDescriptor.opening(path) else { return nil }
        self.folder = folder
    }

    /// Whether it is at `path`, may be changed, and has so many files and nothing else but what users hide at the top.
    func isAll(at path: String, files count: Int) -> Bool {
        folder.isStill(at: path) && access(path, W_OK | X_OK) == 0 && folder.fileCount() == count
    }

    /// Whether it has a file of just this content, which is ours.
    func holds(_ content: FileContent, at name: String) -> Bool {
        guard let file = open(name, size: content.byteCount) else { return false }
        defer { close(file) }
        return (try? FolderDescriptor.digest(of: file)) == content.sha256
    }

    /// Gives a file the name `path`, too, if it has just this content and is ours.
    ///
    /// - Returns: whether it did; false, too, where the file system has no such names.
    func link(_ name: String, to path: String, ifItHolds content: FileContent) -> Bool {
        guard let file = open(name, size: content.byteCount) else { return false }
        defer { close(file) }
        guard (try? FolderDescriptor.digest(of: file)) == content.sha256 else { return false }
        return Self.link(file, to: path)
    }

    /// Copies a file that is ours to `path`.
    ///
    /// - Returns: what was copied; nil where there is no such file.
    func copy(_ name: String, to path: String) throws(RunError) -> FileContent? {
        guard let file = open(name, size: nil) else { return nil }
        defer { close(file) }
        let copy = try OutputFile(creating: path)
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = try FileSystem.check(.inputOutput, "read", name) { Int32(read(file, &piece, piece.count)) }
            if count == 0 { return try copy.close().content }
            try copy.write(Array(piece[..<Int(count)]))
        }
    }

    /// The file `name`, to be compared with what is written; nil where there is none that is ours.
    func file(_ name: String) -> LastFile? { open(name, size: nil).map { LastFile($0) } }

    private func open(_ name: String, size: Int?) -> Int32? {
        guard let (file, status) = try? folder.openFile(name) else { return nil }
        if status.st_uid == geteuid(), size == nil || Int(status.st_size) == size { return file }
        close(file)
        return nil
    }

    /// Gives the open file a name, whatever has its old one by now.
    fileprivate static func link(_ file: Int32, to path: String) -> Bool {
        linkat(AT_FDCWD, "/proc/self/fd/\(file)", AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0
    }
}

/// A file of the last output, held against what is written of the new one piece by piece.
final class LastFile {
    private static let pieceSize = 1 << 16

    private let descriptor: Int32
    private let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceSize, alignment: 64)
    /// How many bytes are the same in both.
    private var sameCount = 0

    /// - Parameter descriptor: the open file, which then belongs to this.
    fileprivate init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit {
        piece.deallocate()
        close(descriptor)
    }

    /// Whether it goes on with just these bytes.
    func goesOn(with bytes: [UInt8]) -> Bool {
        var offset = 0
        while offset < bytes.count {
            let count = pread(
                descriptor, piece.baseAddress, min(piece.count, bytes.count - offset), off_t(sameCount + offset))
            guard count > 0 else { return false }
            let isSame = bytes.withUnsafeBytes { memcmp($0.baseAddress! + offset, piece.baseAddress!, count) == 0 }
            guard isSame else { return false }
            offset += count
        }
        sameCount += bytes.count
        return true
    }

    /// Whether nothing comes behind what is the same.
    var isAtEnd: Bool { pread(descriptor, piece.baseAddress, 1, off_t(sameCount)) == 0 }

    /// Gives the file the name `path`, too.
    func link(to path: String) -> Bool { LastOutput.link(descriptor, to: path) }

    /// Writes what is the same into another file, in place of the pieces that were not written there.
    ///
    /// - Throws: ``RunError`` where it cannot be written, or the file has become shorter.
    func copy(to file: Int32, named path: String) throws(RunError) {
        var offset = 0
        while offset < sameCount {
            let count = pread(descriptor, piece.baseAddress, min(piece.count, sameCount - offset), off_t(offset))
            guard count > 0 else { throw OutputFolder.changedMeanwhile(path) }
            try FileSystem.write(Array(piece[..<count]), to: file, named: path)
            offset += count
        }
    }
}

import Foundation

/// A folder that is there as long as the value is.
public final class TemporaryFolder {
    public let path: String

    public init() throws {
        path = NSTemporaryDirectory() + "copydesk-tests-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file; folders in between are made.
    public func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: Array(name.utf8)) }

    /// Writes bytes to a file whose name need not be UTF-8; folders in between are made.
    public func write(_ bytes: [UInt8], to name: [UInt8]) throws {
        for (index, byte) in name.enumerated() where byte == UInt8(ascii: "/") {
            try Self.check(mkdir(cPath(name[..<index]), 0o777), unless: EEXIST)
        }
        let descriptor = try Self.check(open(cPath(name[...]), O_WRONLY | O_CREAT | O_TRUNC, 0o666))
        try FileHandle(fileDescriptor: descriptor, closeOnDealloc: true).write(contentsOf: Data(bytes))
    }

    /// Makes a symbolic link.
    public func link(_ name: String, to target: String) throws {
        try Self.check(symlink(target, cPath(ArraySlice(name.utf8))))
    }

    /// The path of `name` as C functions take it.
    private func cPath(_ name: ArraySlice<UInt8>) -> [CChar] {
        ("\(path)/".utf8 + name + [0]).map(CChar.init(bitPattern:))
    }

    /// - Throws: `POSIXError` where a call answered -1 and the error is none that is accepted.
    @discardableResult
    private static func check(_ result: Int32, unless accepted: Int32 = 0) throws -> Int32 {
        guard result < 0, errno != accepted else { return result }
        throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }

    /// What a file holds.
    public func text(of name: String) throws -> String {
        try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
    }

    /// Whether a file or folder is there.
    public func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(name)") }

    /// The number of a file in its file system: another where it was written anew.
    public func inode(of name: String) throws -> UInt64 {
        var status = stat()
        try Self.check(lstat("\(path)/\(name)", &status))
        return UInt64(status.st_ino)
    }

    /// All files below it, sorted.
    public var files: [String] {
        (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []).filter { name in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder)
                && !isFolder.boolValue
        }.sorted()
    }
}

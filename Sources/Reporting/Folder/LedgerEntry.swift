import Hashing

/// What a file holds, as far as it is told from others.
struct FileContent: Hashable, Sendable {
    var byteCount: Int
    /// In hexadecimal.
    var sha256: String

    init(byteCount: Int, sha256: String) {
        self.byteCount = byteCount
        self.sha256 = sha256
    }

    init(of bytes: [UInt8]) { self.init(byteCount: bytes.count, sha256: SHA256Digest.hexadecimal(of: bytes)) }
}

/// A file of an output, as it is noted until the manifest is made: a line of hash, size and name.
struct LedgerEntry {
    /// Below the output folder.
    var name: String
    var content: FileContent

    init(name: String, content: FileContent) {
        self.name = name
        self.content = content
    }

    /// - Parameter line: what ``line`` gave.
    init(line: String) {
        let cells = line.utf8.split(separator: UInt8(ascii: "\t"), maxSplits: 2).map { Substring($0) }
        name = String(cells[2])
        content = FileContent(byteCount: Int(cells[1]) ?? 0, sha256: String(cells[0]))
    }

    /// Without a line feed.
    var line: String { "\(content.sha256)\t\(content.byteCount)\t\(name)" }
}

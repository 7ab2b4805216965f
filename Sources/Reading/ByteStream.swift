import Glibc
import Pipeline

/// The bytes of a file, read piece by piece and unpacked where they are gzip.
struct ByteStream: ~Copyable {
    private static let pieceSize = 1 << 16
    /// What gzip begins with.
    static let gzipMagic: [UInt8] = [0x1F, 0x8B]

    /// Bytes on disk.
    let size: Int
    var isPacked: Bool { inflater != nil }

    let descriptor: Int32
    let piece: UnsafeMutableBufferPointer<UInt8>
    /// Bytes of `piece` that have been read and not handed on yet.
    private var unread: Int
    /// Bytes of the file up to the end of `piece`.
    var readCount = 0
    var inflater: Inflater?
    /// Bytes handed on so far.
    private(set) var unpackedCount = 0

    /// How far in the file the bytes begin that have not been handed on.
    var storedOffset: Int { readCount - (inflater?.unusedCount ?? unread) }
    /// Whether the next byte is the first of a gzip member.
    var isBetweenMembers: Bool { inflater?.isBetweenMembers ?? false }
    /// Whether the last gzip member was followed by bytes that begin none, which were left alone.
    var hasPadding: Bool { inflater?.hasPadding ?? false }

    private init(_ descriptor: Int32, size: Int) {
        self.descriptor = descriptor
        self.size = size
        piece = .allocate(capacity: Self.pieceSize)
        unread = 0
    }

    /// Opens a regular file.
    ///
    /// - Throws: ``DocumentError`` where it cannot be opened or is none.
    static func reading(_ path: Path) throws(DocumentError) -> ByteStream {
        let (descriptor, size) = try openFile(path)
        var stream = ByteStream(descriptor, size: size)
        try stream.begin()
        return stream
    }

    /// Opens a regular file.
    ///
    /// - Throws: ``DocumentError`` where it cannot be opened or is none.
    static func openFile(_ path: Path) throws(DocumentError) -> (descriptor: Int32, size: Int) {
        // Does not wait for a writer should a pipe have taken the file's place.
        let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY) }
        guard descriptor >= 0 else { throw SystemFailure.last.documentError }
        guard let status = try? FileStatus(ofDescriptor: descriptor), status.kind == .file else {
            close(descriptor)
            throw ArticleFile.specialFile
        }
        return (descriptor, status.size)
    }

    /// Reads the first piece, which tells whether the file is packed.
    mutating func begin() throws(DocumentError) {
        unread = try readPiece()
        guard piece[..<unread].starts(with: Self.gzipMagic) else { return }
        let inflater = try Inflater()
        inflater.give(UnsafeMutableBufferPointer(rebasing: piece[..<unread]))
        self.inflater = inflater
    }

    deinit {
        piece.deallocate()
        close(descriptor)
    }

    /// Reads what is there, at most as much as `buffer` holds.
    ///
    /// - Returns: how many bytes; 0 at the end.
    static func read(
        _ descriptor: Int32, into buffer: UnsafeMutableBufferPointer<UInt8>
    ) throws(SystemFailure) -> Int {
        while true {
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if count >= 0 { return count }
            switch errno {
            case EINTR: continue
            case EAGAIN: waitForBytes(descriptor)
            default: throw .last
            }
        }
    }

    /// Waits where the other end has made the pipe one that does not wait by itself.
    private static func waitForBytes(_ descriptor: Int32) {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        poll(&request, 1, -1)
    }

    /// Appends the next bytes, at most 64 KiB.
    ///
    /// - Returns: false after the last.
    mutating func appendPiece(to bytes: inout [UInt8]) throws(DocumentError) -> Bool {
        let count = bytes.count
        defer { unpackedCount += bytes.count - count }
        if let inflater { return try appendUnpacked(by: inflater, to: &bytes) }
        if unread == 0 { unread = try readPiece() }
        bytes.append(contentsOf: piece[..<unread])
        defer { unread = 0 }
        return unread > 0
    }

    private mutating func appendUnpacked(by inflater: Inflater, to bytes: inout [UInt8]) throws(DocumentError) -> Bool {
        if inflater.isFinished { return false }
        if inflater.needsInput {
            let count = try readPiece()
            if count == 0 {
                try inflater.finish()
                return false
            }
            inflater.give(UnsafeMutableBufferPointer(rebasing: piece[..<count]))
        }
        try inflater.appendPiece(to: &bytes)
        return true
    }

    private mutating func readPiece() throws(DocumentError) -> Int {
        let count = try readPiece(from: 0)
        readCount += count
        return count
    }

    /// Reads into the piece behind its first `kept` bytes, without counting what it reads.
    func readPiece(from kept: Int) throws(DocumentError) -> Int {
        do throws(SystemFailure) {
            return try Self.read(descriptor, into: UnsafeMutableBufferPointer(rebasing: piece[kept...]))
        } catch {
            throw error.documentError
        }
    }
}

import Glibc
import Pipeline

/// The bytes of a file as they are stored, perhaps packed.
struct StoredBytes: Sendable {
    /// Bytes around what gzip packs, where that does not become smaller.
    private static let longestFrame = 1 << 16

    let bytes: [UInt8]

    var isPacked: Bool { bytes.starts(with: ByteStream.gzipMagic) }

    /// Reads a regular file.
    ///
    /// - Parameter documentBytes: most bytes, unpacked.
    /// - Throws: ``DocumentError`` where it cannot be read, or is larger than a document may be.
    init(of path: Path, documentBytes: Int) throws(DocumentError) {
        let (descriptor, size) = try ByteStream.openFile(path)
        defer { close(descriptor) }
        let most = documentBytes + Self.longestFrame
        let piece = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: min(size, most) + 1)
        defer { piece.deallocate() }
        var bytes: [UInt8] = []
        do throws(SystemFailure) {
            // More than once where the file grows while it is read.
            while bytes.count <= most {
                let count = try ByteStream.read(descriptor, into: piece)
                if count == 0 { break }
                bytes.append(contentsOf: piece[..<count])
            }
        } catch {
            throw error.documentError
        }
        self.bytes = bytes
        guard bytes.count <= (isPacked ? most : documentBytes) else { throw ArticleFile.tooLarge(documentBytes) }
    }

    /// The bytes, unpacked where they are gzip.
    ///
    /// - Throws: ``DocumentError`` where they are damaged, or too many.
    func unpacked(documentBytes: Int) throws(DocumentError) -> [UInt8] {
        guard isPacked else { return bytes }
        var unpacked: [UInt8] = []
        unpacked.reserveCapacity(4 * min(bytes.count, documentBytes / 4))
        try Inflater.unpack(bytes[...], limit: documentBytes, into: &unpacked)
        return unpacked
    }
}

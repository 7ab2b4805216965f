public import Pipeline

/// The bytes of a file in one piece, unpacked where they are gzip.
public enum WholeFile {
    /// - Throws: ``DocumentError`` where it cannot be read, is no regular file or is damaged.
    public static func read(_ path: String) throws(DocumentError) -> [UInt8] {
        var stream = try ByteStream.reading(Path(path))
        var bytes: [UInt8] = []
        while try stream.appendPiece(to: &bytes) {}
        return bytes
    }
}

import Pipeline

/// Tells a gzip bomb from data that are merely large: nothing but a bomb unpacks to hundreds of times its size for longer
/// than a document may be.
struct ExpansionLimit {
    /// Pages unpack to 3 to 20 times their packed size, a file of zeros to 1,032 times, the most that deflate can do.
    private static let highestRatio = 200

    /// So much may come out of anything: it costs nothing.
    private static let harmless = 1 << 20

    private let documentBytes: Int
    private var stored = 0
    private var unpacked = 0

    init(documentBytes: Int) { self.documentBytes = documentBytes }

    /// Counts anew from where `stream` is.
    mutating func restart(at stream: borrowing ByteStream) {
        (stored, unpacked) = (stream.storedOffset, stream.unpackedCount)
    }

    /// Whether what came out of `stream` since the last restart is too much for what went in.
    func isExceeded(by stream: borrowing ByteStream) -> Bool {
        let expanded = stream.unpackedCount - unpacked
        return expanded > max(documentBytes, Self.harmless)
            && expanded / Self.highestRatio > stream.storedOffset - stored
    }

    /// What is thrown then.
    var error: DocumentError {
        DocumentError(.tooLarge, "it unpacks to more than document_bytes allows (\(documentBytes) bytes): a gzip bomb")
    }
}

import Hashing

/// What a kept result is found by: the first half of a SHA-256 over all that it depends on.
struct CacheKey: Hashable, Sendable {
    private static let size = 16

    let bytes: [UInt8]

    /// - Parameter parts: each counts for itself: moving bytes from one to the next makes another key.
    init(_ parts: [[UInt8]]) {
        var digest = SHA256Digest()
        for part in parts {
            digest.update(withUnsafeBytes(of: part.count.littleEndian) { Array($0) })
            digest.update(part)
        }
        bytes = Array(digest.bytes().prefix(Self.size))
    }

    init(_ parts: [String]) { self.init(parts.map { Array($0.utf8) }) }
}

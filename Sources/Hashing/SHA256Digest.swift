import Crypto

/// SHA-256 by swift-crypto, as the lower-case hexadecimal that records and manifests hold.
public struct SHA256Digest {
    private var function = SHA256()

    public init() {}

    public mutating func update(_ bytes: [UInt8]) { function.update(data: bytes) }

    public mutating func update(_ bytes: UnsafeRawBufferPointer) { function.update(bufferPointer: bytes) }

    /// The digest of all bytes up to now, 32 bytes.
    public func bytes() -> [UInt8] { Array(function.finalize()) }

    /// The digest of all bytes up to now, as 64 hexadecimal digits.
    public func hexadecimal() -> String {
        let digits: StaticString = "0123456789abcdef"
        return String(unsafeUninitializedCapacity: 2 * SHA256.byteCount) { text in
            var end = 0
            for byte in function.finalize() {
                text[end] = digits.utf8Start[Int(byte >> 4)]
                text[end + 1] = digits.utf8Start[Int(byte & 15)]
                end += 2
            }
            return end
        }
    }

    /// The digest of `bytes`, as 64 hexadecimal digits.
    public static func hexadecimal(of bytes: [UInt8]) -> String {
        var digest = SHA256Digest()
        digest.update(bytes)
        return digest.hexadecimal()
    }
}

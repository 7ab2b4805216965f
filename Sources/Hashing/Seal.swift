import Crypto

/// By which bytes are known again when they are met once more: a tag of GMAC (NIST SP 800-38D) under a key that is
/// drawn at random.
///
/// It takes a tenth of the time of SHA-256, but is for nobody else to see: whoever does not know the key cannot make
/// other bytes that it fits.
public struct Seal: Sendable {
    /// Of the key, and of the tag.
    private static let size = 16
    private static let nothing: [UInt8] = []
    /// The same for all, as nobody sees the tags.
    private static let nonce: AES.GCM.Nonce = {
        do { return try AES.GCM.Nonce(data: Array(repeating: 0, count: 12)) } catch { preconditionFailure("\(error)") }
    }()

    /// Of all that this process seals.
    private static let ownKey = SymmetricKey(size: .bits128)

    private let key: SymmetricKey
    private let tag: [UInt8]

    public init(of bytes: [UInt8]) {
        key = Self.ownKey
        tag = bytes.withUnsafeBytes { [key] in Self.tag(of: $0, key) }
    }

    /// The seal that ``bytes`` were taken of; nil where they are of none.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == 2 * Self.size else { return nil }
        key = SymmetricKey(data: Array(bytes.prefix(Self.size)))
        tag = Array(bytes.suffix(Self.size))
    }

    /// Key and tag, 32 bytes.
    public var bytes: [UInt8] { key.withUnsafeBytes { Array($0) } + tag }

    /// Whether these are the bytes that it was made of.
    public func fits(_ bytes: UnsafeRawBufferPointer) -> Bool { Self.tag(of: bytes, key) == tag }

    private static func tag(of bytes: UnsafeRawBufferPointer, _ key: SymmetricKey) -> [UInt8] {
        do {
            return Array(try AES.GCM.seal(nothing, using: key, nonce: nonce, authenticating: bytes).tag)
        } catch {
            preconditionFailure("GMAC has no memory: \(error)")
        }
    }
}

/// Values to bytes, for readers of the same build: counts and numbers as varints, no names, no padding.
public struct BinaryWriter: ~Copyable {
    public private(set) var bytes: [UInt8] = []

    public init() {}

    public mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

    /// What was written so far; the writer is empty then.
    public mutating func takeBytes() -> [UInt8] {
        var taken: [UInt8] = []
        swap(&taken, &bytes)
        return taken
    }

    @inlinable
    public mutating func write(_ value: some BinaryCodable) { value.encode(to: &self) }

    public mutating func byte(_ byte: UInt8) { bytes.append(byte) }

    /// Seven bits a byte, the lowest first; small numbers take one byte.
    public mutating func unsigned(_ value: UInt64) {
        var rest = value
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// How many things follow.
    public mutating func count(_ count: Int) { unsigned(UInt64(count)) }

    /// A count, then the bytes.
    public mutating func blob(_ blob: some Collection<UInt8>) {
        count(blob.count)
        bytes.append(contentsOf: blob)
    }

    /// A count, then the elements as they lie in memory.
    public mutating func elements<Element: BitwiseCopyable>(_ elements: [Element]) {
        count(elements.count)
        elements.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }
}

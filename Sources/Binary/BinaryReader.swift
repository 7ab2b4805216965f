/// Bytes that no ``BinaryWriter`` of this build wrote, or that were cut or changed since.
public struct BinaryError: Error, Hashable, Sendable {
    /// Where reading failed.
    public let offset: Int

    public init(offset: Int) { self.offset = offset }
}

/// Reads what a ``BinaryWriter`` wrote, in the same order.
public struct BinaryReader: ~Copyable {
    private let bytes: ArraySlice<UInt8>
    private var position: Int

    public init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    public init(_ bytes: [UInt8]) { self.init(bytes[...]) }

    public var isAtEnd: Bool { position == bytes.endIndex }

    /// For an error about what was read last.
    public var error: BinaryError { BinaryError(offset: position - bytes.startIndex) }

    @inlinable
    public mutating func read<Value: BinaryCodable>(
        _ type: Value.Type = Value.self
    ) throws(BinaryError) -> Value { try Value(from: &self) }

    public mutating func byte() throws(BinaryError) -> UInt8 {
        guard position < bytes.endIndex else { throw error }
        defer { position += 1 }
        return bytes[position]
    }

    public mutating func unsigned() throws(BinaryError) -> UInt64 {
        var (value, shift): (UInt64, UInt64) = (0, 0)
        while true {
            let byte = try byte()
            guard shift < 64 else { throw error }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
    }

    /// A count of things that take at least `size` bytes each.
    public mutating func count(of size: Int = 1) throws(BinaryError) -> Int {
        let count = try unsigned()
        guard count <= UInt64((bytes.endIndex - position) / max(size, 1)) else { throw error }
        return Int(count)
    }

    public mutating func blob() throws(BinaryError) -> ArraySlice<UInt8> {
        let count = try count()
        defer { position += count }
        return bytes[position..<position + count]
    }

    /// Elements as ``BinaryWriter/elements(_:)`` wrote them.
    ///
    /// Their bits are taken as they are: whoever reads what may have been damaged checks that first.
    public mutating func elements<Element: BitwiseCopyable>(
        _ type: Element.Type = Element.self
    ) throws(BinaryError) -> [Element] {
        let size = MemoryLayout<Element>.stride
        let count = try count(of: size)
        let source = bytes[position..<position + count * size]
        position += count * size
        // An array without room is one that all threads share.
        guard count > 0 else { return [] }
        return Array(unsafeUninitializedCapacity: count) { buffer, initialized in
            source.withUnsafeBytes { UnsafeMutableRawBufferPointer(buffer).copyMemory(from: $0) }
            initialized = count
        }
    }
}

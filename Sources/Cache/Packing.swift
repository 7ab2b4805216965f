import CZlib

/// Bytes made smaller for the disk; what was changed there is found out by zlib's checksum.
enum Packing {
    private static let level: Int32 = 1
    private static let headerSize = 4

    /// Size in four bytes, then the stream of zlib.
    static func pack(_ bytes: [UInt8]) -> [UInt8] {
        var size = compressBound(UInt(bytes.count))
        let size32 = UInt32(bytes.count).littleEndian
        return [UInt8](unsafeUninitializedCapacity: headerSize + Int(size)) { buffer, count in
            withUnsafeBytes(of: size32) { UnsafeMutableRawBufferPointer(buffer).copyMemory(from: $0) }
            let status = compress2(
                buffer.baseAddress! + headerSize, &size, bytes, UInt(bytes.count), level)
            count = status == Z_OK ? headerSize + Int(size) : 0
        }
    }

    /// Nil where the bytes are not what ``pack(_:)`` made.
    static func unpack(_ packed: UnsafeRawBufferPointer) -> [UInt8]? {
        guard packed.count > headerSize, let start = packed.baseAddress else { return nil }
        let size = Int(UInt32(littleEndian: packed.loadUnaligned(as: UInt32.self)))
        // Deflate packs at most 1,032 bytes into one: what claims more is damaged.
        guard size <= (packed.count - headerSize) * 1032 else { return nil }
        var unpacked = UInt(size)
        var isWhole = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            let source = start.advanced(by: headerSize).assumingMemoryBound(to: UInt8.self)
            let status = uncompress(
                buffer.baseAddress, &unpacked, source, UInt(packed.count - headerSize))
            isWhole = status == Z_OK && unpacked == UInt(size)
            count = isWhole ? size : 0
        }
        return isWhole ? bytes : nil
    }
}

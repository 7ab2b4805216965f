import CZlib
import CZstd
import Foundation

/// Pieces of bytes made smaller for the disk, each for itself, so that one can be had without the others.
///
/// A checksum over all comes first, then for each piece its size, its size as packed, and a frame of Zstandard.
struct PackedPieces: Sendable {
    /// The fastest of the usual ones.
    private static let level: Int32 = 1
    private static let checksumSize = 4
    private static let headerSize = 8

    private let bytes: Data
    /// Of each piece its size and where it is.
    private var places: [(size: Int, frame: Range<Int>)] = []

    /// What ``pack(_:)`` made; nil where the bytes are something else, or were changed.
    init?(_ bytes: Data) {
        guard bytes.count >= Self.checksumSize else { return nil }
        self.bytes = bytes
        let places = bytes.withUnsafeBytes { Self.places(in: $0) }
        guard let places else { return nil }
        self.places = places
    }

    private static func places(in bytes: UnsafeRawBufferPointer) -> [(size: Int, frame: Range<Int>)]? {
        func number(at offset: Int) -> UInt32 {
            UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        }
        guard number(at: 0) == checksum(of: UnsafeRawBufferPointer(rebasing: bytes[checksumSize...])) else {
            return nil
        }
        var places: [(size: Int, frame: Range<Int>)] = []
        var offset = checksumSize
        while offset < bytes.count {
            guard bytes.count - offset >= headerSize else { return nil }
            let (size, packed) = (Int(number(at: offset)), Int(number(at: offset + 4)))
            offset += headerSize
            guard packed <= bytes.count - offset else { return nil }
            places.append((size, offset..<offset + packed))
            offset += packed
        }
        return places
    }

    /// Nil where there is no such piece.
    func piece(_ index: Int) -> [UInt8]? {
        guard places.indices.contains(index) else { return nil }
        let (size, frame) = places[index]
        // An array without room is one that all threads share.
        guard size > 0 else { return [] }
        var isWhole = false
        let piece = bytes.withUnsafeBytes { bytes in
            [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
                let unpacked = ZSTD_decompress(
                    buffer.baseAddress, size, bytes.baseAddress! + frame.lowerBound, frame.count)
                isWhole = ZSTD_isError(unpacked) == 0 && unpacked == size
                count = isWhole ? size : 0
            }
        }
        return isWhole ? piece : nil
    }

    /// - Parameter pieces: each of less than 4 GiB.
    static func pack(_ pieces: [[UInt8]]) -> [UInt8] {
        let capacity = pieces.reduce(checksumSize) { $0 + headerSize + ZSTD_compressBound($1.count) }
        return [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            let bytes = UnsafeMutableRawBufferPointer(buffer)
            func put(_ number: Int, at offset: Int) {
                bytes.storeBytes(of: UInt32(number).littleEndian, toByteOffset: offset, as: UInt32.self)
            }
            var offset = checksumSize
            for piece in pieces {
                let start = offset + headerSize
                let packed = ZSTD_compress(bytes.baseAddress! + start, bytes.count - start, piece, piece.count, level)
                precondition(ZSTD_isError(packed) == 0, "Zstandard has no memory")
                put(piece.count, at: offset)
                put(packed, at: offset + 4)
                offset = start + packed
            }
            put(Int(checksum(of: UnsafeRawBufferPointer(rebasing: bytes[checksumSize..<offset]))), at: 0)
            count = offset
        }
    }

    private static func checksum(of bytes: UnsafeRawBufferPointer) -> UInt32 {
        UInt32(truncatingIfNeeded: adler32_z(1, bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count))
    }
}

import CZlib
import CZstd
import Foundation

/// Pieces of bytes made smaller for the disk, each for itself, so that one can be had without the others.
///
/// A checksum over all comes first, then for each piece its size, its size as packed, and a frame of Zstandard; where both
/// sizes are the same, the piece as it is.
struct PackedPieces: Sendable {
    /// A piece before it is packed.
    struct Piece {
        var bytes: [UInt8]
        /// Whether it is asked for each time; it stays as it is then.
        var isAlwaysRead = false
    }

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
        guard size != frame.count else { return bytes.withUnsafeBytes { Array($0[frame]) } }
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
    static func pack(_ pieces: [Piece]) -> [UInt8] {
        let capacity = pieces.reduce(checksumSize) { $0 + headerSize + ZSTD_compressBound($1.bytes.count) }
        return [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            let bytes = UnsafeMutableRawBufferPointer(buffer)
            func put(_ number: Int, at offset: Int) {
                bytes.storeBytes(of: UInt32(number).littleEndian, toByteOffset: offset, as: UInt32.self)
            }
            var offset = checksumSize
            for piece in pieces {
                let start = offset + headerSize
                let packed = pack(piece, into: UnsafeMutableRawBufferPointer(rebasing: bytes[start...]))
                put(piece.bytes.count, at: offset)
                put(packed, at: offset + 4)
                offset = start + packed
            }
            put(Int(checksum(of: UnsafeRawBufferPointer(rebasing: bytes[checksumSize..<offset]))), at: 0)
            count = offset
        }
    }

    /// - Returns: how many bytes it takes.
    private static func pack(_ piece: Piece, into place: UnsafeMutableRawBufferPointer) -> Int {
        if !piece.isAlwaysRead {
            let packed = ZSTD_compress(place.baseAddress, place.count, piece.bytes, piece.bytes.count, level)
            precondition(ZSTD_isError(packed) == 0, "Zstandard has no memory")
            if packed < piece.bytes.count { return packed }
        }
        place.copyBytes(from: piece.bytes)
        return piece.bytes.count
    }

    private static func checksum(of bytes: UnsafeRawBufferPointer) -> UInt32 {
        UInt32(truncatingIfNeeded: adler32_z(1, bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count))
    }
}

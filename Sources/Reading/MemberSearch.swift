import CZlib
import Glibc
import Pipeline

/// Looks for the beginning of a gzip member whose data begin with given bytes, among bytes that may be anything.
final class MemberSearch {
    enum Outcome: Hashable, Sendable {
        /// The index of its first byte.
        case found(Int)
        /// None begins before this index; what begins there cannot be told yet.
        case needsMore(Int)
    }

    /// RFC 1952: two bytes of magic, deflate as the method, and flags of which three bits are kept at 0.
    static let magic: [UInt8] = [0x1F, 0x8B, 0x08]
    private static let reservedFlags: UInt8 = 0xE0
    /// A header with its names and comments and the first of the data have room in so many bytes.
    private static let longestProbe = 1 << 15
    private static let shortestProbe = 1 << 9

    private let beginning: [UInt8]
    private let stream: UnsafeMutablePointer<z_stream>

    init(_ beginning: [UInt8]) throws(DocumentError) {
        self.beginning = beginning
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        guard zlib_inflate_begin(stream, Inflater.Format.gzip.rawValue) == Z_OK else {
            throw DocumentError(.library, "zlib could not begin")
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// - Parameter isLast: whether nothing follows `bytes`.
    func search(_ bytes: UnsafeMutableBufferPointer<UInt8>, isLast: Bool) -> Outcome {
        var index = 0
        while index < bytes.count, let base = bytes.baseAddress,
            let next = memchr(base + index, Int32(Self.magic[0]), bytes.count - index)
        {
            index = UnsafeRawPointer(next) - UnsafeRawPointer(base)
            let rest = UnsafeMutableBufferPointer(rebasing: bytes[index...])
            if !isLast, rest.count < Self.shortestProbe { return .needsMore(index) }
            if rest.count > Self.magic.count, rest.starts(with: Self.magic), rest[3] & Self.reservedFlags == 0 {
                switch probe(rest) {
                case true?: return .found(index)
                case nil where !isLast && rest.count < Self.longestProbe: return .needsMore(index)
                default: break
                }
            }
            index += 1
        }
        return .needsMore(bytes.count)
    }

    /// Whether `packed` unpacks to the beginning; nil where it is too short to tell.
    private func probe(_ packed: UnsafeMutableBufferPointer<UInt8>) -> Bool? {
        var unpacked = [UInt8](repeating: 0, count: beginning.count)
        inflateReset(stream)
        stream.pointee.next_in = packed.baseAddress
        stream.pointee.avail_in = UInt32(packed.count)
        let status = unpacked.withUnsafeMutableBufferPointer { target in
            stream.pointee.next_out = target.baseAddress
            stream.pointee.avail_out = UInt32(target.count)
            return inflate(stream, Z_NO_FLUSH)
        }
        if stream.pointee.avail_out == 0 { return unpacked == beginning }
        return status == Z_OK || status == Z_BUF_ERROR ? nil : false
    }
}

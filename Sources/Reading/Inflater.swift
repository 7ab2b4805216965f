import CZlib
import Pipeline

/// Unpacks gzip, of one member or of several, or a single stream of zlib's formats, a piece at a time.
final class Inflater {
    /// What stands around the deflated data. The numbers are zlib's, with its largest window.
    enum Format: Int32, Sendable {
        case gzip = 31
        case zlib = 15
        /// Nothing.
        case raw = -15
    }

    private static let pieceSize = 1 << 16

    private let format: Format
    private let stream: UnsafeMutablePointer<z_stream>
    private let piece: UnsafeMutablePointer<UInt8>
    /// Whether a member has been unpacked whole; what follows may be padding.
    private var hasEndedMember = false
    private(set) var isFinished = false
    /// Whether the last member is followed by bytes that begin none.
    private(set) var hasPadding = false

    init(_ format: Format = .gzip) throws(DocumentError) {
        self.format = format
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        piece = .allocate(capacity: Self.pieceSize)
        guard zlib_inflate_begin(stream, format.rawValue) == Z_OK else {
            throw DocumentError(.library, "zlib could not begin")
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
        piece.deallocate()
    }

    /// Whether all that was given has been used up.
    var needsInput: Bool { unusedCount == 0 }

    /// How many of the bytes that were given have not been used yet.
    var unusedCount: Int { Int(stream.pointee.avail_in) }

    /// Whether the next byte is the first of a member.
    var isBetweenMembers: Bool { stream.pointee.total_in == 0 }

    /// Gives packed bytes, which must stay where they are until they are used up.
    func give(_ packed: UnsafeMutableBufferPointer<UInt8>) {
        stream.pointee.next_in = packed.baseAddress
        stream.pointee.avail_in = UInt32(packed.count)
    }

    /// Unpacks the next piece, at most 64 KiB.
    func appendPiece(to bytes: inout [UInt8]) throws(DocumentError) {
        stream.pointee.next_out = piece
        stream.pointee.avail_out = UInt32(Self.pieceSize)
        let status = inflate(stream, Z_NO_FLUSH)
        bytes.append(
            contentsOf: UnsafeBufferPointer(start: piece, count: Self.pieceSize - Int(stream.pointee.avail_out)))
        switch status {
        case Z_OK, Z_BUF_ERROR: break
        case Z_STREAM_END:
            hasEndedMember = true
            if format == .gzip { inflateReset(stream) } else { isFinished = true }
        // Like gzip itself, takes what follows the last member and is none for padding.
        case Z_DATA_ERROR where hasEndedMember && stream.pointee.total_out == 0: (isFinished, hasPadding) = (true, true)
        case Z_MEM_ERROR: throw DocumentError(.library, "zlib has no memory")
        default: throw DocumentError(.badCompression, "the gzip data are damaged: \(message)")
        }
    }

    /// To be called when there are no packed bytes any more.
    func finish() throws(DocumentError) {
        // One byte of padding is too little for zlib to see that it begins no member.
        if !isFinished, !hasEndedMember || stream.pointee.total_in > 1 {
            throw DocumentError(.badCompression, "the gzip data are cut off")
        }
        isFinished = true
    }

    private var message: String { stream.pointee.msg.map { String(cString: $0) } ?? "no reason given" }
}

extension Inflater {
    /// Unpacks bytes that are there in one piece. What could be unpacked before an error is in `bytes`, too.
    ///
    /// - Parameter limit: most bytes, unpacked.
    static func unpack(
        _ packed: ArraySlice<UInt8>, _ format: Format = .gzip, limit: Int, into bytes: inout [UInt8]
    ) throws(DocumentError) {
        let inflater = try Inflater(format)
        try packed.withUnsafeBufferPointer { (packed) throws(DocumentError) in
            // zlib only reads them, but its type does not say so.
            inflater.give(UnsafeMutableBufferPointer(mutating: packed))
            // zlib may hold a full piece back when it has used up all that it was given.
            var before = -1
            while !inflater.isFinished, !inflater.needsInput || bytes.count > before {
                before = bytes.count
                try inflater.appendPiece(to: &bytes)
                if bytes.count > limit { throw ArticleFile.tooLarge(limit) }
            }
            try inflater.finish()
        }
    }
}

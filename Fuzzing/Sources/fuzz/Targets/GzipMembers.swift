import CZlib

/// Packs an archive as crawlers do: each record a member of gzip.
enum GzipMembers {
    private static let beginning = Array("WARC/".utf8)

    /// - Parameter archive: a byte from 0x80 on at its very end is cut from the packed bytes' end, for what is damaged.
    static func packed(_ archive: [UInt8]) -> [UInt8] {
        var members: [UInt8] = []
        var start = 0
        for index in archive.indices where index > start && archive[index...].starts(with: beginning) {
            members += member(archive[start..<index])
            start = index
        }
        members += member(archive[start...])
        guard let last = archive.last, last >= 0x80 else { return members }
        return members.dropLast(Int(last - 0x80))
    }

    private static func member(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var stream = z_stream()
        require(zlib_deflate_begin(&stream) == Z_OK, "zlib cannot begin")
        defer { deflateEnd(&stream) }
        var input = Array(bytes)
        let capacity = input.count + input.count / 100 + 64
        return input.withUnsafeMutableBufferPointer { input in
            [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(capacity)
                deflate(&stream, Z_FINISH)
                count = capacity - Int(stream.avail_out)
            }
        }
    }
}

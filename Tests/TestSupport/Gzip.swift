import CZlib

/// Packs bytes as one member of gzip.
public func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    guard zlib_deflate_begin(&stream) == Z_OK else { return [] }
    defer { deflateEnd(&stream) }
    var input = bytes
    let capacity = bytes.count + bytes.count / 100 + 64
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

public func gzip(_ text: String) -> [UInt8] { gzip(Array(text.utf8)) }

import CZlib

/// Packs bytes as one member of gzip.
public func gzip(_ bytes: [UInt8]) -> [UInt8] {
    let capacity = bytes.count + bytes.count / 100 + 64
    return [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
        count = zlib_gzip(bytes, bytes.count, output.baseAddress, capacity)
    }
}

public func gzip(_ text: String) -> [UInt8] { gzip(Array(text.utf8)) }

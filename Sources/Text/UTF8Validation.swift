/// Whether bytes are valid UTF-8, checked by the standard library.
///
/// The library looks at one character after the other, so it gets only the stretches that are not ASCII.
public enum UTF8Validation {
    /// How many bytes are looked at together.
    private static let blockLength = 64

    public static func isValid(_ bytes: Span<UInt8>) -> Bool {
        var start = 0
        while start < bytes.count {
            if isASCII(bytes, at: start) {
                start += blockLength
                continue
            }
            // Between a block of ASCII and its neighbors no character is torn apart.
            var end = start
            repeat { end += blockLength } while end < bytes.count && !isASCII(bytes, at: end)
            let stretch = bytes.extracting(start..<min(end, bytes.count))
            guard (try? UTF8Span(validating: stretch)) != nil else { return false }
            start = end
        }
        return true
    }

    /// Whether a whole block begins at `start` and is ASCII.
    private static func isASCII(_ bytes: Span<UInt8>, at start: Int) -> Bool {
        guard start + blockLength <= bytes.count else { return false }
        var bits: UInt64 = 0
        for place in stride(from: start, to: start + blockLength, by: 8) {
            bits |= bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
        }
        return bits & 0x8080_8080_8080_8080 == 0
    }
}

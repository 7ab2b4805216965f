import Text

/// What was sent in chunks, put together. Source: RFC 9112, section 7.1.
struct ChunkedPayload {
    private(set) var bytes: [UInt8] = []
    /// Whether the last chunk is there.
    private(set) var isWhole = false

    /// More digits would be a chunk of 64 GiB.
    private static let mostDigits = 8

    /// Nil where `payload` is not in chunks, whatever its header says.
    ///
    /// - Parameter isTruncated: whether the payload may end in the middle of the first chunk, which is little to know it by.
    init?(_ payload: ArraySlice<UInt8>, isTruncated: Bool) {
        var rest = payload
        var chunks = 0
        while !isWhole, let size = Self.takeSize(from: &rest) {
            let chunk = rest.prefix(size)
            rest.removeFirst(chunk.count)
            let isEnded = Self.takeLineEnd(from: &rest)
            if chunks == 0, size > 0, !isEnded, !(isTruncated && rest.isEmpty) { return nil }
            bytes.append(contentsOf: chunk)
            isWhole = size == 0
            chunks += 1
            if !isEnded { break }
        }
        if chunks == 0 { return nil }
    }

    /// The size that stands on the next line, which may have an extension behind it.
    private static func takeSize(from rest: inout ArraySlice<UInt8>) -> Int? {
        let digits = rest.prefix(mostDigits).prefix { $0.hexadecimalValue != nil }
        guard !digits.isEmpty else { return nil }
        var line = rest.dropFirst(digits.count)
        line = line.drop { $0 == ASCII.space || $0 == ASCII.tab }
        if line.first == UInt8(ascii: ";") {
            line = line[(line.firstIndex(of: ASCII.lineFeed) ?? line.endIndex)...]
        }
        guard takeLineEnd(from: &line) else { return nil }
        rest = line
        return digits.reduce(0) { $0 << 4 + Int($1.hexadecimalValue ?? 0) }
    }

    private static func takeLineEnd(from rest: inout ArraySlice<UInt8>) -> Bool {
        var line = rest
        if line.first == ASCII.carriageReturn { line.removeFirst() }
        guard line.first == ASCII.lineFeed else { return false }
        rest = line.dropFirst()
        return true
    }
}

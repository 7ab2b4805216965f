import Glibc
import Text

/// Takes bytes into a place that is as large as they can become, so that nothing is asked when some are added.
struct ByteSink {
    private let start: UnsafeMutablePointer<UInt8>?
    private(set) var count = 0

    init(_ buffer: UnsafeMutableBufferPointer<UInt8>) { start = buffer.baseAddress }

    mutating func append(_ byte: UInt8) {
        start.unsafelyUnwrapped[count] = byte
        count += 1
    }

    mutating func append(_ page: PageBytes, _ range: Range<Int>) { append(page.slice(range)) }

    mutating func append(_ word: StaticString) {
        append(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let from = bytes.baseAddress else { return }
        memcpy(start.unsafelyUnwrapped + count, from, bytes.count)
        count += bytes.count
    }

    mutating func append(_ scalar: Unicode.Scalar) {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
    }

    /// Whether all bytes from `index` on are white space.
    func isBlank(from index: Int) -> Bool {
        for index in index..<count where !start.unsafelyUnwrapped[index].isASCIIWhitespace { return false }
        return true
    }

    /// Whether the bytes in `range` end with `suffix`.
    func hasSuffix(_ suffix: StaticString, in range: Range<Int>) -> Bool {
        range.count >= suffix.utf8CodeUnitCount
            && memcmp(
                start.unsafelyUnwrapped + range.upperBound - suffix.utf8CodeUnitCount, suffix.utf8Start,
                suffix.utf8CodeUnitCount) == 0
    }
}

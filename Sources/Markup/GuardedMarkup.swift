import Glibc
import Text

/// Takes out of a page's bytes what libxml2 would choke on: NULs, which end its input, and tags with so many
/// attributes that comparing each with each takes minutes.
struct GuardedMarkup: Sendable {
    let limits: MarkupLimits
    /// A shorter stretch without a `>` cannot hold a tag that costs anything.
    private static let shortTag = 512

    /// The bytes to parse, with the NUL after them that libxml2 asks for, and whether a tag was cut. One pass.
    func guarded(_ bytes: [UInt8]) -> (bytes: [UInt8], wasCut: Bool) {
        var cuts: [Range<Int>] = []
        bytes.withUnsafeBufferPointer { findCuts($0, &cuts) }
        let hasNUL = bytes.withUnsafeBufferPointer { index(of: 0, in: $0, from: 0) } < bytes.count
        var safe: [UInt8] = []
        safe.reserveCapacity(bytes.count + 1)
        var next = 0
        for cut in cuts {
            safe.append(contentsOf: bytes[next..<cut.lowerBound])
            next = cut.upperBound
        }
        safe.append(contentsOf: bytes[next...])
        if hasNUL { for index in safe.indices where safe[index] == 0 { safe[index] = ASCII.space } }
        safe.append(0)
        return (safe, !cuts.isEmpty)
    }

    private func findCuts(_ bytes: UnsafeBufferPointer<UInt8>, _ cuts: inout [Range<Int>]) {
        var start = 0
        while start < bytes.count {
            let end = index(of: UInt8(ascii: ">"), in: bytes, from: start)
            if end - start > Self.shortTag { start = checkTags(bytes, start..<end, &cuts) } else { start = end + 1 }
        }
    }

    /// Looks at the tags that start in a long stretch; returns where to go on.
    private func checkTags(
        _ bytes: UnsafeBufferPointer<UInt8>, _ stretch: Range<Int>, _ cuts: inout [Range<Int>]
    ) -> Int {
        var index = stretch.lowerBound
        while index < stretch.upperBound {
            let start = self.index(of: UInt8(ascii: "<"), in: bytes, from: index)
            guard start + 1 < stretch.upperBound else { break }
            guard bytes[start + 1].isASCIILetter else {
                index = start + 1
                continue
            }
            let (allowed, end) = measureTag(bytes, from: start)
            if allowed < end { cuts.append(allowed..<end) }
            index = end
        }
        return max(index, stretch.upperBound) + 1
    }

    /// Where the attributes that are allowed end, and where the tag ends.
    private func measureTag(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (allowed: Int, end: Int) {
        var index = start + 1
        var attributes = 0
        var allowed: Int?
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), bytes[index - 1] == UInt8(ascii: "=") {
                index = self.index(of: byte, in: bytes, from: index + 1)
            } else if byte.isASCIIWhitespace || byte == UInt8(ascii: "/") {
                attributes += 1
                if attributes == limits.attributes * 2 { allowed = index }
            }
            index += 1
        }
        let end = min(index, bytes.count)
        return (allowed ?? end, end)
    }

    /// Where `byte` comes next; the end of the bytes where it does not.
    private func index(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard start < bytes.count, let base = bytes.baseAddress,
            let found = memchr(base + start, Int32(byte), bytes.count - start)
        else { return bytes.count }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
}

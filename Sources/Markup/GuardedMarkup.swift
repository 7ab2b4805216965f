import Glibc
import Text

/// Takes out of a page's bytes what libxml2 would choke on: NULs, which end its input, tags with so many attributes that
/// comparing each with each takes minutes, and ampersands by the million that begin no character reference.
struct GuardedMarkup: Sendable {
    let limits: MarkupLimits
    /// A shorter stretch without a `>` cannot hold a tag that costs anything.
    private static let shortTag = 512

    /// A part of the page that is not copied as it stands.
    private struct Edit {
        var range: Range<Int>
        /// Whether it is text whose bare ampersands are escaped; if not, it is left out.
        var isText: Bool
    }

    /// The bytes to parse, with the NUL after them that libxml2 asks for, and whether a tag was cut. One pass.
    func guarded(_ bytes: [UInt8]) -> (bytes: [UInt8], wasCut: Bool) {
        let edits = bytes.withUnsafeBufferPointer { self.edits(of: $0) }
        let hasNUL = bytes.withUnsafeBufferPointer { index(of: 0, in: $0, from: 0) } < bytes.count
        var safe: [UInt8] = []
        safe.reserveCapacity(bytes.count + 1)
        var next = 0
        for edit in edits {
            safe.append(contentsOf: bytes[next..<edit.range.lowerBound])
            if edit.isText { appendEscaped(bytes[edit.range], to: &safe) }
            next = edit.range.upperBound
        }
        safe.append(contentsOf: bytes[next...])
        if hasNUL { for index in safe.indices where safe[index] == 0 { safe[index] = ASCII.space } }
        safe.append(0)
        return (safe, edits.contains { !$0.isText })
    }

    private func edits(of bytes: UnsafeBufferPointer<UInt8>) -> [Edit] {
        let escapes = holdsManyBareAmpersands(bytes)
        var edits: [Edit] = []
        var index = 0
        // Once a comment has no end no later one has: looking again and again would make `<!--<!--` quadratic.
        var commentsEnd = true
        while index < bytes.count {
            let tag = self.index(of: UInt8(ascii: "<"), in: bytes, from: index)
            if escapes, self.index(of: UInt8(ascii: "&"), in: bytes, from: index) < tag {
                edits.append(Edit(range: index..<tag, isText: true))
            }
            guard tag + 1 < bytes.count else { break }
            if bytes[tag + 1].isASCIILetter {
                index = afterTag(bytes, tag, &edits)
            } else {
                index =
                    commentsEnd && bytes[tag + 1] == UInt8(ascii: "!")
                    ? afterComment(bytes, tag, &commentsEnd) : tag + 1
            }
        }
        return edits
    }

    // MARK: Ampersands

    /// Whether a page holds more ampersands that begin no reference than the limit: libxml2 composes a message for each.
    private func holdsManyBareAmpersands(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var count = 0
        var index = self.index(of: UInt8(ascii: "&"), in: bytes, from: 0)
        while index < bytes.count {
            if isBare(index + 1 < bytes.count ? bytes[index + 1] : ASCII.space) { count += 1 }
            if count > limits.bareAmpersands { return true }
            index = self.index(of: UInt8(ascii: "&"), in: bytes, from: index + 1)
        }
        return false
    }

    private func isBare(_ next: UInt8) -> Bool { !next.isASCIILetter && next != UInt8(ascii: "#") }

    private func appendEscaped(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
        for index in text.indices {
            output.append(text[index])
            guard text[index] == UInt8(ascii: "&") else { continue }
            if isBare(index + 1 < text.endIndex ? text[index + 1] : ASCII.space) {
                output.append(contentsOf: Self.restOfReference)
            }
        }
    }

    private static let restOfReference = Array("amp;".utf8)

    // MARK: Tags

    /// Where a tag ends; that of a script or a style sheet ends with the element, because code may hold a `<`.
    private func afterTag(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ edits: inout [Edit]
    ) -> Int {
        var end = index(of: UInt8(ascii: ">"), in: bytes, from: start)
        if end - start > Self.shortTag {
            let measured = measureTag(bytes, from: start)
            if measured.allowed < measured.end {
                edits.append(Edit(range: measured.allowed..<measured.end, isText: false))
            }
            end = measured.end
        }
        for name in Self.rawText where isTag(bytes, start + 1, name) {
            return afterRawText(bytes, end, name)
        }
        return end
    }

    private static let rawText: [StaticString] = ["script", "style"]

    private func isTag(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ name: StaticString) -> Bool {
        guard start + name.utf8CodeUnitCount < bytes.count else { return false }
        for offset in 0..<name.utf8CodeUnitCount
        where bytes[start + offset].asciiLowercased != name.utf8Start[offset] { return false }
        return !bytes[start + name.utf8CodeUnitCount].isASCIILetter
    }

    private func afterRawText(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ name: StaticString) -> Int {
        var index = index(of: UInt8(ascii: "<"), in: bytes, from: start)
        while index + 2 < bytes.count {
            if bytes[index + 1] == UInt8(ascii: "/"), isTag(bytes, index + 2, name) { return index }
            index = self.index(of: UInt8(ascii: "<"), in: bytes, from: index + 1)
        }
        return bytes.count
    }

    /// Where a comment ends; anything else behind `<!` is left to the parser.
    private func afterComment(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ commentsEnd: inout Bool
    ) -> Int {
        let opening = start + 4
        guard opening < bytes.count, bytes[start + 2] == UInt8(ascii: "-"), bytes[start + 3] == UInt8(ascii: "-") else {
            return start + 2
        }
        var index = index(of: UInt8(ascii: ">"), in: bytes, from: opening)
        while index < bytes.count {
            if bytes[index - 1] == UInt8(ascii: "-"), bytes[index - 2] == UInt8(ascii: "-") { return index }
            index = self.index(of: UInt8(ascii: ">"), in: bytes, from: index + 1)
        }
        commentsEnd = false
        return opening
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

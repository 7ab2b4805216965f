import Lexicons
import Model
import Segmentation
import Text

/// Web addresses and e-mail addresses are one symbol each, without the punctuation that follows them.
enum AddressRule {
    private static let schemes = WordTable(["http", "https", "ftp", "mailto"].map { ($0, true) })
    /// Longest part before the `@` (RFC 5321).
    private static let longestMailbox = 64

    static func match(_ chunk: Chunk, at index: Int) -> RuleMatch? {
        let segment = chunk.segments[index]
        guard segment.shape != .mark else { return nil }
        if isWebAddress(chunk, segment.start, segment.end) {
            return RuleMatch(end: trimmedEnd(chunk, from: segment.end), kind: .symbol)
        }
        return mailbox(chunk, segment.start).map { RuleMatch(end: trimmedEnd(chunk, from: $0), kind: .symbol) }
    }

    private static func isWebAddress(_ chunk: Chunk, _ start: Int, _ end: Int) -> Bool {
        let word = chunk.bytes[start..<end]
        if chunk.byte(end) == UInt8(ascii: ":") { return schemes[asciiLowercasing: word] ?? false }
        guard word.contains(UInt8(ascii: ".")) else { return false }
        if word.starts(with: "www.".utf8) { return true }
        // A host with a path: "example.org/news".
        return chunk.byte(end) == UInt8(ascii: "/") && chunk.byte(end + 1) != 0 && word.last?.isASCIILowercase == true
            && word.first?.isASCIIDigit == false
    }

    /// The end of "name@host.tld" at `start`.
    private static func mailbox(_ chunk: Chunk, _ start: Int) -> Int? {
        var offset = start
        while offset - start < longestMailbox, isMailboxByte(chunk.byte(offset)) { offset += 1 }
        guard offset > start, chunk.byte(offset) == UInt8(ascii: "@") else { return nil }
        var end = offset + 1
        var dots = 0
        while isHostByte(chunk.byte(end)) {
            if chunk.byte(end) == UInt8(ascii: ".") { dots += 1 }
            end += 1
        }
        return dots > 0 && end > offset + 3 ? end : nil
    }

    private static func isMailboxByte(_ byte: UInt8) -> Bool {
        isHostByte(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "%")
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }

    /// The end of the address that reaches at least to `from`, without closing punctuation.
    private static func trimmedEnd(_ chunk: Chunk, from: Int) -> Int {
        var end = from
        while isAddressByte(chunk.byte(end)) { end += 1 }
        while end > from, isClosing(chunk.byte(end - 1)) { end -= 1 }
        while end > 1, chunk.byte(end - 1) == UInt8(ascii: ".") { end -= 1 }
        return end
    }

    private static func isAddressByte(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte.isASCII && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "<")
            && byte != UInt8(ascii: ">")
    }

    private static func isClosing(_ byte: UInt8) -> Bool { ".,;:!?)]}'".utf8.contains(byte) }
}

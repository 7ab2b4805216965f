import Model
import Segmentation
import Text

/// A stretch of text without white space, cut into ICU's word segments: what the rules look at.
struct Chunk {
    let bytes: [UInt8]
    let start: Int
    let end: Int
    /// Where the paragraph ends, for rules that must see what comes next.
    let paragraphEnd: Int
    var segments: [WordSegment] = []
    /// Whether it may hold a web or e-mail address.
    var mayHoldAddress = false

    /// The byte at `offset`, or 0 outside of the chunk.
    func byte(_ offset: Int) -> UInt8 { offset >= start && offset < end ? bytes[offset] : 0 }

    /// The first byte behind the chunk that is not white space, or 0 where the paragraph ends.
    func byteAfterSpace(from offset: Int) -> UInt8 {
        var offset = offset
        while offset < paragraphEnd {
            if !bytes[offset].isASCIIWhitespace { return bytes[offset] }
            offset += 1
        }
        return 0
    }

    /// The ASCII letters behind the white space at `offset`.
    func wordAfterSpace(from offset: Int) -> ArraySlice<UInt8> {
        var start = offset
        while start < paragraphEnd, bytes[start].isASCIIWhitespace { start += 1 }
        var end = start
        while end < paragraphEnd, bytes[end].isASCIILetter { end += 1 }
        return bytes[start..<end]
    }

    /// Whether an apostrophe, straight or curly, stands at `offset`; if so its length in bytes.
    func apostrophe(at offset: Int) -> Int? {
        let first = byte(offset)
        if first == UInt8(ascii: "'") { return 1 }
        // U+2019 is E2 80 99.
        guard first == 0xE2, byte(offset + 1) == 0x80, byte(offset + 2) == 0x99 else { return nil }
        return 3
    }

    /// The offset behind the ASCII digits that start at `offset`.
    func endOfDigits(from offset: Int) -> Int {
        var offset = offset
        while byte(offset).isASCIIDigit { offset += 1 }
        return offset
    }

    /// The offset behind the ASCII letters that start at `offset`.
    func endOfLetters(from offset: Int) -> Int {
        var offset = offset
        while byte(offset).isASCIILetter { offset += 1 }
        return offset
    }
}

/// What a rule makes of the text at a segment: one token up to `end`.
struct RuleMatch {
    var end: Int
    var kind: TokenKind
}
